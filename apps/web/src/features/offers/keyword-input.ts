import type { OfferSuggestion } from '@portal/contracts/offers/offer-suggestions'

/** What the keyword field hands to its input, bare or with suggestions. */
export type KeywordInputProps = {
  id: string
  words: string
  /** Words that were searched already: nothing is suggested for them. */
  searched: string
  onWords: (words: string) => void
  onChoose: (suggestion: OfferSuggestion) => void
  hasFocus: boolean
  hintId: string
}
