import type { Dependencies } from '#api/dependencies.ts'
import {
  indexOffers,
  listDomainIdsOf,
  listSurroundings,
  lockOffersRead,
  mergeTextIndexes,
  noteChange,
} from './offer-writes.repository.ts'
import { searchedTextVersion } from './searched-text.ts'
import { searchRowOf } from './write-offer.ts'

const batchSize = 200

/**
 * After a release that reads words otherwise: every published offer is read again, a batch at a time. Usually there is none. While
 * an earlier release still runs, `before` leaves alone what a later one has read: two of them would undo each other's work.
 */
export const reindexOffers = async (
  { db, clock, log }: Pick<Dependencies, 'db' | 'clock' | 'log'>,
  readBy: 'otherwise' | 'before' = 'otherwise',
): Promise<void> => {
  let total = 0
  for (;;) {
    const count = await db.transaction(async (tx) => {
      const offers = await lockOffersRead(tx, readBy, searchedTextVersion, batchSize)
      if (offers.length === 0) return 0
      const domainIds = await listDomainIdsOf(
        tx,
        offers.map(({ id }) => id),
      )
      const surroundingsOf = await listSurroundings(tx, offers)
      const now = clock.now()
      await indexOffers(
        tx,
        await Promise.all(
          offers.map(async (offer) => ({
            offer: { ...offer, publishedAt: offer.publishedAt ?? now },
            search: await searchRowOf(offer, domainIds.get(offer.id) ?? [], surroundingsOf(offer)),
          })),
        ),
      )
      await noteChange(tx, now)
      return offers.length
    })
    if (count === 0) break
    total += count
  }
  if (total === 0) return
  await mergeTextIndexes(db)
  log.info({ offers: total }, 'offers read again for searching')
}
