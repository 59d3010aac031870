import type { OfferSuggestion } from '@portal/contracts/offers/offer-suggestions'
import { shortestStart } from '@portal/contracts/offers/search-parameters'
import type { Dependencies } from '#api/dependencies.ts'
import { type Terms, termOf, termsWith } from '#api/features/taxonomies/taxonomies.public.ts'
import { listSuggestions } from './offer-suggestions.repository.ts'
import { readKeywords, typedWords } from './search-keywords.ts'
import { fold, type SearchWord, searchWords } from './search-words.ts'
import { isStopWord } from './stop-words.ts'

const most = { references: 3, professions: 4, titles: 4, structures: 3 } as const
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
    labels: [labelFr, labelEn].map((label) => searchWords(label).flat(2).map(fold)),
  }))
  labelsOf.set(terms, read)
  return read
}

/** Every word typed starts a word of the label, in either language; those that start like the label come first. */
const professionsLike = (terms: Terms, words: readonly SearchWord[]): Profession[] => {
  const first = words[0]?.[0]?.[0] ?? ''
  return labelledIn(terms)
    .flatMap(({ id, labels }): Profession[] => {
      const label = labels.find((known) =>
        words.every((word) => word.some((form) => form.every((start) => known.some((each) => each.startsWith(start))))),
      )
      return label ? [{ id, isStart: label[0]?.startsWith(first) ?? false }] : []
    })
    .sort((one, other) => Number(other.isStart) - Number(one.isStart))
    .slice(0, mostProfessionsCounted)
}

/** What is typed so far, as folded words that must all be there in one of their forms, at least by their start. */
const startsOf = (q: string): SearchWord[] => {
  const isStart = (word: string) => word.length >= shortestStart && !isStopWord(word)
  const words = typedWords(q).map((word) =>
    word.map((form) => form.map(fold).filter(isStart)).filter((form) => form.length > 0),
  )
  return words.filter((word) => word.length > 0).slice(0, 8)
}

/** X11: while somebody types, what exists under these letters: nothing is proposed that leads nowhere. */
export const suggestOffers = async (
  { db, clock }: Pick<Dependencies, 'db' | 'clock'>,
  { q }: { q: string },
): Promise<{ items: OfferSuggestion[] }> => {
  const words = startsOf(q)
  const reference = readKeywords(q)?.reference ?? null
  if (words.length === 0 && reference === null) return { items: [] }
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
  return {
    items: [
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
  }
}
