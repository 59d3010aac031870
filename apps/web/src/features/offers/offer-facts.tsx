import type { Offer } from '@portal/contracts/offers/offer'
import type { Term } from '@portal/contracts/taxonomies/taxonomy'
import type { ReactNode } from 'react'
import { useLocale, useT } from '#web/platform/i18n/t.ts'
import { useFormat } from '#web/platform/i18n/use-format.ts'
import { type Fact, Facts } from '#web/ui/facts.tsx'
import * as text from './offer.messages.ts'
import { months } from './offers.messages.ts'

/** A3.1, A3.6: « L’offre en un coup d’œil »; what the employer left blank is not shown. */
export const OfferFacts = ({ offer }: { offer: Offer }) => {
  const t = useT()
  const locale = useLocale()
  const format = useFormat()
  const label = (term: Term | null) => term && t(term.label)
  const { place, contractType, durationMonths, startsOn } = offer
  // Written by the employer, in the offer's own language.
  const own = (words: string | null): ReactNode =>
    words && (offer.language === locale ? words : <span lang={offer.language}>{words}</span>)
  const values: Record<keyof typeof text.facts, ReactNode> = {
    unit: offer.unit ?? offer.structure.name,
    place: [place.postcode, place.city].filter(Boolean).join(' '),
    contractType: t(contractType.label) + (offer.isResearcher ? ` (${t(text.researcherPost)})` : ''),
    duration: durationMonths === null ? null : t(months(durationMonths)),
    workTime: label(offer.workTime),
    // A calendar day is the same everywhere: noon keeps it on its date.
    startsOn: startsOn && format.numericDate(`${startsOn}T12:00:00Z`),
    salary: own(offer.salary),
    studyLevel: label(offer.studyLevel),
    experienceLevel: label(offer.experienceLevel),
    remoteWork: own(offer.remoteWork),
    profession: label(offer.profession),
    corps: label(offer.corps),
    branch: label(offer.branch),
    functionalDomain: label(offer.functionalDomain),
    // One a line: their names have commas and « et » of their own.
    domains: offer.domains.length > 0 && (
      <ul>
        {offer.domains.map(({ code, label: name }) => (
          <li key={code}>{t(name)}</li>
        ))}
      </ul>
    ),
    reference: offer.reference,
  }
  const facts = (Object.keys(text.facts) as (keyof typeof text.facts)[]).flatMap((name): Fact[] =>
    values[name] ? [{ term: t(text.facts[name]), value: values[name] }] : [],
  )
  return <Facts facts={facts} isPaired />
}
