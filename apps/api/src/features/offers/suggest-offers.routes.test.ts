import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { OfferSuggestion } from '@portal/contracts/offers/offer-suggestions'
import { suggestOffersEndpoint } from '@portal/contracts/offers/offers.endpoints'
import type { SQL } from 'drizzle-orm'
import { PgDialect } from 'drizzle-orm/pg-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { buildApp } from '#api/app.ts'
import { addTerms } from '#api/features/taxonomies/taxonomies.public.ts'
import { clientOf, createTestApp } from '#api/testing/app.ts'
import { hostileQueries } from '#api/testing/hostile-queries.ts'
import { seedOffer, seedStructure } from '#api/testing/seed-offers.ts'

const { app, deps, db, close } = await createTestApp()
afterAll(close)

const suggest = async (q: string) => (await clientOf(app)(suggestOffersEndpoint, { query: { q } })).items
const inShort = (item: OfferSuggestion): string => {
  if (item.kind === 'profession') return `profession ${item.label.fr} ${item.count}`
  if (item.kind === 'structure') return `structure ${item.name} ${item.count}`
  if (item.kind === 'title') return `title ${item.title}`
  return `reference ${item.reference}`
}

beforeAll(async () => {
  await addTerms(deps, [
    { kind: 'profession', code: 'hydrologue', label: { fr: 'Hydrologue', en: 'Hydrologist' } },
    { kind: 'profession', code: 'mecanicien', label: { fr: 'Mécanicien·ne', en: 'Mechanic' } },
    { kind: 'profession', code: 'paie', label: { fr: 'Gestionnaire des ressources humaines', en: 'Payroll officer' } },
    { kind: 'profession', code: 'achats', label: { fr: 'Gestionnaire achats', en: 'Procurement' } },
    { kind: 'profession', code: 'hydraulicien', label: { fr: 'Hydraulicien sans offre', en: 'Hydraulics engineer' } },
  ])
  const lab = await seedStructure(db, { name: 'Laboratoire Eaux et montagne', acronym: 'LEM', unit: 'UMR 6158' })
  const small = await seedStructure(db, { name: 'Alpage et montagne', acronym: null, unit: 'UMR 8520' })
  const cells = await seedStructure(db, { name: 'Cellules UMR5301', acronym: null, unit: null })
  await seedStructure(db, { name: 'Laboratoire sans offre', acronym: 'LSO' })
  const offers: Parameters<typeof seedOffer>[1][] = [
    { reference: 'MER-2026-0001', title: 'Hydrologue (H/F)', profession: 'hydrologue', structure: lab },
    { reference: 'MER-2026-0002', title: 'Prévision des crues', profession: 'hydrologue', structure: lab },
    { reference: 'MER-2026-0003', title: 'PRÉVISION DES CRUES', profession: 'mecanicien', structure: lab },
    { reference: 'MOY1632-HAYTRA-002', title: 'Mécanicien·ne d’atelier', structure: cells },
    { reference: 'MER-2026-0005', title: 'Infirmier', profession: 'paie', structure: small },
    { reference: 'MER-2026-0006', title: 'Ventes', profession: 'achats' },
    { reference: 'MER-2026-0007', title: 'Brodeur' },
    { reference: 'OLD-1', title: 'Prévision des marées', deadlineAt: '2026-11-24T08:59:00Z' },
    { reference: 'DRAFT-1', title: 'Prévision des neiges', status: 'draft' },
  ]
  for (const offer of offers) await seedOffer(deps, offer)
})

