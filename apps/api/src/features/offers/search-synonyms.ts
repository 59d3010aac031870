import { bothGenders } from './search-genders.ts'
import synonymGroups from './search-synonyms.json' with { type: 'json' }
import { fold, type SearchWord, searchWords } from './search-words.ts'
import { isStopWord } from './stop-words.ts'

/** A word as it was typed, or several that mean one thing; and what else is said for it. */
export type WiderWord = {
  readonly typed: SearchWord
  /** Several words, side by side, as offers have them: `expressionsIn`. */
  readonly expression: string | null
  /** Whole words and expressions. */
  readonly synonyms: readonly string[]
  /** Those of each word of an expression, whose words are found apart too. */
  readonly apart: readonly (readonly string[])[]
}

/** « hydrologues » is looked up as « hydrologue »; « cas » stays what it is. */
const singular = (word: string): string => (word.length > 3 && /[^su]s$/.test(word) ? word.slice(0, -1) : word)
const keyOf = (words: readonly string[]): string => words.map((word) => singular(fold(word))).join(' ')
export const firstsOf = (words: readonly SearchWord[]): string[] => words.flatMap(([first = []]) => first)
const tellingOf = (words: readonly string[]): readonly string[] => {
  const telling = words.filter((word) => !isStopWord(word))
  return telling.length > 0 ? telling : words
}

/** Synonyms are whole words, without stems, which would take « intern » for « international »: plurals are written out. */
const withPlural = (word: string): string[] => (/[sx]$/.test(word) || word.length < 4 ? [word] : [word, `${word}s`])

/** The one word that offers have for an expression, whichever number it is in: no text has a « + » in a word, nor is it the start of one. */
const expressionOf = (telling: readonly string[]): string => telling.map((word) => `+${singular(word)}`).join('')

const synonymsByKey = new Map<string, readonly string[]>()
const expressionsByKey = new Map<string, string>()
/** « La Réunion » is no meeting: with its article a name is one word, as `readWholeName` has it, and in no other text. */
const namesByKey = new Map<string, string>()
for (const group of synonymGroups) {
  const said = group.map((each) => {
    const words = firstsOf(searchWords(each)).map(fold)
    const telling = tellingOf(words)
    const [only = ''] = telling
    if (words.length === 1) return { keys: [keyOf(words)], indexed: withPlural(only) }
    if (telling.length === 1) {
      const name = words.join('')
      namesByKey.set(keyOf(words), name)
      return { keys: [keyOf(words)], indexed: [name] }
    }
    // With its small words or without any: « recherche pour le développement » is something else.
    const keys = [...new Set([keyOf(words), keyOf(telling)])]
    const indexed = expressionOf(telling)
    for (const key of keys) expressionsByKey.set(key, indexed)
    return { keys, indexed: [indexed] }
  })
  for (const { keys, indexed } of said) {
    const others = said.flatMap((other) => (other.indexed === indexed ? [] : other.indexed))
    for (const key of keys) synonymsByKey.set(key, [...(synonymsByKey.get(key) ?? []), ...others])
  }
}

/** The single words of the table, as they are written. */
export const wordsWithSynonyms: readonly string[] = [
  ...new Set(
    synonymGroups.flat().flatMap((each) => {
      const words = firstsOf(searchWords(each))
      return words.length === 1 ? words : []
    }),
  ),
]

const lengthOf = (key: string): number => key.split(' ').length
const longestExpression = Math.max(...[...expressionsByKey.keys()].map(lengthOf))
const lengthsByStart = new Map<string, Set<number>>()
for (const key of expressionsByKey.keys()) {
  const [start = ''] = key.split(' ')
  lengthsByStart.set(start, (lengthsByStart.get(start) ?? new Set()).add(lengthOf(key)))
}

