import { fold, type SearchWord } from './search-words.ts'

// Words of either language that say nothing in the other one either: « ai » is artificial intelligence.
const stopWords = new Set(
  (
    'a au aux avec ce ces cet cette dans de des du elle elles en et eu il ils je la le les leur leurs lui ma mais ' +
    'meme mes moi mon ne nos notre nous ou par pas pour qu que qui sa se ses si sont sur ta te tes toi tu un une vos ' +
    'votre vous y est ete etre d j l m n s t the of and to for an with at by from as is are be hf'
  ).split(' '),
)

export const isStopWord = (word: string): boolean => stopWords.has(fold(word))

/** « These » says nothing in English, and is « thèse » without its accent. */
export const saysNothingInEnglish = (word: string): boolean => fold(word) === 'these'

/** Those that a longer word begins with, as it begins with its stem. */
export const stopWordsStarting = (word: string): string[] => {
  const plain = fold(word)
  return [...stopWords].filter((each) => plain.length > each.length && plain.startsWith(each))
}

export const saysNothing = (word: SearchWord): boolean => word.every((alternative) => alternative.every(isStopWord))
