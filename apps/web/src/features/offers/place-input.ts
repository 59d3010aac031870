import type { Place } from '@portal/contracts/places/places.endpoints'

/** What the field hands to its input, bare or with propositions. */
export type PlaceInputProps = {
  id: string
  chosen: Place | null
  words: string
  onWords: (words: string) => void
  onChoose: (place: Place | null) => void
  hasFocus: boolean
  'aria-invalid'?: true
  'aria-describedby'?: string
}
