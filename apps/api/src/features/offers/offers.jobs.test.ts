import { searchOffersEndpoint } from '@portal/contracts/offers/offers.endpoints'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { clientOf, createTestApp } from '#api/testing/app.ts'
import { countWaiting } from '#api/testing/races.ts'
import { seedOffer } from '#api/testing/seed-offers.ts'
import { offersJobs } from './offers.jobs.ts'
import { offerSearchTable, offersTable } from './offers.table.ts'
import { searchedTextVersion } from './searched-text.ts'

const { app, deps, db, close } = await createTestApp()
afterAll(close)

const references = async (q: string) =>
  (await clientOf(app)(searchOffersEndpoint, { query: { q, exact: true } })).items.map(({ reference }) => reference)
const anHour = async () => {
  for (const job of offersJobs(deps)) await job.handle([])
}
const ids = { old: '', later: '' }

beforeAll(async () => {
  ids.old = (await seedOffer(deps, { reference: 'OLD-2026-0001' })).id
  ids.later = (await seedOffer(deps, { reference: 'LATER-2026-0001' })).id
  const unread = { referenceLetters: '', wholeVector: '' }
  const readAs = (id: string, textVersion: number) =>
    db
      .update(offerSearchTable)
      .set({ ...unread, textVersion })
      .where(eq(offerSearchTable.offerId, id))
  await readAs(ids.old, searchedTextVersion - 1)
  await readAs(ids.later, searchedTextVersion + 1)
})

it('A4.1 finds what an earlier release has written by its reference, and within the hour by its words', async () => {
  expect(await references('old-2026-0001')).toEqual(['OLD-2026-0001'])
  expect(await references('OLD20260001')).toEqual([])
  await anHour()
  expect(await references('OLD20260001')).toEqual(['OLD-2026-0001'])
  expect(await references('crues')).toEqual(['OLD-2026-0001'])
})

it('leaves to a later release what that has written', async () => {
  await anHour()
  const [row] = await db.select().from(offerSearchTable).where(eq(offerSearchTable.offerId, ids.later))
  expect(row?.textVersion).toBe(searchedTextVersion + 1)
})

it('A4.1 reads what somebody is changing once it is changed', async () => {
  const { id } = await seedOffer(deps, { reference: 'BUSY-1', title: 'Souffleur de verre (H/F)' })
  await db
    .update(offerSearchTable)
    .set({ textVersion: searchedTextVersion - 1 })
    .where(eq(offerSearchTable.offerId, id))
  const { reading } = await db.transaction(async (tx) => {
    await tx.update(offersTable).set({ title: 'Glaciologue (H/F)' }).where(eq(offersTable.id, id))
    const reading = Promise.all([anHour()])
    await expect.poll(() => countWaiting(db)).toBe(1)
    return { reading }
  })
  await reading
  expect(await references('glaciologue')).toEqual(['BUSY-1'])
  expect(await references('souffleur')).toEqual([])
})
