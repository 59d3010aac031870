import type { Locale } from '@portal/contracts/i18n/message'
import type { FacetValue } from '@portal/contracts/offers/offer-search'

// Making one takes far longer than using it.
const collators: Partial<Record<Locale, Intl.Collator>> = {}

/** By the name one reads: in the order of its French name, an English list has none. */
export const byLabel = (locale: Locale) => {
  collators[locale] ??= new Intl.Collator(locale)
  const { compare } = collators[locale]
  return (one: FacetValue, other: FacetValue): number => compare(one.label[locale], other.label[locale])
}
