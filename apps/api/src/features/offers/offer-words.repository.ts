import type { Locale } from '@portal/contracts/i18n/message'
import { type SQL, sql } from 'drizzle-orm'
import { escapeLike } from '#api/platform/db/escape-like.ts'
import { bothGenders, searchedForms } from './search-genders.ts'
import type { Keywords, Phrase, ReferenceAmongWords } from './search-keywords.ts'
import type { TypedReference } from './search-references.ts'
import { doersOf, formsOf, type WiderWord } from './search-synonyms.ts'
import { namesTrait } from './search-traits.ts'
import { fold, isBranch, isInclusive, type SearchWord } from './search-words.ts'
import { isStopWord, saysNothingInEnglish, stopWordsStarting } from './stop-words.ts'

const all = (parts: readonly SQL[]): SQL => sql`(${sql.join([...parts], sql` && `)})`
const any = (parts: readonly SQL[]): SQL => sql`(${sql.join([...parts], sql` || `)})`

// `searchWords` lets letters and digits through only: nothing that a tsquery could take for its own signs.
const asItIs = (word: string): SQL => sql`${`'${fold(word)}'`}::tsquery`

const longestOfSmallStem = 6

/** The stem of a short word may be a small word that every text has: « LAAS » is not « la », nor « ENS » « en ». */
const stem = (language: Locale, word: string): SQL => {
  const query = sql`plainto_tsquery(${sql.raw(`'portal_${language}'`)}, ${word})`
  const small = word.length > longestOfSmallStem ? [] : stopWordsStarting(word)
  if (small.length === 0) return query
  return sql`case when ${query}::text = any(${sql.param(small.map((each) => `'${each}'`))}::text[]) then '' else ${query} end`
}

/**
 * Stems of either language, or the word itself without accents, in either gender; with `hasPrefix`, or the start of a word. A branch
 * is its letter: the stem of « BAP E » is any branch.
 */
const oneWord = (word: string, hasPrefix: boolean): SQL => {
  const plain = fold(word)
  if (isBranch(plain)) return asItIs(plain)
  const { stemmed, starts, wholes } = searchedForms(word)
  // Three letters at least: a shorter start would be the start of everything.
  const isStart = hasPrefix && [...plain].length >= 3
  const isSaid = (form: string) => isStart && starts.some((start) => start !== form && form.startsWith(start))
  const forms = [...new Set([...starts, ...wholes])].filter((form) => !isSaid(form))
  const lexemes = forms.map((form) => `'${form}'${isStart && starts.includes(form) ? ':*' : ''}`).join(' | ')
  const stems = stemmed === null ? [] : [stem('fr', stemmed), stem('en', stemmed)]
  return any([...stems, sql`${lexemes}::tsquery`])
}

type Starts = 'none' | 'last' | 'each'

/** The first of « ingénieur·e », which finds either. */
const sayingAll = (word: SearchWord): SearchWord => {
  const [[first = ''] = [], ...others] = word
  const genders = bothGenders(first)
  return isInclusive(word) && others.flat().every((each) => genders.includes(fold(each))) ? [[first]] : word
}

/** Of the parts of « bio-informatique », the last one alone may be on its way. */
const typedWord = (word: SearchWord, starts: Starts): SQL =>
  any(
    sayingAll(word).map((alternative) =>
      all(
        alternative.map((each, index) =>
          oneWord(each, starts === 'each' || (starts === 'last' && index === alternative.length - 1)),
        ),
      ),
    ),
  )

/** In either gender, as most titles have both. */
const veryWord = (word: SearchWord): SQL =>
  any(word.map((alternative) => all(alternative.map((each) => any(bothGenders(each).map(asItIs))))))

/** The words of an expression are words of their own, each of which may be cut short: « admin sys ». */
const startsOf = ({ typed, expression }: WiderWord): Starts =>
  expression !== null && typed.length === 1 ? 'each' : 'last'

const expressionOf = ({ expression }: WiderWord): string[] => (expression === null ? [] : [expression])

