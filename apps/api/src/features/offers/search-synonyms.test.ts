import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { newId } from '#api/platform/db/id.ts'
import groups from './search-synonyms.json' with { type: 'json' }
import { doersOf, formsOf, otherGenders, widenWords } from './search-synonyms.ts'
import { searchWords } from './search-words.ts'
import { readSearchedText, searchedTextVersion } from './searched-text.ts'
import { saysNothing } from './stop-words.ts'
import { searchRowOf } from './write-offer.ts'

const wider = (text: string) =>
  widenWords(searchWords(text), saysNothing).map(({ typed, synonyms }) => [
    typed.map((words) => words.join('+')).join('|'),
    synonyms,
  ])

describe('widenWords', () => {
  it('X11 says the same in the other language, in the singular and the plural', () => {
    expect(wider('Hydrologues')).toEqual([['hydrologues', ['hydrologist', 'hydrologists']]])
    expect(wider('plumber')).toEqual([
      ['plumber', ['plombier', 'plombiers', 'plombiere', 'plombieres', 'plomberie', 'plomberies']],
    ])
  })

  it('X11 takes several words for one where they mean one thing', () => {
    expect(wider('human resources manager')).toEqual([
      ['human+resources', ['+ressource+humaine', 'rh', 'hr', '+human+resource+officer', '+hr+officer']],
      ['manager', ['gestionnaire', 'gestionnaires']],
    ])
  })

  it('X11 says for each word of an expression what is said for it alone', () => {
    const [{ apart = [] } = {}] = widenWords(searchWords('laboratory technician'), saysNothing)
    expect(apart).toEqual([
      ['laboratoire', 'laboratoires'],
      ['technicien', 'techniciens', 'technicienne', 'techniciennes'],
    ])
  })

  it.each([
    ['buyer', 'achat'],
    ['climatologist', 'climatologie'],
    ['payroll', 'paie'],
    ['GIS', 'geomatique'],
    ['software engineer', 'developpeur'],
    ['informaticien', '+administrateur+systeme'],
    ['receptionist', '+agent+accueil'],
  ])('X11 says for %s what a job of public research is said by: %s', (q, said) => {
    expect(widenWords(searchWords(q), saysNothing)[0]?.synonyms).toContain(said)
  })

  it('X11 takes several words for one only side by side, with their small words or without', () => {
    const rnd = [['recherche+développement', ['rnd', '+research+development']]]
    expect(wider('recherche et développement')).toEqual(rnd)
    expect(wider('recherche développement')).toEqual(rnd)
    expect(wider('recherche pour le développement')).toEqual([
      ['recherche', []],
      ['développement', []],
    ])
    expect(wider('R&D')).toEqual([['rnd', ['+recherche+developpement', '+research+development']]])
    expect(wider('IA')).toEqual([['ia', ['+intelligence+artificielle', '+artificial+intelligence', 'ai']]])
    expect(wider('AI')[0]?.[1]).toEqual(expect.arrayContaining(['+artificial+intelligence', '+assistant+ingenieur']))
  })

  it('A4.1 says no other gender, in which a word is looked for anyway', () => {
    expect(wider('souffleuse')).toEqual([['souffleuse', []]])
    expect(wider('brodeur')).toEqual([['brodeur', []]])
    expect(otherGenders('souffleuse')).toEqual(['souffleur', 'souffleurs'])
    expect(otherGenders('brodeur')).toEqual(['brodeuse', 'brodeuses'])
    expect(otherGenders('ingénieur')).toEqual([])
  })

  it('X11 says for either gender what is said for the other, whichever the table has', () => {
    expect(wider('chercheures')[0]?.[1]).toEqual(expect.arrayContaining(['researcher', 'chercheur', 'chercheuse']))
  })

  it('leaves other words alone', () => {
    expect(wider('eau')).toEqual([['eau', []]])
  })
})

