import { findTownIn, resolvePlace } from '#api/features/places/places.public.ts'
import {
  functionalDomainOfJob,
  isResearcherPost,
  readBranch,
  readContract,
  readCorps,
  readDomains,
  readDuration,
  readExperience,
  readStudyLevel,
  readWorkTime,
} from './import-codes.ts'
import { readDate } from './import-dates.ts'
import { joinSections } from './import-text.ts'
import {
  type ImportedOffer,
  oneLine,
  readLanguage,
  readReference,
  readStructure,
  readTerm,
  readTitle,
} from './imported-offer.ts'
import { RefusedRow } from './refused-row.ts'

/** A row by the names of its columns, which some exports write without their last underscore or in another case. */
export type CsvRow = Readonly<Record<string, string>>

export const columnKey = (name: string): string =>
  name
    .replace(/^\uFEFF/, '')
    .trim()
    .replace(/_+$/, '')
    .toLowerCase()

/** Enough to tell this export from any other CSV file. */
export const isTalentsoftHeader = (columns: readonly string[]): boolean => {
  const keys = new Set(columns.map(columnKey))
  return keys.has('jobdescriptiontranslation_jobtitle') && (keys.has('offer_reference') || keys.has('offerid'))
}

const statusOf = (written: string | null): ImportedOffer['status'] => {
  if (written === null || /^(?:diffus|publi|en ligne|online|active)/i.test(written)) return 'published'
  return /brouillon|pr[eé]par|attente|valid|draft/i.test(written) ? 'draft' : 'closed'
}

const coordinate = (written: string | null, limit: number): number | null => {
  const value = written === null ? Number.NaN : Number(written.replace(',', '.'))
  return Number.isFinite(value) && Math.abs(value) <= limit ? value : null
}

/** A name rather than a presentation: one short line. */
const asName = (written: string): string | null =>
  written.trim() !== '' && !/[\n\r]/.test(written.trim()) && written.trim().length <= 120 ? oneLine(written) : null

/** The export of TalentSoft (Cegid), as the CNRS and the public service's portals write it: 56 columns, most of them texts. */
export const readTalentsoft = (
  row: CsvRow,
  { timeZone, employer }: { timeZone: string; employer: string },
): ImportedOffer => {
  const raw = (name: string): string => row[columnKey(name)] ?? ''
  const line = (name: string): string | null => oneLine(raw(name), 500)
  const date = (...names: string[]) => {
    for (const name of names) if (raw(name).trim() !== '') return readDate(name, raw(name), timeZone)
    return null
  }

  const reference = readReference(line('Offer_Reference_') ?? line('OfferID') ?? line('Offer_OfferID_'))
  const title = readTitle(
    line('JobDescriptionTranslation_JobTitle_') ?? line('Offer_CustomFieldsTranslation_LongText1_'),
  )
  const employerText = raw('Offer_CustomFieldsTranslation_LongText2_')
  const requirements = raw('JobDescription_CustomFieldsTranslation_LongText2_')
  const html = joinSections([
    { heading: 'Présentation', text: raw('JobDescription_CustomFieldsTranslation_LongText1_') },
    { heading: 'Le service', text: asName(employerText) ? null : employerText },
    { heading: 'Missions', text: raw('JobDescriptionTranslation_Description1_') },
    { heading: 'Contexte', text: raw('JobDescription_CustomFieldsTranslation_LongText3_') },
    { heading: 'Profil recherché', text: raw('JobDescriptionTranslation_Description2_') },
    { heading: 'Conditions particulières', text: requirements },
    { heading: 'Pour candidater', text: raw('OfferCustomBlock1_CustomFieldsTranslation_LongText1_') },
  ])
  if (html === '') throw new RefusedRow('the description is missing')

  // The tree of entities: the last one filled is the closest to the post.
  const entities = [2, 3, 4, 5].map((level) => line(`Origin_Entity_With${level}`)).filter((entity) => entity !== null)
  const structure =
    readStructure(asName(employerText) ?? line('Origin_Entity_') ?? entities.at(-1) ?? employer, null, null) ??
    readStructure('Employeur', null, null)
  if (!structure) throw new RefusedRow('the entity is missing')

  const department = line('Location_Department_Department_')
  const address = line('Location_JobLocation_')
  const town = line('Location_CustomFieldsTranslation_ShortText1_')
  const whole = `${town ?? ''} ${address ?? ''}`
  const resolve = (city: string | null) =>
    resolvePlace({
      city,
      department,
      streetAddress: address?.replace(/^N\.?C\.?\s+/i, '') ?? null,
      postcode: /(?<!\d)(\d{5})(?!\d)/.exec(whole)?.[1] ?? null,
      region: line('Location_Region_Region_'),
      country: line('Location_Country_Country_'),
    })
  const named = resolve(town)
  const place = named.cityCode === null ? resolve(findTownIn(whole, department) ?? (town ? town : null)) : named

  const study = line('ApplicantCriteria_EducationLevel_')
  const corps = readCorps(line('JobDescription_CustomFields_CustomCodeTableValue1_'))
  const kind = [title, ...entities].join(' ')
  const job = raw('JobDescription_PrimaryProfile_') || raw('Offer_Profile_Profile_')
  return {
    reference,
    title,
    html,
    language: readLanguage(undefined, `${title} ${html}`),
    translation: null,
    status: statusOf(line('Offer_OfferStatus_')),
    structure,
    place: {
      ...place,
      latitude: coordinate(line('Offer_CoordLat_'), 90),
      longitude: coordinate(line('Offer_CoordLong_'), 180),
    },
    // « Apprentissage et Stage » is both: the title says which. A vacancy that says nothing is open to civil servants.
    contractType:
      readContract(line('JobDescription_Contract_')) ??
      (/apprentissage et stage/i.test(kind)
        ? readContract(title)
        : readContract(/\b(?:apprenti|stage\b|stagiaire)/i.test(title) ? title : null)) ??
      'msp-fil-de-l-eau',
    corps,
    branch: readBranch(line('Offer_Specialisation_Specialisation_')),
    functionalDomain: functionalDomainOfJob(job),
    profession: readTerm(job),
    studyLevel: readStudyLevel(study ?? /niveau\s+[ivx\d]+\b[^-\n]*/i.exec(requirements)?.[0] ?? null),
    experienceLevel: readExperience(/exp[eé]rience souhait[eé]e\s*:\s*([^-\n]*)/i.exec(requirements)?.[1] ?? null),
    workTime: readWorkTime(line('OfferCustomBlock1_CustomFields_CustomCodeTableValue3_')),
    domains: readDomains(line('Offer_ResearchDomain_')),
    isResearcher: isResearcherPost(corps, title),
    durationMonths: readDuration(line('JobDescriptionTranslation_ContractLength_')),
    startsOn: date('Origin_BeginningDate_'),
    publishedAt: date('SchedulingData_DefaultPublicationBeginDate_', 'FirstPublicationDate'),
    deadlineAt: date('SchedulingData_DefaultPublicationEndDate_', 'Offer_CustomFields_Date1_'),
    salary: null,
    remoteWork: null,
    applicationMode: 'portal',
    applicationEmail: null,
  }
}
