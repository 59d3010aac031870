import type { Dependencies } from '#api/dependencies.ts'
import { searchAll, searchPage } from './offer-search.repository.ts'
import type { Counts, OfferQuery, OfferSearch } from './offer-search.ts'

type Known = { readonly version: string; readonly total: number; readonly counts: Counts }

const mostKnown = 500

/** All but the page: the same key, the same counts. Deadlines pass on the minute. */
const keyOf = ({ place, isResearcherOnly, chosen }: OfferQuery, now: Date): string =>
  JSON.stringify([Math.floor(now.getTime() / 60_000), place, isResearcherOnly, chosen])

/**
 * Searching in PostgreSQL: one statement for page, total and counts. Counting every offer is its worst case, so the counts of
 * a search without keywords are kept for as long as no offer changed, in any process: the page's own statement says.
 */
export const sqlOfferSearch = ({ db }: Pick<Dependencies, 'db'>): OfferSearch => {
  const known = new Map<string, Known>()
  return {
    search: async (query, now) => {
      if (query.keywords) return searchAll(db, query, now)
      const key = keyOf(query, now)
      const before = known.get(key)
      if (before) {
        const page = await searchPage(db, query, now)
        if (page.version === before.version) return { rows: page.rows, total: before.total, counts: before.counts }
      }
      const { rows, total, counts, version } = await searchAll(db, query, now)
      if (known.size >= mostKnown) known.clear()
      known.set(key, { version, total, counts })
      return { rows, total, counts }
    },
  }
}
