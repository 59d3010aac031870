import type { Dependencies } from '#api/dependencies.ts'
import { searchAll, searchPage } from './offer-search.repository.ts'
import type { Counts, OfferMatches, OfferQuery, OfferSearch } from './offer-search.ts'

type Known = { readonly version: string; readonly total: number; readonly counts: Counts }

const mostKnown = 500

/** All but the page: the same key, the same counts. Offers grow older by the minute; of a deadline that passes, the version tells. */
const keyOf = ({ place, isResearcherOnly, chosen }: OfferQuery, now: Date): string =>
  JSON.stringify([Math.floor(now.getTime() / 60_000), place, isResearcherOnly, chosen])

const everything: OfferQuery = {
  ...{ keywords: null, place: null, isResearcherOnly: false, chosen: {} },
  ...{ sort: 'date', offset: 0, limit: 0 },
}

/**
 * Searching in PostgreSQL: one statement for page, total and counts. Counting every offer is its worst case, so the counts of
 * a search without keywords are kept for as long as no offer changed, in any process, and no deadline passed: the page's own
 * statement says. The same goes for what is in use, which a search of everything answers once after each change.
 */
export const sqlOfferSearch = ({ db }: Pick<Dependencies, 'db'>): OfferSearch => {
  const known = new Map<string, Known>()
  let used: Known | undefined

  const search = async (query: OfferQuery, now: Date): Promise<OfferMatches & { version: string }> => {
    if (query.keywords) return searchAll(db, query, now)
    const key = keyOf(query, now)
    const before = known.get(key)
    if (before) {
      const page = await searchPage(db, query, now)
      if (page.version === before.version) return { ...before, rows: page.rows }
    }
    const found = await searchAll(db, query, now)
    const { total, counts, version } = found
    if (known.size >= mostKnown) known.clear()
    known.set(key, { version, total, counts })
    return found
  }
  return {
    search: async (query, now) => {
      const { version, ...matches } = await search(query, now)
      if (used?.version !== version) used = await search(everything, now)
      return { ...matches, inUse: used.counts }
    },
  }
}
