import type { FieldError } from '@portal/contracts/http/problem'
import type { Locale } from '@portal/contracts/i18n/message'
import type { ApplicationMode } from '@portal/contracts/offers/offer'
import { textOf } from '@portal/contracts/offers/offer-text'
import { slugOf } from '@portal/contracts/paths/paths'
import { durationBandOf, durationBands, type TaxonomyKind } from '@portal/contracts/taxonomies/taxonomy'
import { cityCodeOf, coordinatesOf, type ResolvedPlace } from '#api/features/places/places.public.ts'
import type { TermCode, Terms } from '#api/features/taxonomies/taxonomies.public.ts'
import type { Database } from '#api/platform/db/database.ts'
import { problem } from '#api/platform/http/problem-error.ts'
import {
  indexOffers,
  listDomainIds,
  listSurroundings,
  type NewOffer,
  noteChange,
  type SearchedText,
  type SearchRow,
  type StoredOffer,
  type Surroundings,
  unindexOffers,
} from './offer-writes.repository.ts'
import { sanitiseHtml } from './sanitise-html.ts'
import { durationTexts } from './search-traits.ts'
import { referenceLettersOf, unitsIn } from './search-words.ts'
import { readSearchedBody, readSearchedText, readWholeName, searchedTextVersion } from './searched-text.ts'

export type OfferText = { title: string; html: string }
export type OfferPlace = ResolvedPlace & { latitude: number | null; longitude: number | null }

/** Everything an offer says, whoever writes it: a recruiter, an import, the demo. Terms by their codes. */
export type OfferContent = OfferText & {
  language: Locale
  translation: OfferText | null
  structureId: string
  place: OfferPlace
  contractType: string
  corps: string | null
  branch: string | null
  functionalDomain: string | null
  profession: string | null
  studyLevel: string | null
  experienceLevel: string | null
  workTime: string | null
  domains: readonly string[]
  isResearcher: boolean
  durationMonths: number | null
  startsOn: string | null
  salary: string | null
  remoteWork: string | null
  applicationMode: ApplicationMode
  applicationEmail: string | null
  deadlineAt: Date | null
}

const termFields = [
  'contractType',
  'corps',
  'branch',
  'profession',
  'studyLevel',
  'experienceLevel',
  'workTime',
  'functionalDomain',
] as const satisfies TaxonomyKind[]

/** The code lists' entries an offer names: to be known before it is written. */
export const termCodesOf = (content: OfferContent): TermCode[] => [
  ...termFields.flatMap((kind): TermCode[] => {
    const code = content[kind]
    return code === null ? [] : [[kind, code]]
  }),
  ...content.domains.map((code): TermCode => ['domain', code]),
]

export type DeadlineChange = Pick<StoredOffer, 'previousDeadlineAt' | 'deadlineChangedAt'>

/** What an open offer remembers when its deadline moves; back where it was, nothing has changed. */
export const deadlineChangeOf = (
  known: DeadlineChange & Pick<StoredOffer, 'status' | 'deadlineAt'>,
  deadlineAt: Date | null,
  now: Date,
): DeadlineChange => {
  const { previousDeadlineAt, deadlineChangedAt } = known
  const isSame = (one: Date | null, other: Date | null) => one?.getTime() === other?.getTime()
  if (known.status !== 'published' || isSame(known.deadlineAt, deadlineAt))
    return { previousDeadlineAt, deadlineChangedAt }
  if (deadlineChangedAt && isSame(previousDeadlineAt, deadlineAt))
    return { previousDeadlineAt: null, deadlineChangedAt: null }
  return { previousDeadlineAt: known.deadlineAt, deadlineChangedAt: now }
}

export type OfferColumns = Omit<
  StoredOffer,
  | 'id'
  | 'reference'
  | 'referenceKey'
  | 'status'
  | 'publishedAt'
  | 'closedAt'
  | keyof DeadlineChange
  | 'source'
  | 'contentHash'
  | 'createdAt'
  | 'updatedAt'
>
export type PreparedOffer = { readonly columns: OfferColumns; readonly domainIds: readonly number[] }

