import type { OfferSummary } from '@portal/contracts/offers/offer'
import { useLocale } from '#web/platform/i18n/t.ts'

/** In the language it was written in, and read aloud so. */
export const OfferTitle = ({ offer: { title, language } }: { offer: Pick<OfferSummary, 'title' | 'language'> }) =>
  language === useLocale() ? title : <span lang={language}>{title}</span>
