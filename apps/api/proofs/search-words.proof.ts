import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { OfferSearchInput } from '@portal/contracts/offers/offer-search'
import { getOfferNeighboursEndpoint, searchOffersEndpoint } from '@portal/contracts/offers/offers.endpoints'
import { facetNames } from '@portal/contracts/offers/search-parameters'
import { sql } from 'drizzle-orm'
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seedDemo } from '#api/demo/seed-demo.ts'
import { importOffers } from '#api/features/offers/import/import-offers.ts'
import { type ImportSource, openImportSource } from '#api/features/offers/import/import-source.ts'
import { offersTable } from '#api/features/offers/offers.table.ts'
import { fold } from '#api/features/offers/search-words.ts'
import { configSchema } from '#api/platform/config/config.ts'
import { clientOf, createTestApp } from '#api/testing/app.ts'
import { atScale, writeProof } from '#api/testing/measurements.ts'
import { demoCases, importedCases, type SearchCase } from './search-words.cases.ts'

const imported = join(import.meta.dirname, '../../../../shared/data/offers/research-offers.jobposting.jsonl.gz')
const importedCount = 11_378

const { app, deps, db, close } = await createTestApp({
  limits: configSchema.parse({ SEARCHES_PER_MINUTE: '1000000000' }),
})
afterAll(close)

const search = (query: OfferSearchInput) => clientOf(app)(searchOffersEndpoint, { query })

const neighbours = (reference: string, query: OfferSearchInput) =>
  clientOf(app)(getOfferNeighboursEndpoint, { params: { reference }, query })

const prove = async (one: SearchCase) => {
  const { q, first = [], absent = [], from, firstFrom, total, likewise = [], isNothing, suggestion } = one
  const found = await search({ q, pageSize: 100 })
  const titles = found.items.map(({ title }) => fold(title))
  expect(found.suggestion).toBe(suggestion ?? null)
  expect(found.total === 0, `${found.total} offers`).toBe(isNothing ?? false)
  if (total !== undefined) expect(found.total).toBe(total)
  for (const [index, part] of first.entries()) expect(titles[index]).toContain(part)
  const origins = found.items.map(({ reference, structure }) => fold(`${reference} ${structure.name}`))
  const isElsewhere = (parts: readonly string[]) => (origin: string) => !parts.some((part) => origin.includes(part))
  if (from) expect(origins.filter(isElsewhere(from))).toEqual([])
  if (firstFrom) expect(origins.slice(0, 1).filter(isElsewhere(firstFrom))).toEqual([])
  for (const other of likewise) {
    const same = await search({ q: other, pageSize: 100 })
    expect(same.total, other).toBe(found.total)
    expect(same.items.map(({ reference }) => reference)).toEqual(found.items.map(({ reference }) => reference))
  }
  for (const part of absent) expect(titles.filter((title) => title.includes(part))).toEqual([])
}

/** Every tenth row of the file, say: always the same ones. */
async function* someRows({ rows }: ImportSource): ImportSource['rows'] {
  const step = Math.max(1, Math.round(importedCount / atScale(importedCount)))
  let index = 0
  for await (const row of rows) if (index++ % step === 0) yield row
}

const words = [...demoCases.map(({ q }) => q), undefined]
const filters = [...facetNames, 'contract'] as const

/** A search somebody may have before them: some words, or none, and what they chose among what was shown. */
const asked = fc.record({
  q: fc.constantFrom(...words),
  researcher: fc.constantFrom(undefined, true as const),
  choices: fc.array(fc.tuple(fc.constantFrom(...filters), fc.nat(50)), { maxLength: 2 }),
  next: fc.tuple(fc.constantFrom(...filters), fc.nat(50)),
})

/** The cases, then the properties; each adds to what is written down once it has held. */
const describeSearches = (section: string, cases: readonly SearchCase[]) => {
  const runs = atScale(1000)
  const held: string[] = []
  let answered = 0

  it.each(cases)('X11 A4.1 answers $q', async (one) => {
    await prove(one)
    answered += 1
  })

  it('A4.1 finds a title by each of its words, cut after three letters or more', async () => {
    const { rows } = await db.execute<{ title: string; reference: string }>(sql`
      select title, reference from ${offersTable} o
      where exists (select from offer_search s where s.offer_id = o.id and s.deadline_at > ${deps.clock.now()}::timestamptz)
      order by reference`)
    const cut = fc.constantFrom(...rows).chain(({ title, reference }) => {
      const parts = title.match(/[\p{L}\p{N}]{3,}/gu) ?? ['']
      return fc
        .constantFrom(...parts)
        .chain((word) =>
          fc.integer({ min: 3, max: word.length }).map((length) => ({ reference, q: word.slice(0, length) })),
        )
    })
    // Every search is asked for the offer's place; a search of its own takes far longer, and is to say the same.
    await fc.assert(
      fc.asyncProperty(cut, fc.nat(9), async ({ reference, q }, turn) => {
        if (q === '') return
        const found = await neighbours(reference, { q, exact: true, sort: 'date' })
        expect(found.position, `${q} of ${reference}`).toBeGreaterThan(0)
        if (turn === 0) expect(await search({ q, pageSize: 1 })).toMatchObject({ total: found.total, suggestion: null })
      }),
      { numRuns: runs },
    )
    held.push(`- ${runs} words of titles, whole or cut: each found the offer it was taken from`)
  })

  it('A4.7 A4.9 X11 finds as many offers as a facet announced, and never more by one filter more', async () => {
    let announced = 0
    await fc.assert(
      fc.asyncProperty(asked, async ({ q, researcher, choices, next }) => {
        let query: OfferSearchInput = { q, researcher }
        let { total, facets, suggestion } = await search(query)
        for (const [filter, index] of [...choices, next]) {
          const shown = facets[filter].filter(({ count }) => count > 0)
          const value = shown[index % Math.max(1, shown.length)]
          if (!value) continue
          const isFirst = query[filter] === undefined
          query = { ...query, [filter]: [value.code] }
          const clicked = await search(query)
          expect(clicked.total, `${filter} ${value.code}`).toBe(value.count)
          expect(clicked.suggestion).toBe(suggestion)
          if (isFirst) expect(clicked.total).toBeLessThanOrEqual(total)
          ;({ total, facets, suggestion } = clicked)
          announced += 1
        }
      }),
      { numRuns: runs },
    )
    // Where nothing is announced, nothing is wrong.
    expect(announced).toBeGreaterThan(runs / 4)
    held.push(`- ${announced} filters chosen in ${runs} searches: each found as many offers as it had announced`)
  })

  afterAll(() =>
    writeProof(section, [`- ${answered} of ${cases.length} searches answered as written down beforehand`, ...held]),
  )
}

describe('the offers of the demo', () => {
  beforeAll(() => seedDemo(deps))

  describeSearches('Search words, offers of the demo', demoCases)
})

describe.skipIf(!existsSync(imported))('offers of a public body (skipped without ../shared/data)', () => {
  beforeAll(async () => {
    await db.execute(sql`truncate ${offersTable} cascade`)
    const source = await openImportSource(imported, 'auto')
    const report = await importOffers(deps, { ...source, rows: someRows(source) }, { hasShiftedDates: true })
    expect(report.refused).toEqual([])
    expect(report.created).toBeGreaterThan(0)
  }, 600_000)

  describeSearches(
    'Search words, offers of a public body',
    importedCases.filter(({ needsAll }) => !needsAll || atScale(importedCount) === importedCount),
  )
})
