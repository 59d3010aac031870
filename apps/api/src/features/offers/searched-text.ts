import type { Locale } from '@portal/contracts/i18n/message'
import type { SearchedText } from './offer-writes.repository.ts'
import { expressionsIn } from './search-synonyms.ts'
import { acronymsIn, fold, isBranch, isInclusive, readInOrder, type SearchWord, searchWords } from './search-words.ts'
import { isStopWord, saysNothingInEnglish } from './stop-words.ts'

/** Another number, whenever texts are read otherwise than before: at its next start the portal reads them all again. */
export const searchedTextVersion = 8

/** How far around an inclusive word phrases are found in its feminine reading. */
const reach = 8

/** What is said side by side is said within one of them: « étudiants, enseignants, chercheurs » names no « enseignant chercheur ». */
const clausesOf = (text: string): string[] => text.split(/[,;\n]|[.!?](?=\s)/)

/** A text as it is indexed: for the stemmer of its language, and as plain words, so that a prefix never misses its own word. */
export const readSearchedText = (language: Locale, text: string): SearchedText => {
  const clauses = clausesOf(text).map(searchWords)
  const inOrder = clauses.flat()
  // « BAP J » is one word, and one of the BAP.
  const labels = inOrder.flat(2).some(isBranch) ? ['bap'] : []
  const words = new Set([...inOrder.flat(2), ...labels])
  // « opérateur-tri » is on its way to « opérateur-trice »: the ending is a word until then.
  const endings = inOrder.some(isInclusive) ? (text.toLowerCase().match(/[\p{L}\p{M}\p{N}]{3,}/gu) ?? []) : []
  // A « cariste » means no « CARISM »; in a text that is all capitals any word may be one.
  const acronyms = text === text.toUpperCase() ? new Set() : acronymsIn(text)
  const expressions = clauses.flatMap(sequencesOf).flatMap(expressionsIn)
  return {
    language,
    stems: [...words].filter((word) => !isStopWord(word)).join(' '),
    words: [...new Set([...[...words, ...endings].map(fold), ...expressions])].filter(Boolean),
    sequences: [...sequencesOf(inOrder).map((part) => part.join(' ')), ...labels],
    written: [...words].filter((word) => isWorthCorrecting(word) && !acronyms.has(fold(word))),
  }
}

/** What is said at length: whoever looks for « thèse » is not shown every English text that has « these ». */
export const readSearchedBody = (language: Locale, text: string): SearchedText => {
  const read = readSearchedText(language, text)
  return language === 'en' ? { ...read, words: read.words.filter((word) => !saysNothingInEnglish(word)) } : read
}

/** A name of which no word is searched by itself: « Centre-Val de Loire » is no centre, nor « La Réunion » a meeting. */
export const readWholeName = (language: Locale, name: string): SearchedText => {
  const inOrder = readInOrder(searchWords(name), 'first')
  const expressions = expressionsIn(inOrder)
  const words = expressions.length > 0 ? expressions : [inOrder.join('')].filter(Boolean)
  return { language, stems: '', words, sequences: [], written: [] }
}

const sequencesOf = (words: readonly SearchWord[]): string[][] => [readInOrder(words, 'first'), ...feminineParts(words)]

const feminineParts = (words: readonly SearchWord[]): string[][] =>
  words.flatMap((word, index) =>
    isInclusive(word) ? [readInOrder(words.slice(Math.max(0, index - reach), index + reach + 1), 'feminine')] : [],
  )

/** Letters only, and enough of them: a number or an acronym is never « nearly » another one. */
export const isWorthCorrecting = (word: string): boolean => /^\p{L}{4,40}$/u.test(word) && !isStopWord(word)