/** Turns what somebody wrote into what is stored: cleaned text, ids for codes. Throws on a code nobody knows. */
export const prepareOffer = (terms: Terms, content: OfferContent): PreparedOffer => {
  const idOf = (kind: TaxonomyKind, code: string, pointer: string): number => {
    const id = terms.idOf(kind, code)
    if (id === undefined) throw problem('validation-failed', { errors: [{ pointer, code: 'unknown-code' }] })
    return id
  }
  const idIn = (kind: (typeof termFields)[number]): number | null => {
    const code = content[kind]
    return code === null ? null : idOf(kind, code, `#/${kind}`)
  }
  const { place, translation } = content
  return {
    domainIds: [...new Set(content.domains)].map((code, index) => idOf('domain', code, `#/domains/${index}`)),
    columns: {
      slug: slugOf(content.title),
      language: content.language,
      title: content.title,
      html: sanitiseHtml(content.html),
      translationTitle: translation?.title ?? null,
      translationHtml: translation ? sanitiseHtml(translation.html) : null,
      structureId: content.structureId,
      ...place,
      contractTypeId: idOf('contractType', content.contractType, '#/contractType'),
      corpsId: idIn('corps'),
      branchId: idIn('branch'),
      professionId: idIn('profession'),
      studyLevelId: idIn('studyLevel'),
      experienceLevelId: idIn('experienceLevel'),
      workTimeId: idIn('workTime'),
      functionalDomainId: idIn('functionalDomain'),
      isResearcher: content.isResearcher,
      durationMonths: content.durationMonths,
      startsOn: content.startsOn,
      salary: content.salary,
      remoteWork: content.remoteWork,
      applicationMode: content.applicationMode,
      applicationEmail: content.applicationEmail,
      deadlineAt: content.deadlineAt,
    },
  }
}

const bands = Object.keys(durationBands)

export const searchRowOf = async (
  offer: NewOffer,
  domainIds: readonly number[],
  surroundings: readonly Surroundings[],
): Promise<SearchRow> => {
  const other: Locale = offer.language === 'fr' ? 'en' : 'fr'
  const band = durationBandOf(offer.durationMonths ?? null)
  const read = (language: Locale, text: string | null | undefined, reader = readSearchedText): SearchedText[] =>
    text ? [reader(language, text)] : []
  const { city, country, cityCode = null, region = null, latitude = null, longitude = null } = offer
  const position = await coordinatesOf({ city, country, cityCode, region, latitude, longitude })
  return {
    referenceLetters: referenceLettersOf(offer.reference),
    cityCode: cityCodeOf({ city, country, cityCode }),
    latitude: position?.latitude ?? null,
    longitude: position?.longitude ?? null,
    durationBand: band && bands.indexOf(band) + 1,
    domainIds,
    title: [...read(offer.language, offer.title), ...read(other, offer.translationTitle)],
    body: [
      ...read(offer.language, textOf(offer.html), readSearchedBody),
      ...read(other, offer.translationHtml && textOf(offer.translationHtml), readSearchedBody),
    ],
    around: [
      ...surroundings.flatMap(({ language, text, isWhole }) =>
        read(language ?? offer.language, text, isWhole ? readWholeName : readSearchedText),
      ),
      ...durationTexts(offer.durationMonths ?? null).map((text) => readWholeName(offer.language, text)),
      ...read(offer.language, unitsIn(offer.reference)),
      ...read(offer.language, offer.city),
      ...read(offer.language, offer.department),
      ...read(offer.language, offer.postcode),
      ...(region === null ? [] : [readWholeName(offer.language, region)]),
    ],
    textVersion: searchedTextVersion,
  }
}

/** What is searched follows what is stored, in the same transaction: a published offer is there, any other is not. */
export const followInSearch = async (
  tx: Database,
  offer: NewOffer | StoredOffer,
  now: Date,
  domainIds?: readonly number[],
): Promise<void> => {
  const { publishedAt } = offer
  if (offer.status === 'published' && publishedAt)
    await indexOffers(tx, [
      {
        offer: { ...offer, publishedAt },
        search: await searchRowOf(
          offer,
          domainIds ?? (await listDomainIds(tx, offer.id)),
          (await listSurroundings(tx, [offer]))(offer),
        ),
      },
    ])
  else await unindexOffers(tx, [offer.id])
  await noteChange(tx, now)
}

/** What publication asks beyond a draft, and is missing: a text, and an address where one applies by e-mail. */
export const missingForPublication = ({
  title,
  html,
  applicationMode,
  applicationEmail,
}: Pick<StoredOffer, 'title' | 'html' | 'applicationMode' | 'applicationEmail'>): FieldError[] => {
  const isMissing = {
    title: title.trim() === '',
    html: textOf(html).trim() === '',
    applicationEmail: applicationMode === 'email' && applicationEmail === null,
  }
  return Object.entries(isMissing).flatMap(([field, isSo]) =>
    isSo ? [{ pointer: `#/${field}`, code: 'required' }] : [],
  )
}
