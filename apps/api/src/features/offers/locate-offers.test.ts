import { searchOffersEndpoint } from '@portal/contracts/offers/offers.endpoints'
import { afterAll, expect, it } from 'vitest'
import { clientOf, createTestApp } from '#api/testing/app.ts'
import { seedOffer, seedStructure } from '#api/testing/seed-offers.ts'
import { locateOffers } from './locate-offers.ts'
import { offerSearchTable } from './offers.table.ts'

const { app, deps, db, close } = await createTestApp()
afterAll(close)

it('puts on the map, at the next start, the offers that were not, in towns that are known', async () => {
  const nowhere = { latitude: null, longitude: null }
  await seedOffer(deps, { reference: 'TOWN-1', structure: await seedStructure(db, nowhere) })
  const elsewhere = { ...nowhere, city: 'Nulle-Part', cityCode: null, departmentCode: null }
  await seedOffer(deps, { reference: 'TOWN-2', structure: await seedStructure(db, elsewhere) })
  // As a row written before there were any coordinates.
  await db.update(offerSearchTable).set(nowhere)
  const around = async () =>
    (await clientOf(app)(searchOffersEndpoint, { query: { place: 'c-38563', radiusKm: 30 } })).items.map(
      ({ reference }) => reference,
    )
  expect(await around()).toEqual([])
  await locateOffers(deps)
  expect(await around()).toEqual(['TOWN-1'])
  await locateOffers(deps)
  expect(await around()).toEqual(['TOWN-1'])
})