/** « Laboratory technician » is a technician of a « laboratoire »: each word of an expression, or what is said for it. */
const typedOrLike = ({ typed, apart: likes }: WiderWord, starts: Starts): SQL => {
  const [words = []] = typed
  if (likes.length === 0) return typedWord(typed, starts)
  return all(words.map((each, index) => any([oneWord(each, starts !== 'none'), ...(likes[index] ?? []).map(asItIs)])))
}

/** An expression may be a name of which no word is searched by itself: `readWholeName`. */
export const widerWord = (word: WiderWord, starts = startsOf(word)): SQL =>
  any([typedOrLike(word, starts), ...expressionOf(word).map(asItIs), ...word.synonyms.map(asItIs)])

/** What stands for several words side by side: an expression, the joined form of « bio-informatique ». */
const joinedForms = (word: WiderWord): string[] => [
  ...expressionOf(word),
  ...(word.typed.length > 1 && !isInclusive(word.typed) ? (word.typed.at(-1) ?? []) : []),
]

/** Words that belong together are joined; any other as it was typed. */
const sideBySide = (word: WiderWord): SQL => {
  const joined = joinedForms(word)
  return joined.length === 0 ? typedWord(word.typed, 'none') : any(joined.map(asItIs))
}

const sideBySideOrLike = (word: WiderWord): SQL => any([sideBySide(word), ...word.synonyms.map(asItIs)])

/** Each word of a phrase in either gender, hyphens apart. */
const gendersInOrder = (phrase: Phrase): string[][] =>
  phrase
    .flatMap((word) => (isInclusive(word) ? [word.flat()] : (word[0] ?? []).map((part) => [part])))
    .map((forms) => [...new Set(forms.flatMap(bothGenders))])

/** The words of a phrase, in any order: `followsPhrase` then reads the order. */
const phraseWords = (phrase: Phrase): SQL => {
  const words = gendersInOrder(phrase)
  const telling = words.filter((forms) => !forms.every((each) => isStopWord(each) || saysNothingInEnglish(each)))
  return all((telling.length > 0 ? telling : words).map((forms) => any(forms.map(asItIs))))
}

const followsPhrase = (phrase: Phrase): SQL => {
  const words = gendersInOrder(phrase)
  const inOrder = words.map((forms) => (forms.length > 1 ? `(${forms.join('|')})` : forms.join())).join(' ')
  // A pattern takes longer to read than a text.
  return words.some((forms) => forms.length > 1)
    ? sql`s.word_sequence ~ ${` ${inOrder} `}`
    : sql`s.word_sequence like ${`% ${inOrder} %`}`
}

/** The words with their synonyms and the starts of words, and the words of each phrase; null when there is neither. */
const wholeQuery = ({ wider, phrases }: Pick<Keywords, 'wider' | 'phrases'>): SQL | null =>
  wider.length + phrases.length === 0
    ? null
    : all([...wider.map((word) => widerWord(word)), ...phrases.map(phraseWords)])

const likePart = (part: string): string => `%${escapeLike(part)}%`

/** Offers by their words, wherever these stand. `offers_matching` is a function of ours: its migration says why. */
const matching = (query: SQL, reference: TypedReference | null = null): SQL => {
  // A part of it as it is written, or its letters from one of its parts on, whatever separates them.
  const parts = reference && sql`${likePart(reference.written)}, ${likePart(` ${reference.letters}`)}`
  return sql`(select offers_matching(offer_words_anywhere(${query}), ${parts ?? sql`null, null`}))`
}

const lacks = (phrase: Phrase): SQL => {
  const [only] = phrase
  if (only && phrase.length === 1) return sql`s.offer_id not in ${matching(typedWord(only, 'none'))}`
  return sql`not (s.offer_id in ${matching(phraseWords(phrase))} and ${followsPhrase(phrase)})`
}

const noWords = sql`''::tsquery`

/** All of a reference from one of its parts on: one offer, or few whose references end alike. */
const endOf = ({ letters }: TypedReference): SQL => sql`${`% ${letters} %`}`

