import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { OfferSearchInput } from '@portal/contracts/offers/offer-search'
import { searchOffersEndpoint } from '@portal/contracts/offers/offers.endpoints'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildApp } from '#api/app.ts'
import { clientOf, createTestApp } from '#api/testing/app.ts'
import { hostileQueries } from '#api/testing/hostile-queries.ts'
import { seedSearchedOffers } from '#api/testing/seed-searched-offers.ts'
import { offerSearchTable } from './offers.table.ts'
import { reindexOffers } from './reindex-offers.ts'

const { app, deps, db, close } = await createTestApp()
afterAll(close)
beforeAll(() => seedSearchedOffers(deps))

const search = (query: OfferSearchInput) => clientOf(app)(searchOffersEndpoint, { query })
const references = async (query: OfferSearchInput) => (await search(query)).items.map(({ reference }) => reference)

describe('happy', () => {
  it.each([
    ['in a title, which comes before a body', 'hydrologue', ['MER-2026-0001', 'MER-2026-0002']],
    ['in a body', 'séquençage', ['MOY1632-HAYTRA-002']],
    ['without accents', 'sequencage', ['MOY1632-HAYTRA-002']],
    ['in capitals, with a ligature', 'COEUR', ['MOY1632-HAYTRA-002']],
    ['in the plural', 'hydrologues', ['MER-2026-0001', 'MER-2026-0002']],
    ['by a start that its stem has lost', 'mécaniq', ['MER-2026-0001']],
    ['in its feminine form', 'mécanicienne', ['MER-2026-0002']],
    [
      'with the dot of inclusive writing, a corps coming last',
      'technicien·ne',
      ['MOY1632-HAYTRA-002', 'MER-2026-0002'],
    ],
    ['joined or not by a hyphen', 'bioinformatique', ['MOY1632-HAYTRA-002']],
    ['C++', 'C++', ['MER-2026-0001']],
    ['.NET', '.net', ['MER-2026-0001']],
    ['R&D', 'R & D', ['MER-2026-0001']],
    ['words that say nothing aside', 'les crues et le (H/F)', ['MER-2026-0001']],
    ['English stems in an English offer', 'run flooding', ['EN-1']],
    ['a word of two letters as a whole, not as a start', 'me', []],
    ['all the words', 'hydrologue bateaux', ['MER-2026-0002']],
    ['nothing that is nowhere', 'plombier', []],
    ['punctuation alone', '!!!', []],
  ])('A4.1 B2 finds %s: %s', async (_, q, expected) => {
    expect(await references({ q })).toEqual(expected)
  })

  it.each(['MOY1632-HAYTRA-002', 'moy1632-haytra-002', 'MOY1632', 'haytra', ' HAYTRA-002 '])(
    'A4.1 C1.4 finds a reference, whole or in part: %s',
    async (q) => {
      expect(await references({ q })).toEqual(['MOY1632-HAYTRA-002'])
    },
  )

  it.each([
    ['before words', 'MER-2026-0002 hydrologue'],
    ['after words', 'hydrologue MER-2026-0002'],
    ['after what says that it is one', 'l’offre MER-2026-0002'],
    ['beside words that its offer has not', 'MER-2026-0002 séquençage Nantes'],
    ['between quotes', '"MER-2026-0002"'],
    ['between other quotes, beside words', 'plombier « MER-2026-0002 »'],
    ['beside a phrase', '"crues des prévision" MER-2026-0002'],
    ['with the end of its sentence', 'MER-2026-0002.'],
    ['with a comma', 'MER-2026-0002, Grenoble'],
    ['in brackets', '(MER-2026-0002)'],
    ['with hyphens that do not break', 'MER‑2026‑0002'],
    ['with the hyphens of Unicode', 'plombier MER‐2026‐0002'],
    ['with dashes', 'MER–2026–0002'],
    ['from one of its parts on, beside words', '2026-0002 plombier'],
    ['whatever separates its parts, beside words', 'plombier MER 2026 0002'],
    ['with nothing between its parts, beside words', 'plombier mer20260002'],
  ])('A4.1 C1.4 finds a reference %s: %s', async (_, q) => {
    expect(await references({ q })).toEqual(['MER-2026-0002'])
  })

  it.each([
    [
      'those of a part of a reference that have the other words',
      'hydrologue MER-2026',
      ['MER-2026-0001', 'MER-2026-0002'],
    ],
    ['those of them that have a phrase', 'MER-2026 "prévision des crues"', ['MER-2026-0001']],
    ['none without the other words', 'plombier MER-2026', []],
    ['none of what is taken out', 'MER-2026-0002 -hydrologue', []],
    ['each of several references', 'MER-2026-0002 moy1632-haytra-002', ['MER-2026-0002', 'MOY1632-HAYTRA-002']],
    ['a reference before its likes in words', 'hydrologue MER-2026-0001', ['MER-2026-0001']],
    ['none by a part of a reference that others have', 'hydrologue 1632-haytra', []],
  ])('A4.1 finds %s: %s', async (_, q, expected) => {
    expect((await references({ q })).sort()).toEqual(expected)
  })

  it.each([
    ['a phrase', '"prévision des crues"', ['MER-2026-0001']],
    ['a phrase in its order only', '"crues des prévision"', []],
    ['a phrase whatever its case, its accents and its quotes', '« PREVISION DES CRUES »', ['MER-2026-0001']],
    ['a phrase in either gender', '“technicienne en bio-informatique”', ['MOY1632-HAYTRA-002']],
    ['no phrase across a title and a text', '"crues missions"', []],
    ['words but one', 'hydrologue -bateaux', ['MER-2026-0001']],
    ['words but a phrase', 'hydrologue -"prévision des crues"', ['MER-2026-0002']],
    ['words but an offer by its reference', 'hydrologue -MER-2026-0002', ['MER-2026-0001']],
    ['words but an offer by its reference between quotes', 'hydrologue -"MER-2026-0002"', ['MER-2026-0001']],
    ['words but an offer, whatever separates its parts', 'hydrologue -mer 2026 0002', ['MER-2026-0001']],
    ['all but an offer of a unit', '-MOY1632-HAYTRA-002', ['MER-2026-0001', 'MER-2026-0002', 'EN-1']],
    ['all but two', '-MER-2026-0001 -EN-1 -MOY1632-HAYTRA-002', ['MER-2026-0002', 'EN-1']],
    ['no less by a start of a reference', 'hydrologue -MER-2026-000', ['MER-2026-0001', 'MER-2026-0002']],
    ['all but a phrase', '-"prévision des crues"', ['MER-2026-0002', 'MOY1632-HAYTRA-002', 'EN-1']],
    ['all but a word', '-hydrologue', ['MOY1632-HAYTRA-002', 'EN-1']],
    ['a job by its English name', 'hydrologist', ['MER-2026-0001', 'MER-2026-0002']],
    ['a job in the other gender', 'chercheuse waters', ['EN-1']],
    ['a town', 'chercheur Ithaca', ['EN-1']],
    ['a unit, whatever joins its number', 'hydrologue UMR_5244', ['MER-2026-0001', 'MER-2026-0002']],
    ['a reference after its name', 'réf. : MER-2026-0002', ['MER-2026-0002']],
    ['elisions without their apostrophe', 'd atelier', ['MER-2026-0002']],
  ])('X11 A4.1 finds %s: %s', async (_, q, expected) => {
    expect(await references({ q })).toEqual(expected)
  })

  it('X11 corrects a typing error only where no open offer has the word, and says so', async () => {
    const meant = await search({ q: 'Prévsion des crues' })
    expect(meant.items.map(({ reference }) => reference)).toEqual(['MER-2026-0001'])
    expect(meant.suggestion).toBe('prévision des crues')
    expect((await search({ q: 'cruse' })).suggestion).toBe('crues')
    // Known, though not together; of another contract; of a closed offer alone; or an acronym.
    for (const query of [
      { q: 'CRUSE' },
      { q: 'hydrologue séquençage' },
      { q: 'hydrologue', contract: 'stage' },
      { q: 'recrutté' },
    ])
      expect(await search(query)).toMatchObject({ total: 0, suggestion: null })
  })

  it('X11 searches the exact words of those who insist', async () => {
    expect(await search({ q: 'hydrolgue', exact: true })).toMatchObject({ total: 0, suggestion: null })
    expect(await search({ q: 'hydrolgue' })).toMatchObject({ total: 2, suggestion: 'hydrologue' })
  })

  it('X11 keeps a correction under filters, even one that leaves nothing', async () => {
    const { total, suggestion, facets } = await search({ q: 'hydrolgue', contract: 'stage' })
    expect({ total, suggestion }).toEqual({ total: 0, suggestion: 'hydrologue' })
    expect(facets.contract.filter(({ count }) => count > 0).map(({ code, count }) => [code, count])).toEqual([
      ['cdd', 1],
      ['cdi', 1],
    ])
  })

  it('ASVS 15.2.2 compares at most four words with all those of the offers', async () => {
    const slips = ['hydrolgue', 'hydrologeu', 'cruse', 'prévsion', 'prévisoin']
    expect((await search({ q: slips.slice(0, 4).join(' ') })).suggestion).not.toBeNull()
    expect(await search({ q: slips.join(' ') })).toMatchObject({ total: 0, suggestion: null })
    expect((await search({ q: slips.slice(1).join(' ') })).suggestion).not.toBeNull()
  })

  it('reads offers again that were read by other rules', async () => {
    await db.update(offerSearchTable).set({ textVersion: 0, wholeVector: '', titleVector: '', wordSequence: '' })
    expect((await search({ q: 'crues' })).total).toBe(0)
    await reindexOffers(deps)
    expect(await references({ q: '"prévision des crues"' })).toEqual(['MER-2026-0001'])
    expect(await references({ q: 'hydrologue UMR 5244' })).toEqual(['MER-2026-0001', 'MER-2026-0002'])
    await reindexOffers(deps)
  })

  it('A4.1 takes a word of three letters for a word, though references begin with it', async () => {
    expect(await references({ q: 'mer' })).toEqual([])
  })
})

