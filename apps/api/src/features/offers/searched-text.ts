import type { Locale } from '@portal/contracts/i18n/message'
import type { SearchedText } from './offer-writes.repository.ts'
import { expressionsIn } from './search-synonyms.ts'
import { fold, isInclusive, readInOrder, type SearchWord, searchWords } from './search-words.ts'
import { isStopWord } from './stop-words.ts'

/** Another number, whenever texts are read otherwise than before: at its next start the portal reads them all again. */
export const searchedTextVersion = 2

/** How far around an inclusive word phrases are found in its feminine reading. */
const reach = 8

/** A text as it is indexed: for the stemmer of its language, and as plain words, so that a prefix never misses its own word. */
export const readSearchedText = (language: Locale, text: string): SearchedText => {
  const inOrder = searchWords(text)
  const words = new Set(inOrder.flat(2))
  // « opérateur-tri » is on its way to « opérateur-trice »: the ending is a word until then.
  const endings = inOrder.some(isInclusive) ? (text.toLowerCase().match(/[\p{L}\p{M}\p{N}]{3,}/gu) ?? []) : []
  const sequences = [readInOrder(inOrder, 'first'), ...feminineParts(inOrder)]
  return {
    language,
    stems: [...words].filter((word) => !isStopWord(word)).join(' '),
    words: [...new Set([...[...words, ...endings].map(fold), ...sequences.flatMap(expressionsIn)])].filter(Boolean),
    sequences: sequences.map((part) => part.join(' ')),
    written: [...words].filter(isWorthCorrecting),
  }
}

const feminineParts = (words: readonly SearchWord[]): string[][] =>
  words.flatMap((word, index) =>
    isInclusive(word) ? [readInOrder(words.slice(Math.max(0, index - reach), index + reach + 1), 'feminine')] : [],
  )

/** Letters only, and enough of them: a number or an acronym is never « nearly » another one. */
export const isWorthCorrecting = (word: string): boolean => /^\p{L}{4,40}$/u.test(word) && !isStopWord(word)
