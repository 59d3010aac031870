import type { EndpointResult } from '@portal/contracts/http/endpoint'
import type { OfferSuggestion } from '@portal/contracts/offers/offer-suggestions'
import type { suggestOffersEndpoint } from '@portal/contracts/offers/offers.endpoints'
import { shortestStart } from '@portal/contracts/offers/search-parameters'
import type { Dependencies } from '#api/dependencies.ts'
import { type Terms, termOf, termsWith } from '#api/features/taxonomies/taxonomies.public.ts'
import { onlyPage } from '#api/platform/db/slice.ts'
import { listSuggestions, type StartedWord } from './offer-suggestions.repository.ts'
import { withoutFillers } from './search-fillers.ts'
import { readKeywords, typedWords } from './search-keywords.ts'
import { expressionsIn, otherGenders, type WiderWord, widenWords } from './search-synonyms.ts'
import { fold, readInOrder, searchWords } from './search-words.ts'
import { isStopWord, saysNothing } from './stop-words.ts'

const most = { references: 3, professions: 4, titles: 4, structures: 3 } as const
const mostInAll = Object.values(most).reduce((sum, each) => sum + each, 0)
const mostProfessionsCounted = 50

type Profession = { readonly id: number; readonly isStart: boolean }

type Labelled = { readonly id: number; readonly labels: readonly (readonly string[])[] }

/** The words of each label, read once for as long as the list stays the same. */
const labelsOf = new WeakMap<Terms, readonly Labelled[]>()
const labelledIn = (terms: Terms): readonly Labelled[] => {
  const known = labelsOf.get(terms)
  if (known) return known
  const read = terms.list('profession').map(({ id, labelFr, labelEn }) => ({
    id,
    labels: [labelFr, labelEn].map((label) => {
      const words = searchWords(label)
      return [...words.flat(2).map(fold), ...expressionsIn(readInOrder(words, 'first'))]
    }),
  }))
  labelsOf.set(terms, read)
  return read
}

/** Every word typed starts a word of the label, in either language; those that start like the label come first. */
const professionsLike = (terms: Terms, words: readonly StartedWord[]): Profession[] => {
  const first = words[0]?.starts[0]?.[0] ?? ''
  return labelledIn(terms)
    .flatMap(({ id, labels }): Profession[] => {
      const label = labels.find((known) =>
        words.every(
          ({ starts, wholes }) =>
            starts.some((form) => form.every((start) => known.some((each) => each.startsWith(start)))) ||
            wholes.some((whole) => known.includes(whole)),
        ),
      )
      return label ? [{ id, isStart: label[0]?.startsWith(first) ?? false }] : []
    })
    .sort((one, other) => Number(other.isStart) - Number(one.isStart))
    .slice(0, mostProfessionsCounted)
}

const isFilled = ({ length }: readonly unknown[]): boolean => length > 0
const isLong = (word: string): boolean => word.length >= shortestStart && !isStopWord(word)
/** One letter would be the start of half the titles. */
const isOnItsWay = (word: string): boolean => /../u.test(word) || /\d/.test(word)

/** « Emploi compt » is on its way to « comptable »; the last word may be on its way to another: « ingénieur in ». */
const tellingPart = (q: string): string => {
  const last = q.trimEnd().lastIndexOf(' ') + 1
  return withoutFillers(q.slice(0, last)) + q.slice(last)
}

/**
 * « UMR 50 » is on its way to one unit, « gestion ad » to one job: beside a longer word a short one is a start. « RH » by itself is
 * a whole word, as long as something else is said for it.
 */
const startsOf = (q: string): StartedWord[] => {
  const words = widenWords(typedWords(tellingPart(q)), saysNothing)
  const isStarting = words.some(({ typed }) => typed.flat().some(isLong))
  const started = ({ typed, synonyms }: WiderWord): StartedWord => {
    const forms = typed.map((form) => form.map(fold).filter((word) => !isStopWord(word)))
    const genders = forms.flatMap(([only = '', ...more]) => (isFilled(more) ? [] : otherGenders(only)))
    if (isStarting)
      return {
        starts: forms.map((form) => form.filter(isOnItsWay)).filter(isFilled),
        wholes: [...new Set([...synonyms, ...genders])],
      }
    return { starts: [], wholes: synonyms.length > 0 ? [...forms.flat(), ...synonyms] : [] }
  }
  return words
    .map(started)
    .filter(({ starts, wholes }) => isFilled(starts) || isFilled(wholes))
    .slice(0, 8)
}

/** X11: while somebody types, what exists under these letters: nothing is proposed that leads nowhere. */
export const suggestOffers = async (
  { db, clock }: Pick<Dependencies, 'db' | 'clock'>,
  { q }: { q: string },
): Promise<EndpointResult<typeof suggestOffersEndpoint>> => {
  const words = startsOf(q)
  const reference = readKeywords(q)?.reference ?? null
  if (words.length === 0 && reference === null) return onlyPage([], mostInAll)
  const terms = await termsWith(db)
  const professions = words.length > 0 ? professionsLike(terms, words) : []
  const found = await listSuggestions(
    db,
    {
      words,
      professionIds: professions.map(({ id }) => id),
      // Letters alone are looked for at the start: « eau » is in the middle of many references.
      reference: reference && { ...reference, isPart: /\d/.test(reference.letters) },
    },
    clock.now(),
  )
  const counts = new Map(found.professions.map(({ id, count }) => [id, count]))
  const withOffers = professions
    .flatMap(({ id, isStart }) => {
      const term = terms.find(id)
      const count = counts.get(id) ?? 0
      return term && count > 0 ? [{ ...termOf(term), isStart, count }] : []
    })
    .sort((one, other) => Number(other.isStart) - Number(one.isStart) || other.count - one.count)
  const known = new Set(withOffers.flatMap(({ label }) => [fold(label.fr), fold(label.en)]))
  return onlyPage<OfferSuggestion>(
    [
      ...found.references.slice(0, most.references).map((each) => ({ kind: 'reference' as const, ...each })),
      ...withOffers
        .slice(0, most.professions)
        .map(({ code, label, count }) => ({ kind: 'profession' as const, code, label, count })),
      ...found.titles
        // « Hydrologue (H/F) » says no more than the profession.
        .filter(({ title }) => !known.has(fold(title.replace(/\s*\([FHMXN/·-]+\)\s*$/i, ''))))
        .slice(0, most.titles)
        .map((each) => ({ kind: 'title' as const, ...each })),
      ...found.structures.slice(0, most.structures).map((each) => ({ kind: 'structure' as const, ...each })),
    ],
    mostInAll,
  )
}