/** The offer whatever else was typed, or those that have all of it. */
const amongWords = ({ others, ...reference }: ReferenceAmongWords): SQL => {
  const whole = sql`(select offers_matching(${noWords}, null, ${endOf(reference)}))`
  const query = wholeQuery(others)
  const having = query
    ? sql`(${matching(query)} intersect ${matching(noWords, reference)})`
    : matching(noWords, reference)
  const part = [sql`s.offer_id = any(array${having})`, ...others.phrases.map(followsPhrase)]
  return sql`s.offer_id = any(array${whole}) or (${sql.join(part, sql` and `)})`
}

/** A4.1: the title, the body or what surrounds the offer, or the reference. */
export const matchesKeywords = (keywords: Keywords): SQL => {
  const { phrases, excluded, excludedReferences, reference, references } = keywords
  const query = wholeQuery(keywords)
  const conditions = phrases.map(followsPhrase)
  // Only what must not be there: everything else is.
  if (query || reference !== null || excluded.length + excludedReferences.length === 0)
    conditions.push(sql`s.offer_id = any(array${matching(query ?? noWords, reference)})`)
  const found = conditions.length === 0 ? [] : [sql.join(conditions, sql` and `), ...references.map(amongWords)]
  const either = found.length === 0 ? [] : [sql`(${sql.join(found, sql` or `)})`]
  const isOther = (each: TypedReference) => sql`s.reference_letters not like ${endOf(each)}`
  return sql.join([...either, ...excluded.map(lacks), ...excludedReferences.map(isOther)], sql` and `)
}

/** A word in its own numbers and genders, which a word of the same stem may not be: « administrative » is no « administrateur ». */
const ownForms = (word: SearchWord): SQL =>
  any(word.map((alternative) => all(alternative.map((each) => any(formsOf(each).map(asItIs))))))

const doersIn = ({ typed }: WiderWord): string[] => typed.flat(2).flatMap(doersOf)

/** Whatever a word finds, but those who do it where nothing else is said. */
const likeOf = (word: WiderWord, starts?: Starts): SQL => {
  const found = widerWord(word, starts)
  const doers = doersIn(word).map(asItIs)
  return doers.length === 0 ? found : any([ownForms(word.typed), sql`(${found} && !!${any(doers)})`])
}

/** An expression is several words of a title, any of which stands for itself or for what is said for all of them. */
const apart = (word: WiderWord): WiderWord[] => {
  const [words = [], ...others] = word.typed
  if (word.expression === null || others.length > 0) return [word]
  return words.map((each, index) => ({
    ...{ typed: [[each]], expression: null, apart: [] },
    synonyms: [...word.synonyms, ...(word.apart[index] ?? [])],
  }))
}

/** What surrounds an offer has its mark, which `offer_words_anywhere` adds where a word may stand anywhere. */
const asMarked = (word: string): SQL => asItIs(`~${word}`)

/** The same word of what surrounds an offer alone. */
const wordAround = (word: WiderWord): SQL =>
  any([
    ...word.typed.map((alternative) => all(alternative.map((each) => any(bothGenders(each).map(asMarked))))),
    ...[...expressionOf(word), ...word.synonyms].map(asMarked),
  ])

/**
 * How much of what was typed a title has: first how many of the words, then how many in their own forms, then as they were typed.
 * The contract of an offer, its work time and its duration count as words of its title, and so does its place where nothing else was typed.
 */
