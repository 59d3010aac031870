import type { OfferSummary } from '@portal/contracts/offers/offer'
import { useLocale } from '#web/platform/i18n/t.ts'

/** A title is read aloud in the language it is written in. */
export const OfferTitle = ({ offer: { title, language } }: { offer: Pick<OfferSummary, 'title' | 'language'> }) =>
  useLocale() === language ? title : <span lang={language}>{title}</span>