/** Expressions of the table that a text has, its words being side by side: positions are not kept, hence words of their own. */
export const expressionsIn = (words: readonly string[]): string[] => {
  const keys = words.map(singular)
  const found = keys.flatMap((start, at) =>
    [...(lengthsByStart.get(start) ?? [])].flatMap(
      (length) => expressionsByKey.get(keys.slice(at, at + length).join(' ')) ?? [],
    ),
  )
  return [...new Set(found)]
}

/** The other gender, in both numbers, unless it is found by its start. */
export const otherGenders = (word: string): string[] => {
  const [, ...others] = bothGenders(word)
  return others
    .filter((each) => ![word, ...others].some((other) => other !== each && each.startsWith(fold(other))))
    .flatMap(withPlural)
}

/** Those whose stem is the same, and the same as that of other words. */
const gendersOfOneStem: readonly (readonly [ending: RegExp, others: readonly string[]])[] = [
  [/ives?$/, ['if']],
  [/ifs?$/, ['ive']],
  [/([nlt])\1es?$/, ['$1']],
  [/([eo])([nlt])s?$/, ['$1$2$2e']],
  [/e?s?$/, ['', 'e', 'ee']],
]

/** A word in its singular and its plural, masculine and feminine. */
export const formsOf = (word: string): string[] => {
  const plain = fold(word)
  const one = gendersOfOneStem.find(([ending]) => ending.test(plain))
  const same = one ? one[1].map((other) => plain.replace(one[0], other)) : []
  // Nothing is left of « e ».
  const forms = [plain, singular(plain), ...same, ...otherGenders(plain)].filter(Boolean)
  return [...new Set(forms.flatMap(withPlural))]
}

const ofWhatOneDoes = /ti(?:f|ve)s?$/

/** Who does it, by the same stem: an « administrateur » has little of « administrative ». */
export const doersOf = (word: string): string[] => {
  const plain = fold(word)
  return ofWhatOneDoes.test(plain)
    ? ['teur', 'trice'].map((doer) => plain.replace(ofWhatOneDoes, doer)).flatMap(withPlural)
    : []
}

const widen = (words: readonly SearchWord[], key: string, typed: SearchWord): WiderWord => {
  // The joined form of « post-doc » has synonyms too, and either gender those of the other.
  const keysOf = ([only = '', ...more]: readonly string[]) =>
    more.length > 0 ? [keyOf([only, ...more])] : bothGenders(only).map((each) => keyOf([each]))
  const keys = words.length === 1 ? typed.flatMap(keysOf) : [key]
  const expression = expressionsByKey.get(key) ?? null
  const known = new Set([expression, ...typed.map((alternative) => alternative.map(fold).join(' '))])
  const all = keys.flatMap((each) => synonymsByKey.get(each) ?? [])
  const [parts = []] = words.length > 1 && expression !== null ? typed : []
  const apart = parts.map((part) => [...new Set(keysOf([part]).flatMap((each) => synonymsByKey.get(each) ?? []))])
  return { typed, expression, synonyms: [...new Set(all)].filter((each) => !known.has(each)), apart }
}

/**
 * The same words, with what else is said for them; « computer science » becomes one, since « informatique » stands for both. Words
 * that say nothing are left out, unless they are within an expression.
 */
export const widenWords = (words: readonly SearchWord[], isLeftOut: (word: SearchWord) => boolean): WiderWord[] => {
  const wider = new Map<string, WiderWord>()
  let at = 0
  while (at < words.length) {
    let length = Math.min(longestExpression, words.length - at)
    const key = () => keyOf(firstsOf(words.slice(at, at + length)))
    while (length > 1 && !expressionsByKey.has(key()) && !namesByKey.has(key())) length -= 1
    const taken = words.slice(at, at + length)
    const [word = []] = taken
    const name = namesByKey.get(key())
    const typed = length === 1 ? word : [name === undefined ? tellingOf(firstsOf(taken)) : [name]]
    if (length > 1 || !isLeftOut(word)) wider.set(JSON.stringify(typed), widen(taken, key(), typed))
    at += length
  }
  return [...wider.values()]
}
