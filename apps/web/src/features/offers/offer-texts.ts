import type { Locale } from '@portal/contracts/i18n/message'
import type { Offer } from '@portal/contracts/offers/offer'

export type OfferText = { language: Locale; title: string; html: string }

/** The offer in each language it was written in, its own first. */
export const textsOf = ({ language, title, html, translations }: Offer): OfferText[] => [
  { language, title, html },
  ...translations.filter((translation) => translation.language !== language),
]

/** The page's language where there is one, unless the reader chose another. */
export const textToShow = (offer: Offer, locale: Locale, chosen: Locale | null): OfferText => {
  const texts = textsOf(offer)
  const wanted = texts.find(({ language }) => language === chosen) ?? texts.find(({ language }) => language === locale)
  return wanted ?? { language: offer.language, title: offer.title, html: offer.html }
}
