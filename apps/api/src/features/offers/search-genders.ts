import { fold } from './search-words.ts'

type Ending = { readonly before: string; readonly masculine: string; readonly feminine: string }

/**
 * How the feminine of a masculine word ends. Stemmers keep most of them apart, or make « développ » of « développeuse », which is
 * every « développement ». What ends things as often as people is none: « personne », « journée », « trainee », « sécurité »,
 * « caractère ».
 */
const endings: readonly Ending[] = [
  { before: '..', masculine: 'teur', feminine: 'trice' },
  { before: '.[^i]', masculine: 'eur', feminine: 'euse' },
  { before: '..', masculine: 'eur', feminine: 'eure' },
  { before: '..', masculine: 'ier', feminine: 'iere' },
  { before: 'ill|ch|g|y', masculine: 'er', feminine: 'ere' },
  { before: '.[iey]', masculine: 'en', feminine: 'enne' },
  { before: 'ch', masculine: 'ef', feminine: 'effe' },
  { before: '....[^n](?<![^a]it)', masculine: 'é', feminine: 'ee' },
  { before: '..(?:an|(?<!m)en|in|er)', masculine: 't', feminine: 'te' },
]
const rules = endings.map(({ before, masculine, feminine }) => ({
  masculine: fold(masculine),
  feminine,
  isMasculine: new RegExp(`(?<=${before})${masculine}(?=s?$)`, 'u'),
  isFeminine: new RegExp(`(?<=${before})${feminine}(?=s?$)`),
}))

const masculineOf = (word: string): string | null => {
  const plain = fold(word)
  const rule = rules.find(({ isFeminine }) => isFeminine.test(plain))
  return rule ? plain.replace(rule.isFeminine, rule.masculine) : null
}

const femininesOf = (masculine: string): string[] =>
  rules.flatMap(({ isMasculine, feminine }) =>
    isMasculine.test(masculine) ? [fold(masculine.replace(isMasculine, feminine))] : [],
  )

/** The word in either gender, in the number it has; by itself where its ending tells nothing. */
export const bothGenders = (word: string): string[] => {
  const masculine = masculineOf(word)
  return [...new Set([fold(word), ...(masculine === null ? [] : [masculine]), ...femininesOf(masculine ?? word)])]
}

/** A word as it is looked for: by its stem, by the starts of words, and by whole words. */
type SearchedForms = {
  readonly stemmed: string | null
  readonly starts: readonly string[]
  readonly wholes: readonly string[]
}

const singular = (word: string): string => word.replace(/s$/, '')

/** Their stem is that of something else: whatever is « taken into account », an office, whoever is trained. */
const ofAnotherStem = new Set(['accountant', 'accounting', 'officer', 'trainer'])

/**
 * Either gender finds the same: the masculine by its stem, both by their starts. No stem of a feminine is looked for, nor that of
 * « carrier » for « carrière », which is the English « carry »: starts say all of these.
 */
export const searchedForms = (word: string): SearchedForms => {
  const [plain = '', ...others] = bothGenders(word)
  const one = singular(plain)
  if (ofAnotherStem.has(one)) return { stemmed: null, starts: [one], wholes: [`${one}s`] }
  if (others.length === 0) return { stemmed: word, starts: [plain], wholes: [] }
  const masculine = masculineOf(word)
  const genders = [plain, ...others]
  const singulars = genders.map(singular)
  const feminines = singulars.filter((each) => each !== singular(masculine ?? plain))
  // « nerveuse » has another masculine.
  const adjectives = masculine === null ? [] : [singular(plain).replace(/euse$/, 'eux')]
  return {
    stemmed: masculine?.match(/iers?$/) ? null : (masculine ?? word),
    starts: [...new Set([...genders, ...feminines])],
    wholes: [...new Set([...singulars, ...feminines.map((each) => `${each}s`), ...adjectives])],
  }
}