describe('happy', () => {
  it.each([
    ['a profession, and no title that says the same', 'hydro', ['profession Hydrologue 2']],
    ['a profession by its English name', 'hydrologist', ['profession Hydrologue 2']],
    ['a profession without accents', 'mecan', ['profession Mécanicien·ne 1', 'title Mécanicien·ne d’atelier']],
    [
      'a profession in its feminine form',
      'mécanicienn',
      ['profession Mécanicien·ne 1', 'title Mécanicien·ne d’atelier'],
    ],
    ['a title in the other gender', 'brodeuse', ['title Brodeur']],
    ['one title, however often and however written', 'prev', ['title Prévision des crues']],
    ['all the words of a title, by their starts', 'crues prévi', ['title Prévision des crues']],
    [
      'structures by their name, those of many offers first',
      'montagn',
      ['structure Laboratoire Eaux et montagne 3', 'structure Alpage et montagne 1'],
    ],
    ['no other unit than the one on its way', 'umr61', ['structure Laboratoire Eaux et montagne 3']],
    ['no other unit than the one on its way, from its first figure', 'umr 8', ['structure Alpage et montagne 1']],
    [
      'a short word beside a longer one by its start',
      'gestionnaire re',
      ['profession Gestionnaire des ressources humaines 1'],
    ],
    ['a short word by what is said for it', 'RH', ['profession Gestionnaire des ressources humaines 1']],
    ['a word by what is said for it', 'nurse', ['title Infirmier']],
    ['a job, without what every offer is', 'offre d’emploi brod', ['title Brodeur']],
    ['a place of work, without its small word', 'jobs in montagn alp', ['structure Alpage et montagne 1']],
    ['no job by the start of another word', 'brodeur in', []],
    ['a structure by its acronym', 'lem', ['structure Laboratoire Eaux et montagne 3']],
    ['a structure by its unit', 'umr6158', ['structure Laboratoire Eaux et montagne 3']],
    ['a structure by a unit it writes in one word', 'umr 5301', ['structure Cellules UMR5301 1']],
    ['a reference whatever separates its parts', 'moy 1632 haytra', ['reference MOY1632-HAYTRA-002']],
    ['a reference by its start', 'moy16', ['reference MOY1632-HAYTRA-002']],
    ['a reference by any part that has a digit', 'haytra-002', ['reference MOY1632-HAYTRA-002']],
    ['a reference after « réf. »', 'réf. mer-2026-0003', ['reference MER-2026-0003']],
    ['no reference across its parts', '60003', []],
    ['nothing for two letters', 'hy', []],
    ['nothing for words that say nothing', 'les', []],
    ['nothing that leads nowhere', 'hydraulicien', []],
    ['nothing for signs', '!!! %', []],
  ])('X11 suggests %s: %s', async (_, q, expected) => {
    expect((await suggest(q)).map(inShort)).toEqual(expected)
  })

  it('X11 gives a reference the address of its offer', async () => {
    expect(await suggest('MER-2026-0001')).toEqual([
      { kind: 'reference', reference: 'MER-2026-0001', slug: 'hydrologue-h-f', title: 'Hydrologue (H/F)' },
    ])
  })

  it('X11 answers in one round trip', async () => {
    await suggest('hydro')
    const execute = vi.spyOn(db, 'execute')
    await suggest('montagn')
    expect(execute).toHaveBeenCalledTimes(1)
    execute.mockRestore()
  })
})

describe('error', () => {
  it.each<[string, Record<string, string>]>([
    ['no words', {}],
    ['an unknown parameter', { q: 'eau', nope: '1' }],
  ])('refuses %s', async (_, query) => {
    const reply = await app.inject({ url: '/api/v1/offers/suggest', query })
    expect([reply.statusCode, reply.json().code]).toEqual([400, 'validation-failed'])
  })
})

describe('security', () => {
  const blns = join(import.meta.dirname, '../../../../../../shared/data/hostile/blns.json')
  it.skipIf(!existsSync(blns))('reads every naughty string (skipped without ../shared/data)', async () => {
    for (const text of JSON.parse(readFileSync(blns, 'utf8')) as string[]) {
      const { statusCode } = await app.inject({ url: '/api/v1/offers/suggest', query: { q: text } })
      expect(statusCode, text).toBe(200)
    }
  })

  it('ASVS 15.2.2 looks for a few starts, however many parts are joined', async () => {
    const execute = vi.spyOn(deps.db, 'execute')
    for (const q of hostileQueries) {
      expect((await app.inject({ url: '/api/v1/offers/suggest', query: { q } })).statusCode, q).toBe(200)
      // Eight words of five parts and their whole, for titles and for structures.
      for (const [statement] of execute.mock.calls)
        expect(
          String(new PgDialect().sqlToQuery(statement as SQL).params).match(/:\*/g)?.length ?? 0,
        ).toBeLessThanOrEqual(96)
      execute.mockClear()
    }
    execute.mockRestore()
  })

  it('X11 looks at the beginning of what is longer than the field', async () => {
    const words = 'hydrologue '.repeat(20).slice(0, 200)
    expect(await suggest(words + 'x'.repeat(9800))).toEqual(await suggest(words))
  })

  it('limits suggestions by address, apart from searches', async () => {
    const strict = await buildApp({ ...deps, limits: { ...deps.limits, SEARCHES_PER_MINUTE: 2 } })
    const ask = (url: string) => strict.inject({ url, remoteAddress: '192.0.2.7' })
    for (let time = 0; time < 2; time += 1) expect((await ask('/api/v1/offers/suggest?q=eau')).statusCode).toBe(200)
    expect((await ask('/api/v1/offers/suggest?q=eau')).statusCode).toBe(429)
    expect((await ask('/api/v1/offers')).statusCode).toBe(200)
    await strict.close()
  })
})
