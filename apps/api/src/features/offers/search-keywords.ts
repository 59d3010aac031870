import { isPlaceName } from '#api/features/places/places.public.ts'
import { withoutFillers } from './search-fillers.ts'
import { readReference, referencesIn, replaceExcludedReferences, type TypedReference } from './search-references.ts'
import { firstsOf, type WiderWord, widenWords } from './search-synonyms.ts'
import { fold, joinNames, type SearchWord, searchWords } from './search-words.ts'
import { isStopWord, saysNothing } from './stop-words.ts'

/** What somebody typed in « Métier, mot-clé ou référence » (A1.5), ready for SQL. */
export type Keywords = {
  /** All of them must be found. */
  readonly words: readonly SearchWord[]
  /** The same among those that need not be: « emploi comptable ». */
  readonly typed: readonly SearchWord[]
  /** Those that must be found, with their synonyms. */
  readonly wider: readonly WiderWord[]
  /** They are the name of a place, and nothing else. */
  readonly isPlace: boolean
  /** Words to be found side by side, in their order. */
  readonly phrases: readonly Phrase[]
  /** What must not be there: a word is a phrase of one. */
  readonly excluded: readonly Phrase[]
  /** The same of references. */
  readonly excludedReferences: readonly TypedReference[]
  /** The whole of it, when it may be a reference or a part of one. */
  readonly reference: TypedReference | null
  /** Those among other words. */
  readonly references: readonly ReferenceAmongWords[]
}

/** « hydrologue MER-2026-0182 »: an offer, whatever its words; or a part of its reference, for offers with the other words. */
export type ReferenceAmongWords = TypedReference & { readonly others: Pick<Keywords, 'wider' | 'phrases'> }

export type Phrase = readonly SearchWord[]

/** More words than anybody types: the rest of a pasted page is left out. */
const mostWords = 12
/** Of all these words: « bio-informatique » is three, its parts and the whole; each of them is looked for by itself. */
const mostForms = 24
/** « a-b-c-d-e-f » is no name: its parts are words of their own. */
const mostParts = 5
const longestText = 1000

/** Hyphens that word processors put in the place of the one of keyboards. */
const hyphens = /(?<=[\p{L}\p{N}])[\u2010-\u2013\u2212](?=[\p{L}\p{N}])/gu

/** What is said of a reference, and need not be in its offer: « l’offre MER-2026-0182 ». */
const saysReference = new Set('offre offres annonce poste ref reference no offer job'.split(' '))

/** « "chef de projet" », whatever the quotes; a minus right before it, or before a word, takes it out. */
const phrasePattern = /(?<minus>(?<=^|\s)[-−])?(?:"(?<straight>[^"]+)"|“(?<curly>[^”]+)”|«(?<french>[^»]+)»)/gu
const minusPattern = /(?<=^|\s)[-−](?=[\p{L}\p{N}.])/gu
const excludedPiece = /(?<=^|\s)[-−]\S+/gu
/** Stands for a minus while names are joined, which puts them apart from what is before them: « -UMR 5023 » is one name less. */
const minusMark = '\u{E001}'
const markedPattern = new RegExp(`${minusMark}\\s*(?<word>[\\p{L}\\p{N}.][^\\s"“«]*)`, 'gu')

const keyOf = (word: SearchWord): string => JSON.stringify(word)

