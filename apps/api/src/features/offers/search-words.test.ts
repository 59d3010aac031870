import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hostileQueries } from '#api/testing/hostile-queries.ts'
import { type Phrase, readKeywords } from './search-keywords.ts'
import { fold, referenceLettersOf, searchWords, unitsIn } from './search-words.ts'

const written = (text: string) =>
  searchWords(text).map((word) => word.map((alternative) => alternative.join('+')).join('|'))

describe('searchWords', () => {
  it.each([
    ['Développeuse C++ et C#', ['développeuse', 'cplusplus', 'et', 'csharp']],
    ['ingénierie R&D', ['ingénierie', 'rnd']],
    ['service R & D', ['service', 'rnd']],
    ['Développement .NET, ASP.NET', ['développement', 'dotnet', 'asp', 'dotnet']],
    ['Ingénieure (H/F)', ['ingénieure', 'hf']],
    ['Technicien F/H', ['technicien', 'hf']],
    ['ingénieur·e', ['ingénieur|ingénieure']],
    ['ingénieur-e', ['ingénieur|ingénieure']],
    ['ingénieur.e.s', ['ingénieurs|ingénieures']],
    ['chargé(e)s', ['chargés|chargées']],
    ['Technicien-ne', ['technicien|technicienne']],
    ['opérateur-trice', ['opérateur|opératrice']],
    ['directeur·rice', ['directeur|directrice']],
    ['acheteur-euse', ['acheteur|acheteuse']],
    ['jardinier-ère', ['jardinier|jardinière']],
    ['chef-fe de projet', ['chef|cheffe', 'de', 'projet']],
    ['CHEF (FE) DU SERVICE', ['chef|cheffe', 'du', 'service']],
    ['technicien/ne', ['technicien|technicienne']],
    ['UMR 5244, UMR5244, UMR_5244', ['umr+5244|umr5244', 'umr+5244|umr5244', 'umr+5244|umr5244']],
    ['UMR-S 1136, UMR_D180, UMRS1136', ['umr+1136|umr1136', 'umr+180|umr180', 'umr+1136|umr1136']],
    ['UPR5301 UAR-3552 erl 7001 U1234', ['upr+5301|upr5301', 'uar+3552|uar3552', 'erl+7001|erl7001', 'u+1234|u1234']],
    ['UMR5023_LEHNA', ['umr+5023|umr5023', 'lehna']],
    ['ISO9001, ISO-9001', ['iso+9001|iso9001', 'iso+9001|iso9001']],
    ['x-abc123, natura2000-site', ['x+abc123|xabc123', 'natura2000+site|natura2000site']],
    ['BAP E, bap_j', ['bape', 'bapj']],
    ["l’eau d'Aubrac", ['eau', 'aubrac']],
    ['bio-informatique', ['bio+informatique|bioinformatique']],
    ['U.M.R. 5244', ['umr', '5244']],
    ['H2O, 3D', ['h2o', '3d']],
    ['𝐇𝐲𝐝𝐫𝐨 ﬁn', ['hydro', 'fin']],
    ['!!! — «»', []],
    ['\uD800 \u0000 \u{E000}', []],
  ])('%s -> %j', (text, expected) => {
    expect(written(text)).toEqual(expected)
  })

  it('lets nothing through that a tsquery could take for its own signs', () => {
    void fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        for (const word of searchWords(text).flat(2)) expect(fold(word)).toMatch(/^[^'\\&|!():*<>\s\0]+$/u)
      }),
    )
  })
})

it.each([
  ['UMR5023-LEHNA-00001', 'UMR5023'],
  ['UMR_S1136-X-00012', 'UMR_S1136'],
  ['UMR-5099-LEHNA-009', 'UMR-5099'],
  ['umr 5099/12', 'umr 5099'],
  ['MOY1632-HAYTRA-002', 'MOY1632'],
  ['MER-2026-0182', ''],
])('X11 reads the units that %s names: %j', (reference, units) => {
  expect(unitsIn(reference)).toBe(units)
})

it.each([
  ['MER-2026-0182', ' MER20260182 20260182 0182 '],
  ['umr5023-Lehna 01', ' UMR5023LEHNA01 5023LEHNA01 LEHNA01 01 '],
  ['1', ' 1 '],
])('A4.1 reads the letters of %s from each of its parts on: %j', (reference, letters) => {
  expect(referenceLettersOf(reference)).toBe(letters)
})

describe('fold', () => {
  it.each([
    ['Mécanicienne', 'mecanicienne'],
    ['CŒUR', 'coeur'],
    ['Læken Straße', 'laeken strasse'],
  ])('%s -> %s', (text, folded) => {
    expect(fold(text)).toBe(folded)
  })
})

