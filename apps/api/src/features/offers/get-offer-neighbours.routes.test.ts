import type { OfferSearchInput } from '@portal/contracts/offers/offer-search'
import { getOfferNeighboursEndpoint, searchOffersEndpoint } from '@portal/contracts/offers/offers.endpoints'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clientOf, createTestApp, daysAgo } from '#api/testing/app.ts'
import { seedOffer, seedStructure } from '#api/testing/seed-offers.ts'

const { app, deps, db, close } = await createTestApp()
afterAll(close)

const api = clientOf(app)
const around = (reference: string, query: OfferSearchInput = {}) =>
  api(getOfferNeighboursEndpoint, { params: { reference }, query })

beforeAll(async () => {
  const paris = await seedStructure(db, {
    ...{ city: 'Paris', cityCode: '75056', postcode: '75005', department: 'Paris', departmentCode: '75' },
    ...{ region: 'Île-de-France', regionCode: '11', latitude: 48.85, longitude: 2.35 },
  })
  for (const index of [1, 2, 3, 4, 5, 6, 7])
    await seedOffer(deps, {
      reference: `NEAR-${index}`,
      title: index % 2 === 0 ? `Glaciologue ${index} (H/F)` : `Géologue ${index} (H/F)`,
      html: index === 5 ? '<p>Avec une glaciologue.</p>' : '<p>Sur le terrain.</p>',
      contractType: index > 3 ? 'cdi' : 'cdd',
      publishedAt: daysAgo(index),
      deadlineAt: `2026-12-${10 + ((index * 3) % 7)}T22:59:00Z`,
      ...(index === 6 && { structure: paris }),
    })
})

describe('GET /offers/:reference/neighbours', () => {
  const searches: OfferSearchInput[] = [
    {},
    { sort: 'deadline' },
    { contract: ['cdi'] },
    { q: 'glaciologue' },
    { q: 'glaciologue', sort: 'date' },
    { q: 'glacioloque' },
    { place: 'c-75056', radiusKm: 200 },
    { place: 'c-38185', sort: 'distance' },
  ]
  it.each(searches)('C1.9 goes through the whole search in the order it is shown: %j', async (query) => {
    const { items, total } = await api(searchOffersEndpoint, { query })
    expect(total).toBeGreaterThan(0)
    for (const [index, { reference }] of items.entries()) {
      const known = ({ reference: of, slug, title, language }: (typeof items)[number]) => ({
        ...{ reference: of, slug, title, language },
      })
      const [before, after] = [items[index - 1], items[index + 1]]
      expect(await around(reference.toLowerCase(), query)).toEqual({
        previous: before ? known(before) : null,
        next: after ? known(after) : null,
        position: index + 1,
        total,
      })
    }
  })

  const nowhere = { previous: null, next: null, position: 0 }
  it.each([{ contract: ['cdi'] }, { q: 'glaciologue' }, { q: 'glacioloque' }, { q: 'zzzzzzzz' }])(
    'C1.9 stands nowhere when the search does not find it, among all that it finds: %j',
    async (query) => {
      const { total } = await api(searchOffersEndpoint, { query })
      expect(await around('NEAR-1', query)).toEqual({ ...nowhere, total })
    },
  )

  it('C1.9 stands nowhere once it is closed', async () => {
    await seedOffer(deps, { reference: 'FAR-1', deadlineAt: '2026-11-01T22:59:00Z' })
    expect(await around('FAR-1')).toEqual({ ...nowhere, total: 7 })
  })

  it('error: knows no offer that nobody published', async () => {
    await seedOffer(deps, { reference: 'FAR-2', status: 'draft' })
    for (const reference of ['NEAR-99', 'FAR-2'])
      await expect(around(reference)).rejects.toMatchObject({ code: 'offer-not-found', problem: { status: 404 } })
  })

  it('error: refuses what is no search', async () => {
    await expect(around('NEAR-1', { sort: 'colour' as 'date' })).rejects.toMatchObject({ code: 'validation-failed' })
  })
})
