import type { Locale } from '@portal/contracts/i18n/message'
import { deadlineEnd, type Offer } from '@portal/contracts/offers/offer'
import { extractOf } from '@portal/contracts/offers/offer-text'
import { pathTo } from '@portal/contracts/paths/paths'
import type { Policy } from '@portal/contracts/policy/policy'
import type { PageHead } from '#web/platform/page-head/page-head.tsx'
import type { OfferText } from './offer-texts.ts'

/** Contracts that end. */
const temporary = new Set(['cdd', 'projet'])
const times: Readonly<Record<string, string>> = { complet: 'FULL_TIME', partiel: 'PART_TIME' }
/** https://developers.google.com/search/docs/appearance/structured-data/job-posting#employment-type */
const employmentTypes = ({ contractType, workTime }: Offer): string[] => {
  if (contractType.code === 'stage') return ['INTERN']
  const time = workTime && times[workTime.code]
  return [...(time ? [time] : []), ...(temporary.has(contractType.code) ? ['TEMPORARY'] : [])]
}

/**
 * schema.org/JobPosting, with what search engines require of one and nothing that the offer does not say: a salary is words here,
 * never a figure.
 */
export const jobPostingOf = (
  offer: Offer,
  { title, html }: OfferText,
  { employer }: Policy,
  locale: Locale,
): object => {
  const employmentType = employmentTypes(offer)
  const { reference, place, structure, publishedAt, deadlineAt, startsOn, profession, applicationMode } = offer
  return {
    '@context': 'https://schema.org/',
    '@type': 'JobPosting',
    title,
    description: html,
    identifier: { '@type': 'PropertyValue', name: employer.name[locale], value: reference },
    datePosted: publishedAt,
    ...(deadlineAt && { validThrough: deadlineEnd(deadlineAt).toISOString() }),
    ...(employmentType.length > 0 && { employmentType }),
    hiringOrganization: {
      '@type': 'Organization',
      name: employer.name[locale],
      sameAs: employer.links.website.url,
      department: { '@type': 'Organization', name: structure.name },
    },
    jobLocation: {
      '@type': 'Place',
      address: {
        '@type': 'PostalAddress',
        addressLocality: place.city,
        ...(place.postcode && { postalCode: place.postcode }),
        ...(place.region && { addressRegion: place.region }),
        addressCountry: place.country,
      },
    },
    ...(startsOn && { jobStartDate: startsOn }),
    ...(profession && { occupationalCategory: profession.label[locale] }),
    directApply: applicationMode === 'portal',
  }
}

/** X12: an offer, to those who read it without running it. */
export const offerHead = (offer: Offer, text: OfferText, policy: Policy, locale: Locale): PageHead => ({
  description: `${offer.structure.name}, ${offer.place.city}. ${extractOf(text.html)}`,
  canonical: pathTo.offer(locale, { reference: offer.reference, slug: offer.slug }),
  structuredData: jobPostingOf(offer, text, policy, locale),
})
