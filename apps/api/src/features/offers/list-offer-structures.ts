import type { EndpointResult } from '@portal/contracts/http/endpoint'
import type { OfferSearchQuery } from '@portal/contracts/offers/offer-search'
import type { listOfferStructuresEndpoint } from '@portal/contracts/offers/offers.endpoints'
import type { Dependencies } from '#api/dependencies.ts'
import { pageOfRows } from '#api/platform/db/slice.ts'
import { structuresWith } from './known-structures.ts'
import type { OfferSearch } from './offer-search.ts'
import { byCountThenName, readSearch, searchForgiving, structureValue } from './search-offers.ts'
import { fold } from './search-words.ts'

/** As many as are read at a glance. */
const usualSize = 20

/** C1.3: structures in use that bear the words, by name, acronym or code. There may be thousands: no list could hold them. */
export const listOfferStructures = async (
  deps: Pick<Dependencies, 'db' | 'clock' | 'policy'> & { offerSearch: OfferSearch },
  { find, page, pageSize = usualSize, ...query }: OfferSearchQuery & { find: string },
): Promise<EndpointResult<typeof listOfferStructuresEndpoint>> => {
  const { asked } = await readSearch(deps, query)
  const isExact = query.exact === true
  const { found } = await searchForgiving(deps, { asked: { ...asked, limit: 0 }, q: query.q, isExact })
  const { counts, inUse } = found
  const { all } = await structuresWith(deps.db, { numbers: inUse.structure.keys() })
  const words = fold(find).split(/\s+/)
  const items = all.flatMap((structure) => {
    if (!inUse.structure.has(structure.number)) return []
    const { number, code, name, acronym } = structure
    const said = fold(`${name} ${acronym ?? ''} ${code}`)
    return words.every((word) => said.includes(word))
      ? [structureValue(structure, counts.structure.get(number) ?? 0)]
      : []
  })
  const { shown, ...place } = pageOfRows(items.toSorted(byCountThenName), { page, pageSize })
  return { items: shown, ...place }
}
