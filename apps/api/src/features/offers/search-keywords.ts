import { fold, type SearchWord, searchWords } from './search-words.ts'

/** What somebody typed in « Métier, mot-clé ou référence » (A1.5), ready for SQL. */
export type Keywords = {
  /** All of them must be found. */
  readonly words: readonly SearchWord[]
  /** The whole of it, when it may be a reference or a part of one; upper case. */
  readonly reference: string | null
}

/** More words than anybody types: the rest of a pasted page is left out. */
const mostWords = 12
const longestText = 1000

// Words of either language that say nothing in the other one either.
const stopWords = new Set(
  (
    'a ai au aux avec ce ces cet cette dans de des du elle elles en et eu il ils je la le les leur leurs lui ma mais ' +
    'meme mes moi mon ne nos notre nous ou par pas pour qu que qui sa se ses si sont sur ta te tes toi tu un une vos ' +
    'votre vous y est ete etre the of and to for an with at by from as is are be hf'
  ).split(' '),
)

export const isStopWord = (word: string): boolean => stopWords.has(fold(word))

const saysNothing = (word: SearchWord): boolean => word.every((alternative) => alternative.every(isStopWord))

/** « MER » is the sea before it is the start of every reference of an employer: three letters are a word. */
const isTelling = /[0-9]|.{4}/
const referencePattern = /^[A-Z0-9][A-Z0-9._ -]{1,62}[A-Z0-9]$/

/** Null when nothing was typed. Nothing but punctuation is keywords that nothing matches. */
export const readKeywords = (q: string | undefined): Keywords | null => {
  const text = (q ?? '').trim()
  if (text === '') return null
  const all = searchWords(text.slice(0, longestText))
  const telling = all.filter((word) => !saysNothing(word))
  const distinct = new Map((telling.length > 0 ? telling : all).map((word) => [JSON.stringify(word), word]))
  const reference = text.replace(/\s+/g, ' ').toUpperCase()
  return {
    words: [...distinct.values()].slice(0, mostWords),
    reference: referencePattern.test(reference) && isTelling.test(reference) ? reference : null,
  }
}
