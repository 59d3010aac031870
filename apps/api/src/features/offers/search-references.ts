import { lettersOf } from './search-words.ts'

/** As it was written, in upper case; and its letters and digits alone. */
export type TypedReference = { readonly written: string; readonly letters: string }

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

/** The whole of a text, when it may be a reference or a part of one. */
export const readReference = (text: string): TypedReference | null => {
  if (text.length > longestReference) return null
  const written = text.normalize('NFKC').replace(referenceHead, '').replace(/\s+/g, ' ').toUpperCase()
  const letters = lettersOf(written)
  const isOne = referencePattern.test(written) && isTelling.test(written) && letters.length >= fewestLetters
  return isOne ? { written, letters } : null
}

/** What may be one among words: a piece of a text, or « MER 2026 0182 ». */
const pieces = /\p{L}{2,}(?:\s\d{2,}){2,}(?![\p{L}\p{N}_-])|[\p{L}\p{N}]+(?:[._-]+[\p{L}\p{N}]+)*/gu
/** Letters and figures, or figures in two parts; as many as no year or size has. */
const hasParts = /\p{L}.*\d|\d.*\p{L}|\d[._-]+\d/u
const fewestLettersAmongWords = 5

const mayBeOne = (piece: string): boolean => hasParts.test(piece) && lettersOf(piece).length >= fewestLettersAmongWords

/** The references among the words of a text, as they are written there. */
export const referencesIn = (text: string): string[] => (text.match(pieces) ?? []).filter(mayBeOne)

const afterMinus = new RegExp(`(?<=^|\\s)[-−](${pieces.source})`, 'gu')

/** Those right after a minus, each replaced by what is said of it. */
export const replaceExcludedReferences = (text: string, replace: (written: string) => string): string =>
  text.replace(afterMinus, (all, piece: string) => (mayBeOne(piece) ? replace(piece) : all))