describe('readKeywords', () => {
  it.each([undefined, '', '   '])('is nothing for %j', (q) => {
    expect(readKeywords(q)).toBeNull()
  })

  it('drops what says nothing, unless there is nothing else', () => {
    expect(readKeywords('les métiers de l’eau (H/F)')?.words).toEqual([[['métiers']], [['eau']]])
    expect(readKeywords('les')?.words).toEqual([[['les']]])
    expect(readKeywords('IT')?.words).toEqual([[['it']]])
  })

  it.each([
    ['emploi ingénieur', ['ingénieur']],
    ['poste technicien', ['technicien']],
    ["offre d'emploi chimiste", ['chimiste']],
    ['chimiste, offres d’emploi', ['chimiste']],
    ['recherche emploi comptable', ['comptable']],
    ['Je recherche un travail de maçon', ['maçon']],
    ['offre de travail, maçon', ['maçon']],
    ['vacancies engineer', ['engineer']],
    ['position in physics', ['physics']],
    ['engineer jobs', ['engineer']],
    ['job offers engineer', ['engineer']],
    // Alone, or what another word is about
    ['emploi', ['emploi']],
    ['offre d’emploi', ['offre', 'emploi']],
    ['emploi -ingénieur', ['emploi']],
    ['droit du travail', ['droit', 'travail']],
    ['politique de l’emploi', ['politique', 'emploi']],
    ['appel d’offres', ['appel', 'offres']],
    ['chargé de recherche poste', ['chargé', 'recherche']],
    ['travail social', ['travail', 'social']],
    // Said of work, and of what is looked for
    ['recherche travail, sociologie du travail', ['sociologie', 'travail']],
    ['recherche emploi chargé de recherche', ['chargé', 'recherche']],
    ['cherche un emploi, politique de l’emploi', ['politique', 'emploi']],
  ])('A4.1 asks %s for no word that every offer has: %j', (q, expected) => {
    expect(readKeywords(q)?.words.flat(2)).toEqual(expected)
  })

  it.each([
    ['Le Havre', true],
    ['L’Haÿ-les-Roses', true],
    ['emploi à Paris', true],
    ['emploi Le Havre', true],
    ['jobs in La Rochelle', true],
    ['comptable Le Havre', false],
    ['Le Havre -comptable', false],
    ['le', false],
  ])('A4.1 tells the name of a place from other words: %s', (q, isPlace) => {
    expect(readKeywords(q)?.isPlace).toBe(isPlace)
  })

  it('A4.1 takes such a word as it is between quotes, or after a minus', () => {
    expect(readKeywords('maçon "emploi"')?.phrases).toEqual([[[['emploi']]]])
    expect(readKeywords('maçon -emploi')?.excluded).toEqual([[[['emploi']]]])
    expect(readKeywords('emploi "gros œuvre"')?.words).toEqual([])
  })

  it.each([
    ['-UMR 5023', [[['umr', '5023'], ['umr5023']]]],
    ['−umr_s 1136', [[['umr', '1136'], ['umr1136']]]],
    ['-BAP J', [[['bapj']]]],
    ['-BAP', [[['bap']]]],
    ['-R & D', [[['rnd']]]],
    ['-C++', [[['cplusplus']]]],
    ['-.NET', [[['dotnet']]]],
    ['-UMR', [[['umr']]]],
    ['-ISO9001', [[['iso', '9001'], ['iso9001']]]],
    ['-bio-informatique', [[['bio', 'informatique'], ['bioinformatique']]]],
  ])('X11 leaves out the whole name: %s', (q, [excluded]) => {
    const keywords = readKeywords(`écoute ${q} agent`)
    expect(keywords?.excluded).toEqual([[excluded]])
    expect(keywords?.words).toEqual([[['écoute']], [['agent']]])
  })

  it.each([
    ['-MER-2026-0182', ['MER20260182'], []],
    ['-mer 2026 0182', ['MER20260182'], []],
    ['−UMR5023-LEHNA-00001', ['UMR5023LEHNA00001'], []],
    ['-"MER-2026-0182"', ['MER20260182'], []],
    ['-« mer 2026 0182 »', ['MER20260182'], []],
    ['-UMR5023', ['UMR5023'], []],
    ['-UMR 5023', [], []],
    ['-bio-informatique', [], []],
    ['MER-2026-0182', [], ['MER20260182']],
  ])('X11 C1.4 leaves out the offer of a reference: %s', (q, excluded, found) => {
    const keywords = readKeywords(`écoute ${q}`)
    expect(keywords?.excludedReferences.map(({ letters }) => letters)).toEqual(excluded)
    expect(keywords?.references.map(({ letters }) => letters)).toEqual(found)
    if (found.length === 0) expect(keywords?.words).toEqual([[['écoute']]])
  })

  it('X11 leaves out nothing where a dash stands by itself or within', () => {
    expect(readKeywords('écoute - UMR 5023')?.excluded).toEqual([])
    expect(readKeywords('CNRS-UMR5023 sous-marin')?.excluded).toEqual([])
  })

  it('keeps twelve words of a pasted page', () => {
    const page = Array.from({ length: 2000 }, (_, index) => `mot${index}`).join(' ')
    expect(readKeywords(page)?.words).toHaveLength(12)
  })

  it.each(hostileQueries.map((q) => [q.slice(0, 30), q.length, q] as const))(
    'ASVS 15.2.2 asks for as many words as anybody types, and no more: %s… (%i)',
    (_, __, q) => {
      const {
        words = [],
        typed = [],
        wider = [],
        phrases = [],
        excluded = [],
        excludedReferences = [],
        references = [],
      } = readKeywords(q) ?? {}
      const widened = [wider, ...references.map(({ others }) => others.wider)]
      const lists: Phrase[] = [
        words,
        typed,
        ...widened.map((list) => list.map(({ typed }) => typed)),
        ...phrases,
        ...excluded,
      ]
      expect(references.length).toBeLessThanOrEqual(4)
      expect(excludedReferences.length).toBeLessThanOrEqual(12)
      expect(Math.max(...lists.map((list) => list.length))).toBeLessThanOrEqual(12)
      expect(Math.max(...lists.map((list) => list.flat(2).length))).toBeLessThanOrEqual(24)
      expect(Math.max(phrases.length, excluded.length)).toBeLessThanOrEqual(12)
    },
  )

  it('X11 takes a name of five parts for one word, and more parts for words of their own', () => {
    expect(readKeywords('a1-b2-c3-d4-e5')?.words).toEqual([[['a1', 'b2', 'c3', 'd4', 'e5'], ['a1b2c3d4e5']]])
    expect(readKeywords('bio-info-chimie-hydro-géo-éco')?.words).toEqual(
      ['bio', 'info', 'chimie', 'hydro', 'géo', 'éco'].map((part) => [[part]]),
    )
    expect(readKeywords('"bio-info-chimie-hydro-géo-éco"')?.phrases).toEqual([
      ['bio', 'info', 'chimie', 'hydro', 'géo', 'éco'].map((part) => [[part]]),
    ])
  })

  it.each([
    ['moy1632-haytra-002', 'MOY1632HAYTRA002'],
    ['moy 1632', 'MOY1632'],
    [' MINT_SIDSIC 95-18401 ', 'MINTSIDSIC9518401'],
    ['HAYTRA', 'HAYTRA'],
    ['Réf. MER 2026 0182', 'MER20260182'],
    ['référence : n° MER-2026-0182', 'MER20260182'],
    ['Offre n° MER 2026 0182', 'MER20260182'],
    ['l’offre nº MER 2026 0182', 'MER20260182'],
    ['ref MER-2026-0182', 'MER20260182'],
    ['no 182', '182'],
    ['novembre 2026', 'NOVEMBRE2026'],
    ['nord 2026', 'NORD2026'],
    ['référent 2026', null],
    ['mer', null],
    ['2 6', null],
    ['C 3', null],
    ['26', null],
    ['601', '601'],
    ['chargé de mission', null],
    ["x' or 1=1 --", null],
    ['100%', null],
  ])('A4.1 takes %j for the reference %j', (q, reference) => {
    expect(readKeywords(q)?.reference?.letters ?? null).toBe(reference)
  })

  it.each([
    ['hydrologue MER-2026-0182', ['MER20260182']],
    ['MER 2026 0182 hydrologue', ['MER20260182']],
    ['(MER-2026-0182), UMR5023-LEHNA-001.', ['MER20260182', 'UMR5023LEHNA001']],
    ['2026-0182 Nantes', ['20260182']],
    ['MER-2026-0182', []],
    ['agent -MER-2026-0182', []],
    ['agent 2026, 35-40 ans, C3, H2O', []],
    ['bio-informatique UMR 5023', []],
    ['a-00001 '.repeat(9), ['A00001', 'A00001', 'A00001', 'A00001']],
  ])('A4.1 reads the references among the words of %j: %j', (q, expected) => {
    expect(readKeywords(q)?.references.map(({ letters }) => letters)).toEqual(expected)
  })

  it.each(['ref', 'ref:', 'offre no', 'no', 'n°'])('ASVS 15.2.2 looks for no reference far from its « %s »', (head) => {
    expect(readKeywords(`${head}${' '.repeat(80)}MER 2026`)?.reference?.letters).toBe('MER2026')
    expect(readKeywords(`${head}${' '.repeat(9980)}MER 2026`)?.reference).toBeNull()
  })

  const blns = join(import.meta.dirname, '../../../../../../shared/data/hostile/blns.json')
  it.skipIf(!existsSync(blns))('reads every naughty string (skipped without ../shared/data)', () => {
    for (const text of JSON.parse(readFileSync(blns, 'utf8')) as string[]) {
      const words = readKeywords(text)?.words ?? []
      expect(words.length).toBeLessThanOrEqual(12)
      for (const word of words.flat(2)) expect(fold(word)).toMatch(/^[^'\\&|!():*<>\s\0]+$/u)
    }
  })
})
