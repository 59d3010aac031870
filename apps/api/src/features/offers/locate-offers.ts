import type { Dependencies } from '#api/dependencies.ts'
import { coordinatesOf } from '#api/features/places/places.public.ts'
import { listOffersToLocate, locateOffersAt, noteChange } from './offer-writes.repository.ts'

/** So many at once, since rewriting a row of the search table rewrites its text indexes too. */
const batchSize = 200

/** Puts on the map the offers written before there was one, or whose town the list has learned since. Run at every start. */
export const locateOffers = async ({ db, clock }: Pick<Dependencies, 'db' | 'clock'>): Promise<void> => {
  const byTown = Map.groupBy(await listOffersToLocate(db), ({ cityCode }) => cityCode)
  for (const [cityCode, offers] of byTown) {
    const [town] = offers
    const known = { cityCode: cityCode.startsWith('x-') ? null : cityCode, latitude: null, longitude: null }
    const position = town && (await coordinatesOf({ ...town, ...known }))
    if (!position) continue
    for (let start = 0; start < offers.length; start += batchSize) {
      const ids = offers.slice(start, start + batchSize).map(({ id }) => id)
      await db.transaction(async (tx) => {
        await locateOffersAt(tx, ids, position)
        await noteChange(tx, clock.now())
      })
    }
  }
}
