/**
 * What of a text is searched: applied to offers when they are written and to what people type, so that both meet. PostgreSQL's
 * parser would lose `C++`, `R&D` or `ingénieur·e`; after this it sees letters and digits only.
 */

/** One word of the text as alternatives, each of one or several words: « ingénieur·e » is « ingénieur » or « ingénieure ». */
export type SearchWord = readonly (readonly string[])[]

const longestWord = 50

/** A laboratory's label and number, however they are joined; « UMR_S 1136 » names one of its trustees too. */
const unit =
  '(?<![\\p{L}\\p{N}])(?:(umr|ums|upr)[ _-]{0,2}[a-z]?|(uar|umi|upe|usr|usc|ups|fre|emr|erl|irl|ulr|ue|gdr|gds|fed|sfr|frc|fru|fr|ifr|' +
  'cic|eac?|ua|ur|us|u(?=[ _-]?\\d{3})))[ _-]{0,2}(\\d{2,5})(?![\\p{L}\\p{N}])'

/** Names that punctuation or a number belongs to, in lower case. Tried in this order. */
const names: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/(?<![\p{L}\p{N}])c\+\+/giu, ' cplusplus '],
  [/(?<![\p{L}\p{N}])c#/giu, ' csharp '],
  [/(?<![\p{L}\p{N}])f#/giu, ' fsharp '],
  [/(?<![\p{L}\p{N}])(r ?& ?d|r et d|r ?\+ ?d)(?![\p{L}\p{N}])/giu, ' rnd '],
  [/\bnode\.js\b/giu, ' nodejs '],
  [/\bvue\.js\b/giu, ' vuejs '],
  [/(?<![\p{L}\p{N}])asp\.net\b/giu, ' asp dotnet '],
  [/(?<![\p{L}\p{N}])\.net\b/giu, ' dotnet '],
  [new RegExp(unit, 'gu'), ' $1$2-$3 '],
  // « 6 mois » is one word beside its two, as an offer that lasts as long has it.
  [/(?<![\p{L}\p{N}-])(\d{1,2}) (mois|months?|ans?|years?)(?![\p{L}\p{N}-])/gu, ' $1-$2 '],
  // Any other name with a number: « ISO9001 » is « ISO 9001 », as hyphens have it.
  [/(?<=(?<![\p{L}\p{N}-])\p{L}{2,})\d{2,8}(?![\p{L}\p{N}-])/gu, '-$&'],
  // A branch of activity: its letter alone would be any other.
  [/(?<![\p{L}\p{N}])bap[ _-]?([a-gj])(?![\p{L}\p{N}])/gu, ' bap$1 '],
  // « H/F », « (F-H) », « H·F·X »: said of nearly every post.
  [
    /(?<![\p{L}\p{N}])(?:h ?[/·|-] ?f|f ?[/·|-] ?h|m ?\/ ?f|f ?\/ ?m|m ?\/ ?w)(?: ?[/·|-] ?[xnd])?(?![\p{L}\p{N}])/giu,
    ' hf ',
  ],
]

/** « l’ », « d’ », « qu’ »: their own word says nothing. */
const elision = /(?<![\p{L}\p{N}])(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)['’ʼ](?=[\p{L}\p{N}])/giu
const acronym = /(?<![\p{L}\p{N}])(?:\p{L}\.){2,}(?:\p{L}(?![\p{L}\p{N}]))?/gu

/** How a masculine word and the ending after its dot become the feminine one. */
const feminineEndings: readonly (readonly [ending: string, from: RegExp, to: string])[] = [
  ['trice', /teur$/u, 'trice'],
  ['rice', /teur$/u, 'trice'],
  ['euse', /eur$/u, 'euse'],
  ['se', /(?:eur|eux)$/u, 'euse'],
  ['ière', /ier$/u, 'ière'],
  ['ère', /er$/u, 'ère'],
  ['iere', /ier$/u, 'ière'],
  ['ere', /er$/u, 'ère'],
  ['ive', /if$/u, 'ive'],
  ['ve', /f$/u, 've'],
  ['elle', /el$/u, 'elle'],
  ['esse', /(?:e|eur)?$/u, 'esse'],
  ['enne', /en$/u, 'enne'],
]
const plainEndings = ['e', 'ne', 'fe', 'le', 'te', 'resse']
const endings = [...feminineEndings.map(([ending]) => ending), ...plainEndings].join('|')

/** « technicien-ne-s », « chargé(e)s », « chef (fe) », « opérateur·rices »: a stem, a separator, an ending, perhaps a plural. */
const inclusive = new RegExp(
  `(?<![\\p{L}\\p{N}])(\\p{L}{3,})(?:[·.•∙‧/-]| ?\\((?=\\p{L}+\\)))(${endings})\\)?(?:[·.•∙‧/-]?(s))?(?![\\p{L}\\p{N}])`,
  'giu',
)

const feminineOf = (masculine: string, ending: string): string => {
  for (const [known, from, to] of feminineEndings)
    if (known === ending && from.test(masculine)) return masculine.replace(from, to)
  return masculine + ending
}

/** Without accents and ligatures, in lower case: « Cœur » and « coeur » are one. */
export const fold = (text: string): string =>
  // Most words need nothing, and there are many.
  isPlain.test(text) ? text : foldLetters(text)

const isPlain = /^[a-z0-9]*$/
const foldLetters = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')

export const isBranch = (word: string): boolean => /^bap[a-gj]$/.test(word)

/** In capitals and short: « INRAE » is not nearly « IFRAE ». */
export const acronymsIn = (text: string): ReadonlySet<string> =>
  new Set((text.match(/(?<![\p{L}\p{N}])\p{Lu}{2,6}(?![\p{L}\p{N}])/gu) ?? []).map(fold))

/** Marks the two forms of an inclusive word, since they must survive the cut into words: not a letter, never in a text. */
const or = '\u{E000}'

/** A text read in its order, as phrases are looked for: hyphens apart, without accents. The first reading, or the feminine one. */
export const readInOrder = (words: readonly SearchWord[], reading: 'first' | 'feminine'): string[] =>
  words.flatMap((word) => (reading === 'feminine' && isInclusive(word) ? word.at(-1) : word[0]) ?? []).map(fold)

/** « ingénieur·e »: two forms of one word each; « bio-informatique » is the same words, joined or not. */
export const isInclusive = (word: SearchWord): boolean => word.length > 1 && word[0]?.length === 1

/** The text in lower case, with its names in one piece each: « UMR 5023 », « BAP J », « R & D ». Twice is the same as once. */
export const joinNames = (text: string): string =>
  names.reduce(
    (joined, [pattern, name]) => joined.replace(pattern, name),
    text.normalize('NFKC').toWellFormed().toLowerCase(),
  )

/** Every word in its order, each with its forms; words that come again included. */
export const searchWords = (text: string): SearchWord[] => {
  const cleaned = joinNames(text.replaceAll(or, ' '))
    .replace(elision, ' ')
    .replace(acronym, (letters) => letters.replaceAll('.', ''))
    .replace(inclusive, (_, stem: string, ending: string, plural = '') => {
      const feminine = feminineOf(stem, ending)
      return ` ${stem}${plural}${or}${feminine}${plural} `
    })
  return (cleaned.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}\u{E000}]*(?:-[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu) ?? []).flatMap(
    (found) => {
      if (found.includes(or)) return [found.split(or).map((form) => [cut(form)])]
      const parts = found.split('-').map(cut)
      // « bio-informatique » is also found as one word.
      return [parts.length > 1 ? [parts, [cut(parts.join(''))]] : [parts]]
    },
  )
}

const cut = (word: string): string => (word.length <= longestWord ? word : [...word].slice(0, longestWord).join(''))

/** A reference as it is compared whatever separates its parts: « MER 2026 0182 » is « MER-2026-0182 ». */
export const lettersOf = (reference: string): string => reference.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '')

/**
 * The same from each of its parts on, between spaces: « MER20260182 20260182 0182 ». What is typed without separators begins with
 * a part: « 601 » is not in « 2026-0182 ».
 */
export const referenceLettersOf = (reference: string): string => {
  const parts = reference.toUpperCase().match(/\p{L}+|\p{N}+/gu) ?? []
  return ` ${parts.map((_, index) => parts.slice(index).join('')).join(' ')} `
}

/** The same in a reference, or any other label that is joined to its number. */
const unitOfReference = new RegExp(`${unit}|(?<![\\p{L}\\p{N}])\\p{L}+\\d{2,}(?![\\p{L}\\p{N}])`, 'giu')

/** The units a reference names, which its offer may name nowhere else: « UMR5023 » of « UMR5023-LEHNA-00001 ». */
export const unitsIn = (reference: string): string => (reference.match(unitOfReference) ?? []).join(' ')