const wordsInTitle = ({ wider, phrases, isPlace }: Keywords): { score: SQL; most: number } => {
  const parts = [
    ...wider.flatMap((word) => {
      const around = isPlace || namesTrait(word) ? wordAround(word) : null
      return apart(word).map((each) => {
        const very = veryWord(each.typed)
        return { very, own: any([very, ownForms(each.typed)]), some: likeOf(each), around }
      })
    }),
    ...phrases.map(phraseWords).map((words) => ({ very: words, own: words, some: words, around: null })),
  ]
  if (parts.length < 2 && parts.every(({ around }) => around === null)) return { score: sql`0`, most: 0 }
  const more = parts.length + 1
  const points = (...exponents: number[]) => sql.raw(String(exponents.reduce((sum, each) => sum + more ** each, 0)))
  const scores = parts.map(
    ({ very, own, some, around }) => sql`case when not (s.title_vector @@ ${some}${
      around ? sql` or s.offer_id in (select offers_matching(${around}, null, null))` : sql``
    }) then 0 when s.title_vector @@ ${very} then
      ${points(2, 1, 0)} when s.title_vector @@ ${own} then ${points(2, 1)} else ${points(2)} end`,
  )
  return { score: sql`(${sql.join(scores, sql` + `)})`, most: more ** 3 }
}

/** More than there are kinds of texts. */
const mostTexts = 5

/** As many as there are when the first is true, and so on to 0 when none is. */
const firstOf = (tiers: readonly SQL[]): SQL => {
  if (tiers.length === 0) return sql`0`
  const whens = tiers.map((tier, index) => sql`when ${tier} then ${sql.raw(String(tiers.length - index))}`)
  return sql`(case ${sql.join(whens, sql` `)} else 0 end)`
}

/**
 * The reference itself; titles with all that was typed, also what need not be found; then with all of the very words, with their own
 * forms, with their stems, with their like or their start.
 * Then words that belong together, wherever they are, before the same words apart; then titles by how many of the words they have:
 * « technicien chimie Grenoble » is a job of two words before it is a town. Then texts with the words or their like, with their
 * start; then what surrounds the offer.
 */
export const relevance = (keywords: Keywords): SQL => {
  const { words, typed, wider, phrases, reference, references } = keywords
  const query = wholeQuery(keywords)
  const named = [...(reference ? [sql`${` ${reference.letters} %`}`] : []), ...references.map(endOf)]
  const isReference = named.length === 0 ? [] : [sql`s.reference_letters like any(array[${sql.join(named, sql`, `)}])`]
  if (!query) return firstOf(isReference)
  const inPhrases = phrases.map(phraseWords)
  const inTitle = (each: readonly SQL[]) => sql`s.title_vector @@ ${all([...each, ...inPhrases])}`
  const inText = (each: SQL) => sql`s.offer_id in (select offers_matching(${each}, null, null))`
  const together = all([...wider.map(sideBySideOrLike), ...inPhrases])
  const belongTogether = wider.some((word) => joinedForms(word).length > 0)
  const whole = firstOf([
    ...isReference,
    ...(belongTogether ? [inTitle(wider.map(sideBySide))] : []),
    ...(typed.length > words.length ? [inTitle(typed.map(veryWord))] : []),
    inTitle(words.map(veryWord)),
    inTitle(words.map(ownForms)),
    inTitle(words.map((word) => typedWord(word, 'none'))),
    sql`s.title_vector @@ ${query}`,
    ...(belongTogether ? [sql`s.offer_id in ${matching(together)}`] : []),
  ])
  const text = firstOf([
    ...(belongTogether ? [inText(together)] : []),
    inText(all([...wider.map((word) => likeOf(word, 'none')), ...inPhrases])),
    inText(all([...wider.map((word) => likeOf(word)), ...inPhrases])),
    ...(wider.some((word) => doersIn(word).length > 0)
      ? [sql`s.offer_id in ${matching(all([...words.map(ownForms), ...inPhrases]))}`]
      : []),
  ])
  const { score, most } = wordsInTitle(keywords)
  const texts = sql.raw(String(mostTexts))
  return sql`((${whole} * ${sql.raw(String(Math.max(1, most)))} + ${score}) * ${texts} + ${text})`
}

/** Whether the title has all of the words, or what is said for them. */
export const isInTitle = (keywords: Keywords): SQL => {
  const query = wholeQuery(keywords)
  return query ? sql`s.title_vector @@ ${query}` : sql`false`
}
