import { resolvePlace } from '#api/features/places/places.public.ts'
import {
  experienceOfMonths,
  isResearcherPost,
  readBranch,
  readContract,
  readCorps,
  readDomains,
  readDuration,
  readExperience,
  readFunctionalDomain,
  readStudyLevel,
  readWorkTime,
} from './import-codes.ts'
import { readDate } from './import-dates.ts'
import { joinSections, toHtml } from './import-text.ts'
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

export type Json = { readonly [name: string]: unknown }

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
/** schema.org lets nearly everything be one thing or several: the first one. */
const first = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value)
const object = (value: unknown): Json => {
  const one = first(value)
  return isObject(one) ? one : {}
}
/** A text, or what an object calls its name. */
const text = (value: unknown): string | null => {
  const one = first(value)
  return oneLine(isObject(one) ? (one.name ?? one.value) : one, 500)
}
const number = (value: unknown): number | null => {
  const read = typeof value === 'string' ? Number(value.replace(',', '.')) : value
  return typeof read === 'number' && Number.isFinite(read) ? read : null
}

const isPosting = (value: unknown): value is Json =>
  isObject(value) && [value['@type']].flat().some((type) => type === 'JobPosting' || type === 'schema:JobPosting')

/** The postings of one JSON value: itself, the members of an array, or those of a graph. */
export const postingsOf = (value: unknown): unknown[] => {
  if (Array.isArray(value)) return value.flatMap(postingsOf)
  if (!isObject(value)) return [value]
  if (Array.isArray(value['@graph'])) return value['@graph'].filter(isPosting)
  if (Array.isArray(value.itemListElement))
    return value.itemListElement.flatMap((item) => postingsOf(isObject(item) && item.item ? item.item : item))
  return [value]
}

const propertiesOf = (posting: Json): ReadonlyMap<string, unknown> =>
  new Map(
    [posting.additionalProperty]
      .flat()
      .filter(isObject)
      .map(({ name, value }) => [String(name), value]),
  )

const employments: Readonly<Record<string, string>> = {
  INTERN: 'stage',
  TEMPORARY: 'cdd',
  CONTRACTOR: 'cdd',
  PER_DIEM: 'cdd',
  VOLUNTEER: 'stage',
  APPRENTICESHIP: 'apprentissage',
  PERMANENT: 'cdi',
  FULL_TIME: 'cdi',
  PART_TIME: 'cdi',
}

const readEmployment = (value: unknown): string[] =>
  [value]
    .flat()
    .filter((type) => typeof type === 'string')
    .map((type) => type.toUpperCase().replace(/[\s-]+/g, '_'))

const contractOf = (label: string | null, employment: readonly string[], title: string): string => {
  const known = Object.keys(employments).find((type) => employment.includes(type))
  return (
    readContract(label) ??
    (known && employments[known]) ??
    readContract(employment.join(' ')) ??
    readContract(title) ??
    'cdd'
  )
}

const currency = (amount: number, code: string) =>
  new Intl.NumberFormat('fr-FR', { style: 'currency', currency: code, maximumFractionDigits: 0 }).format(amount)
const periods: Readonly<Record<string, string>> = {
  MONTH: ' par mois',
  YEAR: ' par an',
  HOUR: ' par heure',
  DAY: ' par jour',
}

const readSalary = (value: unknown): string | null => {
  const salary = object(value)
  const amounts = object(salary.value)
  const range = [amounts.minValue ?? amounts.value ?? salary.value, amounts.maxValue]
    .map(number)
    .filter((amount) => amount !== null)
  const code = oneLine(salary.currency) ?? 'EUR'
  if (range.length === 0 || !/^[A-Z]{3}$/.test(code)) return oneLine(first(value), 200)
  const unit = periods[String(amounts.unitText ?? '').toUpperCase()] ?? ''
  return `${range.map((amount) => currency(amount, code)).join(' à ')}${unit}`
}

const placeOf = (posting: Json, properties: ReadonlyMap<string, unknown>): ImportedOffer['place'] => {
  const location = object(posting.jobLocation)
  const address = object(location.address)
  const written = oneLine(first(location.address)) ?? oneLine(first(posting.jobLocation))
  const geo = object(location.geo)
  const [latitude, longitude] = [number(geo.latitude ?? location.latitude), number(geo.longitude ?? location.longitude)]
  const isOnEarth = latitude !== null && longitude !== null && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
  return {
    ...resolvePlace({
      inseeCode: oneLine(properties.get('inseeCode')),
      postcode: oneLine(address.postalCode, 12),
      city: oneLine(address.addressLocality) ?? oneLine(location.name) ?? written,
      streetAddress: oneLine(address.streetAddress) ?? written,
      department: oneLine(properties.get('department')),
      region: text(address.addressRegion),
      country: text(address.addressCountry),
    }),
    latitude: isOnEarth ? latitude : null,
    longitude: isOnEarth ? longitude : null,
  }
}