describe('security', () => {
  it('reads anything people paste without failing', async () => {
    for (const q of [
      "' or 1=1 --",
      '%',
      '\\',
      'a & b | !c',
      '((((',
      "'''",
      'é'.repeat(9_999),
      'mot '.repeat(2500),
      '\u0000',
      ...hostileQueries,
    ])
      expect((await app.inject({ url: '/api/v1/offers', query: { q } })).statusCode, q.slice(0, 20)).toBe(200)
  })

  const blns = join(import.meta.dirname, '../../../../../../shared/data/hostile/blns.json')
  it.skipIf(!existsSync(blns))('reads every naughty string (skipped without ../shared/data)', async () => {
    for (const q of JSON.parse(readFileSync(blns, 'utf8')) as string[]) {
      const { statusCode } = await app.inject({ url: '/api/v1/offers', query: { q } })
      expect(statusCode, q).toBe(200)
    }
  })

  it('X11 reads ten thousand letters over the network too, however long their address is', async () => {
    const reader = await buildApp({ ...deps, limits: { ...deps.limits, SEARCHES_PER_MINUTE: 1000 } })
    const address = await reader.listen({ port: 0, host: '127.0.0.1' })
    for (const letters of ['é·e ', 'a ', '水 ']) {
      const q = letters.repeat(10_000).slice(0, 10_000)
      const reply = await fetch(`${address}/api/v1/offers?${new URLSearchParams({ q })}`)
      expect(reply.status, letters).toBe(200)
      await reply.text()
    }
    await reader.close()
  })
})
