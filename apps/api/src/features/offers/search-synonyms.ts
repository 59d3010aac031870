import synonymGroups from './search-synonyms.json' with { type: 'json' }
import { fold, type SearchWord, searchWords } from './search-words.ts'
import { isStopWord } from './stop-words.ts'

/** A word as it was typed, or several that mean one thing; and what else is said for it, whole words only. */
export type WiderWord = { readonly typed: SearchWord; readonly synonyms: SearchWord }

const mostWordsOfAKey = 3

/** « hydrologues » is looked up as « hydrologue »; « cas » stays what it is. */
const singular = (word: string): string => (word.length > 3 && /[^su]s$/.test(word) ? word.slice(0, -1) : word)
const keyOf = (words: readonly string[]): string => words.map((word) => singular(fold(word))).join(' ')
const wordsOf = (expression: string): string[] =>
  searchWords(expression).flatMap(([first = []]) => first.map(fold).filter((word) => !isStopWord(word)))

const synonymsByKey = new Map<string, readonly (readonly string[])[]>()
for (const group of synonymGroups) {
  const expressions = group.map(wordsOf)
  for (const [index, expression] of expressions.entries()) {
    const key = keyOf(expression)
    synonymsByKey.set(key, [...(synonymsByKey.get(key) ?? []), ...expressions.filter((_, other) => other !== index)])
  }
}

/** Stemmers keep « chercheuse » and « directrice » apart from « chercheur » and « directeur ». */
const genders: readonly (readonly [ending: RegExp, others: readonly string[]])[] = [
  [/trices?$/, ['teur']],
  [/euses?$/, ['eur']],
  [/teurs?$/, ['trice', 'teuse']],
  [/eurs?$/, ['euse']],
  [/ieres?$/, ['ier']],
  [/iers?$/, ['iere']],
]

const otherGenders = (word: string): string[] => {
  const folded = fold(word)
  if (folded.length < 6) return []
  const found = genders.find(([ending]) => ending.test(folded))
  return found ? found[1].map((other) => folded.replace(found[0], other)) : []
}

/** Synonyms are whole words, without stems, which would take « intern » for « international »: plurals are written out. */
const withPlural = (expression: readonly string[]): (readonly string[])[] => {
  const last = expression.at(-1) ?? ''
  return /[sx]$/.test(last) || last.length < 4 ? [expression] : [expression, [...expression.slice(0, -1), `${last}s`]]
}

const widen = (words: readonly SearchWord[], typed: SearchWord): WiderWord => {
  const firsts = words.map((word) => word[0] ?? [])
  // The joined form of « post-doc » has synonyms too.
  const keys = words.length === 1 ? (words[0] ?? []).map(keyOf) : [keyOf(firsts.flat())]
  const said = keys.flatMap((key) => synonymsByKey.get(key) ?? [])
  const gendered =
    words.length === 1 ? typed.flatMap(([only = '', ...more]) => (more.length > 0 ? [] : otherGenders(only))) : []
  const known = new Set(typed.map((alternative) => alternative.map(fold).join(' ')))
  const all = [...said, ...gendered.map((word) => [word])].flatMap(withPlural)
  const distinct = new Map(all.map((expression) => [expression.join(' '), expression]))
  return { typed, synonyms: [...distinct].flatMap(([key, expression]) => (known.has(key) ? [] : [expression])) }
}

/** The same words, with what else is said for them; « computer science » becomes one, since « informatique » stands for both. */
export const widenWords = (words: readonly SearchWord[]): WiderWord[] => {
  const wider: WiderWord[] = []
  let at = 0
  while (at < words.length) {
    let length = Math.min(mostWordsOfAKey, words.length - at)
    const isKey = () => synonymsByKey.has(keyOf(words.slice(at, at + length).flatMap((word) => word[0] ?? [])))
    while (length > 1 && !isKey()) length -= 1
    const taken = words.slice(at, at + length)
    const typed = taken.length === 1 ? (taken[0] ?? []) : [taken.flatMap((word) => word[0] ?? [])]
    wider.push(widen(taken, typed))
    at += length
  }
  return wider
}