const bodyOf = (posting: Json): string => {
  const description = typeof posting.description === 'string' ? posting.description : ''
  const join = (value: unknown) =>
    [value]
      .flat()
      .filter((part) => typeof part === 'string')
      .join('\n') || null
  const more = joinSections([
    { heading: 'Missions', text: join(posting.responsibilities) },
    { heading: 'Compétences', text: join(posting.skills) },
    { heading: 'Profil recherché', text: join(posting.qualifications) },
    { heading: 'Avantages', text: join(posting.jobBenefits) },
  ])
  const html = `${toHtml(description)}${more}`
  if (html.replace(/<[^<>]*>/g, '').trim() === '') throw new RefusedRow('the description is missing')
  return html
}

const referenceOf = ({ identifier, url, '@id': id }: Json): string => {
  const named = object(identifier)
  const lastSegment =
    typeof url === 'string'
      ? url
          .replace(/[?#].*$/, '')
          .split('/')
          .filter(Boolean)
          .at(-1)
      : undefined
  return readReference(named.value ?? named.name ?? oneLine(first(identifier), 500) ?? oneLine(id, 500) ?? lastSegment)
}

/** schema.org JobPosting, with the properties research employers add to it. */
export const readJobPosting = (
  value: unknown,
  { timeZone, employer }: { timeZone: string; employer: string },
): ImportedOffer => {
  if (!isObject(value)) throw new RefusedRow('the row is not a JSON object')
  if (value['@type'] !== undefined && !isPosting(value))
    throw new RefusedRow(`the row is a ${JSON.stringify(value['@type']).slice(0, 60)}, not a JobPosting`)
  const reference = referenceOf(value)
  const title = readTitle(first(value.title ?? value.name))
  const properties = propertiesOf(value)
  const property = (name: string) => oneLine(properties.get(name) ?? value[name], 1000)
  const employment = readEmployment(value.employmentType)
  const contractType = contractOf(property('contractType'), employment, title)
  const corps = readCorps(property('corps'))
  const education = object(value.educationRequirements)
  const experience = object(value.experienceRequirements)
  const months = number(experience.monthsOfExperience)
  const organisation = object(value.hiringOrganization)
  const named = object(organisation.identifier)
  const contact = object(value.applicationContact)
  const email = oneLine(contact.email ?? organisation.email, 254)
  const html = bodyOf(value)
  const isRemote = /telecommute/i.test(String(first(value.jobLocationType) ?? ''))
  return {
    reference,
    title,
    html,
    language: readLanguage(value.inLanguage, `${title} ${html}`),
    translation: null,
    status: 'published',
    structure:
      readStructure(
        organisation.name ?? text(value.hiringOrganization),
        named.value ?? first(organisation.identifier),
        first(organisation.alternateName),
      ) ?? readStructureOf(employer),
    place: placeOf(value, properties),
    contractType,
    corps,
    branch: readBranch(property('branch') ?? text(value.industry)),
    functionalDomain: readFunctionalDomain(property('functionalDomain')),
    profession: readTerm(text(value.occupationalCategory)),
    studyLevel: readStudyLevel(oneLine(education.credentialCategory) ?? text(value.educationRequirements)),
    experienceLevel: months === null ? readExperience(text(value.experienceRequirements)) : experienceOfMonths(months),
    workTime: readWorkTime(text(value.workHours)) ?? readWorkTime(employment.join(' ')),
    domains: readDomains(property('researchDomain')),
    isResearcher: isResearcherPost(corps, title),
    durationMonths: readDuration(number(properties.get('durationMonths')) ?? property('durationMonths')),
    startsOn: readDate('jobStartDate', value.jobStartDate, timeZone),
    publishedAt: readDate('datePosted', value.datePosted, timeZone),
    deadlineAt: readDate('validThrough', value.validThrough, timeZone),
    salary: readSalary(value.baseSalary ?? value.estimatedSalary),
    remoteWork: isRemote ? 'Télétravail' : null,
    applicationMode: value.directApply === false && email !== null ? 'email' : 'portal',
    applicationEmail: email,
  }
}

const readStructureOf = (employer: string): ImportedOffer['structure'] => {
  const structure = readStructure(employer, null, null)
  if (!structure) throw new RefusedRow('the organisation is missing')
  return structure
}
