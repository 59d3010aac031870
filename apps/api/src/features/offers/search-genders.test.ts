import { describe, expect, it } from 'vitest'
import { bothGenders, searchedForms } from './search-genders.ts'
import { isInclusive, searchWords } from './search-words.ts'

const pairs = [
  ['développeur', 'développeuse'],
  ['programmeur', 'programmeuse'],
  ['ingénieur', 'ingénieure'],
  ['directeur', 'directrice'],
  ['acheteur', 'acheteuse'],
  ['gardien', 'gardienne'],
  ['technicien', 'technicienne'],
  ['expert', 'experte'],
  ['adjoint', 'adjointe'],
  ['assistant', 'assistante'],
  ['agent', 'agente'],
  ['conseiller', 'conseillère'],
  ['boulanger', 'boulangère'],
  ['infirmier', 'infirmière'],
  ['chargé', 'chargée'],
  ['attaché', 'attachée'],
  ['retraité', 'retraitée'],
  ['chef', 'cheffe'],
] as const

/** What is looked for but stems, and but what the start of another form says. */
const said = (word: string) => {
  const { starts, wholes } = searchedForms(word)
  const isSaid = (form: string) => starts.some((start) => start !== form && form.startsWith(start))
  return new Set([...starts, ...wholes].filter((form) => !isSaid(form) && !form.endsWith('eux')))
}

describe('A4.1 asks the same of offers in either gender', () => {
  it.each(pairs)('%s, %s', (masculine, feminine) => {
    expect(said(feminine)).toEqual(said(masculine))
    expect(said(`${feminine}s`)).toEqual(said(`${masculine}s`))
    expect(bothGenders(feminine)).toEqual(expect.arrayContaining(bothGenders(masculine)))
  })

  it.each(['développeur·euse', 'développeur(se)', 'conseiller-ère', 'expert/e', 'chef-fe', 'chargé.e'])(
    '%s',
    (inclusive) => {
      const [word = []] = searchWords(inclusive)
      const [masculine = '', feminine = ''] = word.flat()
      expect(isInclusive(word)).toBe(true)
      expect(said(feminine)).toEqual(said(masculine))
    },
  )
})

it.each([
  ['développeuse', 'developpeur'],
  ['conseillères', 'conseillers'],
  ['chargée', 'charge'],
  ['développeur', 'développeur'],
  ['infirmière', null],
  ['carrière', null],
  ['accountants', null],
  ['officer', null],
])('A4.1 looks for the stem of the masculine: %s -> %s', (word, stemmed) => {
  expect(searchedForms(word).stemmed).toBe(stemmed)
})

it.each(['accountant', 'accountants'])('A4.1 finds a word that has no stem in both of its numbers: %s', (word) => {
  expect(searchedForms(word)).toEqual({ stemmed: null, starts: ['accountant'], wholes: ['accountants'] })
})

it('A4.1 knows the other masculine of an adjective', () => {
  expect(searchedForms('nerveuse').wholes).toContain('nerveux')
})

it.each([
  'personne',
  'journée',
  'entrée',
  'trainee',
  'sécurité',
  'caractère',
  'antenne',
  'vente',
  'matière première'.slice(0, 4),
  'eau',
])('A4.1 takes %s for no feminine', (word) => {
  expect(bothGenders(word)).toHaveLength(1)
})
