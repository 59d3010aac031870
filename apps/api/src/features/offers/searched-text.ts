import type { Locale } from '@portal/contracts/i18n/message'
import type { SearchedText } from './offer-writes.repository.ts'
import { isStopWord } from './search-keywords.ts'
import { fold, searchWords } from './search-words.ts'

/** A text as it is indexed: for the stemmer of its language, and as plain words, so that a prefix never misses its own word. */
export const readSearchedText = (language: Locale, text: string): SearchedText => {
  const words = new Set(searchWords(text).flat(2))
  return {
    language,
    stems: [...words].filter((word) => !isStopWord(word)).join(' '),
    words: [...new Set([...words].map(fold))].filter((word) => word !== ''),
  }
}
