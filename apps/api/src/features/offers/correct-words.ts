import type { Dependencies } from '#api/dependencies.ts'
import { editDistance } from './edit-distance.ts'
import jobWords from './job-words.json' with { type: 'json' }
import { listMissingWords, type Proposal } from './missing-words.repository.ts'
import type { Keywords } from './search-keywords.ts'
import { formsOf, widenWords, wordsWithSynonyms } from './search-synonyms.ts'
import { acronymsIn, fold, isBranch, searchWords } from './search-words.ts'
import { isWorthCorrecting } from './searched-text.ts'
import { saysNothing } from './stop-words.ts'

/** The longer the word, the more fingers may slip. */
const slipsIn = (word: string): number => (word.length <= 6 ? 1 : word.length <= 10 ? 2 : 3)

/** One finger may slip anywhere; who slips again, or in four letters, knew how the word begins: « DevOps » is not « Geops ». */
const isNear = (typed: string, near: string): boolean => {
  const distance = editDistance(typed, near)
  return distance <= slipsIn(typed) && ((distance < 2 && typed.length > 4) || near[0] === typed[0])
}

/** Words that no title has, though they find offers by what is said for them. */
const knownWords = wordsWithSynonyms
  .filter(isWorthCorrecting)
  .map((written) => ({ word: fold(written), written, wider: widenWords(searchWords(written), saysNothing) }))

/** A word of the table has no slip in it: « physicien » is not « physician ». */
const knownNear = (typed: string) =>
  (knownWords.some(({ word }) => word === typed) ? [] : knownWords).flatMap(({ word, written, wider: [wider] }) =>
    wider && isNear(typed, word) ? [{ word, written, wider }] : [],
  )

/** Jobs rightly written that public employers seldom have: « dentiste » is no « densité » mistyped. */
const rightWords = new Set(jobWords.flatMap(formsOf))

/** What a word of the table is corrected to begins as it does: « géologue » is « géologie », « généticienne » no « géomaticienne ». */
const tableWords = new Set(wordsWithSynonyms.flatMap(formsOf))
const isOfOneFamily = (typed: string, near: string): boolean =>
  !tableWords.has(typed) || near.startsWith(typed.slice(0, Math.max(5, typed.length - 4)))

const closest = (word: string, proposals: readonly Proposal[]): string | undefined => {
  const typed = fold(word)
  const [best] = proposals
    .filter(
      ({ word: near, offers }) => offers > 0 && !isBranch(near) && isNear(typed, near) && isOfOneFamily(typed, near),
    )
    .map((proposal) => ({ ...proposal, distance: editDistance(typed, proposal.word) }))
    .sort((one, other) => one.distance - other.distance || other.offers - one.offers)
  return best?.written
}

/** Each is compared with every word that offers have: who has more of them wrong made no slip. */
const mostMissing = 4

/**
 * X11: the same words without their typing errors, or null. Asked only when nothing matched; a word that some open offer has is
 * never touched, whatever else is asked: what a filter leaves out is no typing error.
 */
export const correctWords = async (
  { db, clock }: Pick<Dependencies, 'db' | 'clock'>,
  q: string,
  { wider }: Keywords,
): Promise<string | null> => {
  const words = wider.flatMap((word) =>
    // « bio-informatqiue »: each part by itself. Synonyms stand for the whole.
    (word.typed[0] ?? []).map((part, _, parts) => ({
      part,
      near: knownNear(fold(part)),
      wider: parts.length === 1 ? word : { typed: [[part]], expression: null, synonyms: [], apart: [] },
    })),
  )
  if (words.length === 0) return null
  const missing = await listMissingWords(db, words, { now: clock.now(), most: mostMissing + 1 })
  if (missing.length > mostMissing) return null
  const corrections = new Map<string, string>()
  const acronyms = acronymsIn(q)
  for (const { word, proposals } of missing) {
    const typed = fold(word)
    const isKept = acronyms.has(typed) || rightWords.has(typed) || isBranch(word) || !isWorthCorrecting(word)
    const correction = isKept ? undefined : closest(word, proposals)
    if (correction === undefined) return null
    corrections.set(typed, correction)
  }
  if (corrections.size === 0) return null
  // In the words as they were typed; an inclusive ending goes with the word it was added to.
  return q.normalize('NFKC').replace(/[\p{L}\p{M}\p{N}]+/gu, (word) => corrections.get(fold(word)) ?? word)
}