const distinctWords = (words: readonly SearchWord[]): SearchWord[] => [
  ...new Map(words.map((word) => [keyOf(word), word])).values(),
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

/** Nobody asks for more offers at once. */
const mostReferences = 4

/** As many as anybody types. */
const fewOf = <T>(words: readonly T[], wordOf: (word: T) => SearchWord): T[] => {
  let forms = 0
  return words.slice(0, mostWords).filter((word) => {
    forms += wordOf(word).flat().length
    return forms <= mostForms
  })
}

/** What stood between quotes. */
type Quoted = { readonly part: string; readonly phrase: Phrase }

/** Each of the references among words, or by itself between quotes, with what else was typed. */
const readReferences = (
  text: string,
  {
    all,
    isLeftOut,
    quoted,
  }: Readonly<{ all: SearchWord[]; isLeftOut: (word: SearchWord) => boolean; quoted: Quoted[] }>,
): ReferenceAmongWords[] => {
  const inQuotes = quoted.map(({ part }) => part).filter((part) => referencesIn(part)[0] === part)
  return [...inQuotes, ...referencesIn(text)].slice(0, mostReferences).flatMap((written) => {
    const reference = readReference(written)
    const own = new Set(typedWords(written).map(keyOf))
    const saysMore = (word: SearchWord) =>
      !own.has(keyOf(word)) && !word.flat().every((each) => saysReference.has(fold(each)))
    const wider = fewOf(widenWords(all.filter(saysMore), isLeftOut), ({ typed }) => typed)
    const phrases = quoted.flatMap(({ part, phrase }) => (part === written ? [] : [phrase]))
    return reference ? [{ ...reference, others: { wider, phrases } }] : []
  })
}

/** What may be the name of a place: the small word of « Le Havre » is of it, that of « à Paris » is not. */
const namesIn = (words: readonly SearchWord[]): string[] => {
  const firsts = firstsOf(words.slice(0, mostWords))
  const start = firsts.findIndex((word) => !isStopWord(word))
  return firsts.slice(0, start + 1).map((_, at) => firsts.slice(at).join(' '))
}

/** Null when nothing was typed. Nothing but punctuation is keywords that nothing matches. */
export const readKeywords = (q: string | undefined): Keywords | null => {
  const text = (q ?? '').trim()
  if (text === '') return null
  const quoted: Quoted[] = []
  const excluded: Phrase[] = []
  const keep = (part: string, list: (phrase: Phrase) => void) => {
    const phrase = fewOf(typedWords(part), (word) => word)
    if (!phrase.every(saysNothing)) list(phrase)
    return ' '
  }
  const excludedReferences: TypedReference[] = []
  const excludeReference = (written: string) => {
    const reference = readReference(written)
    if (reference && excludedReferences.length < mostWords) excludedReferences.push(reference)
  }
  const exclude = (part: string) => keep(part, (phrase) => excluded.length < mostWords && excluded.push(phrase))
  const quote = (part: string) =>
    keep(part, (phrase) => quoted.length < mostWords && quoted.push({ part: part.trim(), phrase }))
  const withoutPhrases = text
    .slice(0, longestText)
    .replaceAll(minusMark, ' ')
    .replace(hyphens, '-')
    .replace(phrasePattern, (_, ...args) => {
      const { minus, straight, curly, french } = args.at(-1) as Record<string, string | undefined>
      const part = straight ?? curly ?? french ?? ''
      if (minus && referencesIn(part)[0] === part.trim()) excludeReference(part.trim())
      return (minus ? exclude : quote)(part)
    })
  const unquoted = replaceExcludedReferences(withoutPhrases, (written) => {
    excludeReference(written)
    // « UMR5023 » is a name too.
    return /\s/.test(joinNames(written).trim()) ? ' ' : `-${written}`
  })
  const rest = joinNames(unquoted.replace(minusPattern, minusMark)).replace(markedPattern, (_, word: string) =>
    exclude(word),
  )
  const phrases = quoted.map(({ phrase }) => phrase)
  const written = typedWords(rest)
  const telling = typedWords(withoutFillers(rest))
  const hasMore = phrases.length > 0 || !telling.every(saysNothing)
  const all = hasMore ? telling : written
  const isPlain = phrases.length + excluded.length + excludedReferences.length === 0
  const isLeftOut = (word: SearchWord) => (!isPlain || !all.every(saysNothing)) && saysNothing(word)
  const wordsOf = (list: readonly SearchWord[]) =>
    fewOf(distinctWords(list.filter((word) => !isLeftOut(word))), (word) => word)
  const reference = isPlain ? readReference(text.replace(hyphens, '-')) : null
  const references = readReferences(unquoted.replace(excludedPiece, ' '), { all, isLeftOut, quoted })
  return {
    ...{ words: wordsOf(all), typed: wordsOf(written), phrases, excluded, excludedReferences, reference },
    wider: fewOf(widenWords(all, isLeftOut), (word) => word.typed),
    isPlace: isPlain && [text, ...namesIn(all)].some(isPlaceName),
    references: references.filter(({ letters }) => letters !== reference?.letters),
  }
}
