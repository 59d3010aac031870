import { type WiderWord, widenWords } from './search-synonyms.ts'
import { joinNames, lettersOf, type SearchWord, searchWords } from './search-words.ts'
import { saysNothing } from './stop-words.ts'

/** What somebody typed in « Métier, mot-clé ou référence » (A1.5), ready for SQL. */
export type Keywords = {
  /** All of them must be found. */
  readonly words: readonly SearchWord[]
  /** The same, with their synonyms. */
  readonly wider: readonly WiderWord[]
  /** Words to be found side by side, in their order. */
  readonly phrases: readonly Phrase[]
  /** What must not be there: a word is a phrase of one. */
  readonly excluded: readonly Phrase[]
  /** The whole of it, when it may be a reference or a part of one. */
  readonly reference: TypedReference | null
}

/** As it was written, in upper case; and its letters and digits alone. */
export type TypedReference = { readonly written: string; readonly letters: string }

export type Phrase = readonly SearchWord[]

/** More words than anybody types: the rest of a pasted page is left out. */
const mostWords = 12
/** Of all these words: « bio-informatique » is three, its parts and the whole; each of them is looked for by itself. */
const mostForms = 24
/** « a-b-c-d-e-f » is no name: its parts are words of their own. */
const mostParts = 5
const longestText = 1000

/** « MER » is the sea before it is the start of every reference of an employer: three letters are a word. */
const isTelling = /[0-9]|.{4}/
const referencePattern = /^[A-Z0-9][A-Z0-9._ -]{1,62}[A-Z0-9]$/
/** No reference is that long, with what is written before it. */
const longestReference = 100
/** « Réf. : MER-2026-0182 », « offre n° MER 2026 0182 »; neither « novembre 2026 » nor « référent 2026 ». */
const referenceHead =
  /^(?:(?:l['’])?offre\s+)?(?:r[ée]f(?:[ée]rence)?(?!\p{L})\.?|n(?:°|o(?!\p{L})\.?))(?:\s|:|n?°|no(?!\p{L})\.?)*(?=.*\d)/iu

/** « 26 » or « C 3 » are in too many references to mean one. */
const fewestLetters = 3

const readReference = (text: string): TypedReference | null => {
  if (text.length > longestReference) return null
  const written = text.normalize('NFKC').replace(referenceHead, '').replace(/\s+/g, ' ').toUpperCase()
  const letters = lettersOf(written)
  const isOne = referencePattern.test(written) && isTelling.test(written) && letters.length >= fewestLetters
  return isOne ? { written, letters } : null
}

/** « "chef de projet" », whatever the quotes; a minus right before it, or before a word, takes it out. */
const phrasePattern = /(?<minus>(?<=^|\s)[-−])?(?:"(?<straight>[^"]+)"|“(?<curly>[^”]+)”|«(?<french>[^»]+)»)/gu
const minusPattern = /(?<=^|\s)[-−](?=[\p{L}\p{N}.])/gu
/** Stands for a minus while names are joined, which puts them apart from what is before them: « -UMR 5023 » is one name less. */
const minusMark = '\u{E001}'
const markedPattern = new RegExp(`${minusMark}\\s*(?<word>[\\p{L}\\p{N}.][^\\s"“«]*)`, 'gu')

const distinctWords = (words: readonly SearchWord[]): SearchWord[] => [
  ...new Map(words.map((word) => [JSON.stringify(word), word])).values(),
]

/** « LIP 6 » may be written « LIP6 »; two digits and more are a name's in any text. */
const nameAndDigit = /(?<=(?<![\p{L}\p{N}-])\p{L}{2,}) (?=\d(?![\p{L}\p{N}-]))/gu

/** « St-Étienne » is « Saint-Étienne »: a word of its own, for which something else is said. */
const saint = /(?<=(?<![\p{L}\p{N}-])ste?)[-.](?=\p{L})/giu

/** The words of what was typed, as offers are asked for them: a hyphen may join any number of parts. */
export const typedWords = (text: string): SearchWord[] =>
  searchWords(text.replace(nameAndDigit, '-').replace(saint, ' ')).flatMap((word) => {
    const [parts = []] = word
    return parts.length <= mostParts ? [word] : parts.map((part) => [[part]])
  })

/** As many as anybody types. */
const fewOf = <T>(words: readonly T[], wordOf: (word: T) => SearchWord): T[] => {
  let forms = 0
  return words.slice(0, mostWords).filter((word) => {
    forms += wordOf(word).flat().length
    return forms <= mostForms
  })
}

/** Null when nothing was typed. Nothing but punctuation is keywords that nothing matches. */
export const readKeywords = (q: string | undefined): Keywords | null => {
  const text = (q ?? '').trim()
  if (text === '') return null
  const phrases: Phrase[] = []
  const excluded: Phrase[] = []
  const keep = (list: Phrase[], part: string) => {
    const words = fewOf(typedWords(part), (word) => word)
    if (!words.every(saysNothing) && list.length < mostWords) list.push(words)
    return ' '
  }
  const withoutPhrases = text
    .slice(0, longestText)
    .replaceAll(minusMark, ' ')
    .replace(phrasePattern, (_, ...args) => {
      const { minus, straight, curly, french } = args.at(-1) as Record<string, string | undefined>
      return keep(minus ? excluded : phrases, straight ?? curly ?? french ?? '')
    })
  const rest = joinNames(withoutPhrases.replace(minusPattern, minusMark)).replace(markedPattern, (_, word: string) =>
    keep(excluded, word),
  )
  const all = typedWords(rest)
  const hasOthers = phrases.length > 0 || excluded.length > 0 || !all.every(saysNothing)
  const isLeftOut = (word: SearchWord) => hasOthers && saysNothing(word)
  const words = fewOf(distinctWords(all.filter((word) => !isLeftOut(word))), (word) => word)
  const isPlain = phrases.length === 0 && excluded.length === 0
  return {
    ...{ words, phrases, excluded },
    wider: fewOf(widenWords(all, isLeftOut), ({ typed }) => typed),
    reference: isPlain ? readReference(text) : null,
  }
}