it.each([
  ['administrative', ['administrative', 'administratives', 'administratif', 'administratifs']],
  ['techniciennes', ['techniciennes', 'technicienne', 'technicien', 'techniciens']],
  ['CHARGÉ', ['charge', 'charges', 'charg', 'chargs', 'chargee', 'chargees']],
  ['e', ['e', 'ee']],
])('X11 A4.1 knows the genders and numbers of %s', (word, expected) => {
  expect(new Set(formsOf(word))).toEqual(new Set(expected))
})

it('X11 knows who does what a word of the same stem says', () => {
  expect(doersOf('administratives')).toEqual(
    'administrateur administrateurs administratrice administratrices'.split(' '),
  )
  expect(doersOf('chimie')).toEqual([])
})

it.each([
  ['Projets de recherche et développement', ['+recherche+developpement']],
  ['recherche-développement', ['+recherche+developpement']],
  ['Recherche pour le développement', []],
  ['Recherche : développement', ['+recherche+developpement']],
  ['étudiants, enseignants, chercheurs étrangers', []],
  ['Un poste d’ingénieur. Recherche en écologie', []],
  ['ingénieur ; études', []],
  ['U.M.R. 5244, vue.js et R&D', []],
  ['ingénieures d’études', ['+ingenieure+etude']],
  ['administrateur systèmes et réseaux', ['+administrateur+systeme', '+administrateur+systeme+reseaux']],
])('X11 reads the expressions of %s: %j', (text, expected) => {
  expect(readSearchedText('fr', text).words.filter((word) => word.includes('+'))).toEqual(expected)
})

/** Something of all that is read: names, genders, elisions, acronyms, clauses, units, a branch, another language. */
const offer: Parameters<typeof searchRowOf>[0] = {
  ...{ id: newId(), reference: 'UMR_S1136-lehna 2026', referenceKey: '', slug: 'slug', status: 'published' as const },
  ...{
    language: 'fr' as const,
    title: 'Ingénieur·e d’études C++ / .NET (H/F), BAP E',
    applicationMode: 'portal' as const,
  },
  html: '<p>L’opérateur-trice au CNRS,\nUMR 5023 : R&amp;D, U.M.R. 5244.</p><ul><li>Post-doc ISO9001; cœur</li></ul>',
  ...{ translationTitle: 'Research engineer', translationHtml: '<p>Systems of a laboratory. Machine learning.</p>' },
  ...{ structureId: newId(), contractTypeId: 1, durationMonths: 24, isResearcher: false, publishedAt: new Date(0) },
  ...{
    city: 'Saint-Étienne',
    cityCode: '42218',
    country: 'FR',
    department: 'Loire',
    postcode: '42000',
    region: 'Auvergne-Rhône-Alpes',
    source: 'portal',
    createdAt: new Date(0),
    updatedAt: new Date(0),
  },
}
const surroundings = [
  { language: null, text: 'Laboratoire d’écologie UMR5023' },
  { language: 'fr' as const, text: 'bap-j' },
  { language: 'fr' as const, text: 'Temps partiel', isWhole: true },
]

it('X11 reads offers again when they would be indexed otherwise than they are', async () => {
  const expressions = groups.flat().filter((each) => searchWords(each).flatMap(([first = []]) => first).length > 1)
  const read = [await searchRowOf(offer, [], surroundings), expressions]
  const fingerprint = createHash('sha256').update(JSON.stringify(read)).digest('hex').slice(0, 8)
  // Another fingerprint asks for another version; then write both here.
  expect({ searchedTextVersion, fingerprint }).toEqual({ searchedTextVersion: 8, fingerprint: '23591663' })
})

it('has synonyms that are words, each once in its group', () => {
  for (const group of groups) {
    expect(group.length).toBeGreaterThan(1)
    expect(new Set(group.map((each) => each.toLowerCase())).size, group.join(', ')).toBe(group.length)
    for (const each of group)
      expect(
        searchWords(each).some((word) => !saysNothing(word)),
        each,
      ).toBe(true)
  }
})
