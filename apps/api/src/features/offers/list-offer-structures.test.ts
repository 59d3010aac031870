import { listOfferStructuresEndpoint, searchOffersEndpoint } from '@portal/contracts/offers/offers.endpoints'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { clientOf, createTestApp } from '#api/testing/app.ts'
import { seedOffer, seedStructure } from '#api/testing/seed-offers.ts'

const { app, deps, db, close } = await createTestApp()
afterAll(close)

const count = 24
const nameOf = (index: number) => `Laboratoire ${String(index).padStart(2, '0')}`

beforeAll(async () => {
  for (let index = 1; index <= count; index += 1) {
    const structure = await seedStructure(db, { code: `many-${index}`, name: nameOf(index) })
    await seedOffer(deps, { structure })
    // One stands out.
    if (index === count) await seedOffer(deps, { structure })
  }
})

const shown = async (structure: string[] = []) => {
  const { facets } = await clientOf(app)(searchOffersEndpoint, { query: { structure } })
  return facets.structure.map(({ code }) => code)
}

it('C1.3 shows the structures with most offers, the chosen ones among them, and finds the others by name', async () => {
  const most = await shown()
  expect(most).toHaveLength(20)
  expect(most[0]).toBe(`many-${count}`)
  const left = Array.from({ length: count }, (_, index) => `many-${index + 1}`).filter((code) => !most.includes(code))
  const [hidden = ''] = left
  expect(await shown([hidden])).toContain(hidden)

  const find = nameOf(Number(hidden.slice('many-'.length)))
  const { items } = await clientOf(app)(listOfferStructuresEndpoint, { query: { find } })
  expect(items).toEqual([{ code: hidden, label: { fr: find, en: find }, count: 1 }])
  const all = await clientOf(app)(listOfferStructuresEndpoint, { query: { find: 'laboratoire' } })
  expect(all).toMatchObject({ total: count, page: 1, pageSize: 20 })
  expect(all.items).toHaveLength(20)
  const rest = await clientOf(app)(listOfferStructuresEndpoint, { query: { find: 'laboratoire', page: 2 } })
  expect(rest).toMatchObject({ total: count, page: 2 })
  expect(new Set([...all.items, ...rest.items].map(({ code }) => code)).size).toBe(count)
})

it('C1.3 limits searches for structures as searches for offers', async () => {
  const { buildApp } = await import('#api/app.ts')
  const strict = await buildApp({ ...deps, limits: { ...deps.limits, SEARCHES_PER_MINUTE: 1 } })
  const ask = () => strict.inject({ url: '/api/v1/offers/structures', query: { find: 'laboratoire' } })
  expect((await ask()).statusCode).toBe(200)
  expect((await ask()).statusCode).toBe(429)
  await strict.close()
})
