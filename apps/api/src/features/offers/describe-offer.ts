import type { Offer, OfferSummary } from '@portal/contracts/offers/offer'
import { extractOf } from '@portal/contracts/offers/offer-text'
import type { Term } from '@portal/contracts/taxonomies/taxonomy'
import { type Terms, termOf } from '#api/features/taxonomies/taxonomies.public.ts'
import type { OfferRow, SummaryRow } from './offers.repository.ts'

const termAt = (terms: Terms, id: number | null): Term | null => {
  const term = id === null ? undefined : terms.find(id)
  return term ? termOf(term) : null
}

const mandatoryTermAt = (terms: Terms, id: number): Term => {
  const term = termAt(terms, id)
  if (!term) throw new Error(`no taxonomy term ${id}`)
  return term
}

/** The ids whose terms a summary shows: to be known before it is described. */
export const termIdsOf = ({ contractTypeId, studyLevelId }: SummaryRow): (number | null)[] => [
  contractTypeId,
  studyLevelId,
]

export const toOfferSummary = (row: SummaryRow, terms: Terms): OfferSummary => ({
  reference: row.reference,
  slug: row.slug,
  language: row.language,
  title: row.title,
  extract: extractOf(row.opening),
  structure: { code: row.structureCode, name: row.structureName },
  place: {
    city: row.city,
    cityCode: row.cityCode,
    postcode: row.postcode,
    department: row.department,
    departmentCode: row.departmentCode,
    region: row.region,
    country: row.country,
  },
  contractType: mandatoryTermAt(terms, row.contractTypeId),
  durationMonths: row.durationMonths,
  studyLevel: termAt(terms, row.studyLevelId),
  isResearcher: row.isResearcher,
  // A draft, which only its recruiters see, has not been published: it is dated by its first writing.
  publishedAt: (row.publishedAt ?? row.createdAt).toISOString(),
  deadlineAt: row.deadlineAt?.toISOString() ?? null,
  status: row.status,
  applicationMode: row.applicationMode,
})

export const allTermIdsOf = (row: OfferRow): (number | null)[] => [
  ...termIdsOf(row),
  row.corpsId,
  row.branchId,
  row.functionalDomainId,
  row.professionId,
  row.experienceLevelId,
  row.workTimeId,
  ...row.domainIds,
]

export const toOffer = (row: OfferRow, terms: Terms): Offer => ({
  ...toOfferSummary(row, terms),
  unit: row.unit,
  corps: termAt(terms, row.corpsId),
  branch: termAt(terms, row.branchId),
  functionalDomain: termAt(terms, row.functionalDomainId),
  profession: termAt(terms, row.professionId),
  experienceLevel: termAt(terms, row.experienceLevelId),
  workTime: termAt(terms, row.workTimeId),
  domains: row.domainIds.map((id) => mandatoryTermAt(terms, id)),
  startsOn: row.startsOn,
  deadlineChange: row.deadlineChangedAt && {
    previousAt: row.previousDeadlineAt?.toISOString() ?? null,
    changedAt: row.deadlineChangedAt.toISOString(),
  },
  salary: row.salary,
  remoteWork: row.remoteWork,
  applicationEmail: row.applicationEmail,
  html: row.html,
  structureAbout: row.language === 'en' ? (row.aboutEn ?? row.aboutFr) : (row.aboutFr ?? row.aboutEn),
  attachments: row.attachments,
  updatedAt: row.updatedAt.toISOString(),
  translations:
    row.translationTitle !== null && row.translationHtml !== null
      ? [
          {
            language: row.language === 'fr' ? 'en' : 'fr',
            title: row.translationTitle,
            html: row.translationHtml,
          },
        ]
      : [],
})
