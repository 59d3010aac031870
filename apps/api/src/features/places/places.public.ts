import { slugOf } from '@portal/contracts/paths/paths'
import type { Dependencies } from '#api/dependencies.ts'
import type { Database } from '#api/platform/db/database.ts'
import { type Commune, communes, type Department, placeKey } from './communes.ts'
import { countryCodeOf, home } from './countries.ts'
import type { Coordinates } from './gazetteer.ts'
import { listPlaces } from './list-places.ts'
import { gazetteer, locateCommune, locateTown } from './locate-town.ts'
import { findMiddleOfTown } from './places.repository.ts'
import { townName } from './town-name.ts'

/** Where a post is, as offers and host structures store it. */
export type ResolvedPlace = {
  streetAddress: string | null
  postcode: string | null
  city: string
  cityCode: string | null
  department: string | null
  departmentCode: string | null
  region: string | null
  regionCode: string | null
  country: string
}

/** What an imported row says of a place; any part may be missing, wrong, or written in capitals. */
export type WrittenPlace = {
  inseeCode?: string | null
  postcode?: string | null
  city?: string | null
  streetAddress?: string | null
  department?: string | null
  region?: string | null
  country?: string | null
}

const text = (value: string | null | undefined): string | null => value?.replace(/\s+/g, ' ').trim() || null

const departmentCodeOf = (postcode: string): string =>
  /^(97|98)/.test(postcode) ? postcode.slice(0, 3) : postcode.startsWith('20') ? '' : postcode.slice(0, 2)

/** « Hauts-de-Seine (92) », « Cher (18 ) », « 92 », « Cote d'Or ». */
const findDepartment = (written: string | null): Department | undefined => {
  if (!written) return undefined
  const { findDepartment: byCode, departmentNamed } = communes()
  const code = /(?:^|\()\s*(\d{2,3}|2[AB])\s*(?:\)|$)/i.exec(written)?.[1]?.toUpperCase()
  const key = placeKey(written.replace(/\([^)]*\)/g, ''))
  return (code && byCode(code)) || departmentNamed(key)
}

const most = (found: readonly Commune[]): Commune | undefined =>
  found.toSorted((one, other) => other.population - one.population)[0]

const findCommune = (key: string, postcode: string | null, department: Department | undefined): Commune | undefined => {
  const { named, withPostcode } = communes()
  const area = department?.code ?? (postcode ? departmentCodeOf(postcode) : '')
  const isThere = (commune: Commune) => area === '' || commune.department.code === area
  const sameName = key ? [...named(key), ...named(key.replace(/^(?:l|la|le|les) /, ''))] : []
  const there = most(sameName.filter(isThere))
  if (there) return there
  const byPostcode = postcode ? withPostcode(postcode) : []
  if (byPostcode.length === 1) return byPostcode[0]
  const close = byPostcode.filter(
    (commune) => key.length > 3 && (commune.key.includes(key) || key.includes(commune.key)),
  )
  if (close.length > 0) return most(close)
  // A name that only one town of the country bears needs neither; with an area that contradicts it, it is another town.
  return area === '' && sameName.length === 1 ? sameName[0] : undefined
}

/** The town, its department and its region, from as little as an import gives; what is not understood is kept as written. */
export const resolvePlace = (written: WrittenPlace): ResolvedPlace => {
  const streetAddress = text(written.streetAddress)
  const country = countryCodeOf(text(written.country) ?? home)
  const city = text(written.city)
  const postcode =
    text(written.postcode) ?? /(?<!\d)(\d{5})(?!\d)/.exec(`${written.city ?? ''} ${streetAddress ?? ''}`)?.[1] ?? null
  if (country !== home)
    return {
      ...{ streetAddress, postcode, city: city ?? country, cityCode: null, country },
      ...{ department: null, departmentCode: null, region: text(written.region), regionCode: null },
    }

  const named = findDepartment(text(written.department))
  const name = townName(city ?? '')
  const commune =
    communes().find(text(written.inseeCode)?.toUpperCase() ?? '') ?? findCommune(placeKey(name), postcode, named)
  const department =
    commune?.department ?? named ?? communes().findDepartment(postcode ? departmentCodeOf(postcode) : '')
  return {
    streetAddress,
    postcode,
    city: commune?.name ?? (name || department?.name || text(written.region) || 'France'),
    cityCode: commune?.code ?? null,
    department: department?.name ?? null,
    departmentCode: department?.code ?? null,
    region: department?.region ?? text(written.region),
    regionCode: department?.regionCode ?? null,
    country,
  }
}

/** The longest name of a town of that department that stands in a free text: « SGAMI Est - rue Belle-Isle - METZ ». */
export const findTownIn = (written: string, department: string | null): string | null => {
  const area = findDepartment(department)
  if (!area) return null
  const key = ` ${placeKey(written)} `
  const found = communes().communes.filter(
    (commune) => commune.department === area && commune.key.length > 2 && key.includes(` ${commune.key} `),
  )
  return found.toSorted((one, other) => other.key.length - one.key.length)[0]?.name ?? null
}

/** What a search by town compares: the INSEE code, or a code of our own for a town outside the French list. */
export const cityCodeOf = ({
  cityCode,
  city,
  country,
}: {
  cityCode: string | null
  city: string
  country: string
}): string => cityCode ?? `x-${slugOf(`${country} ${city}`).slice(0, 60).replace(/-+$/, '')}`

/** A fifth of a second, during which nothing else is done. */
export const readTowns = async (): Promise<void> => {
  communes()
}

/** Whoever needs it before it is there waits for it, and is told what went wrong. */
export const beginReadingPositions = (): void => void gazetteer().catch(() => undefined)

type Post = Coordinates & { cityCode: string | null; city: string; region: string | null; country: string }

/** Where a post is on the map: as it says itself, else where its town is. Nobody recruits on the equator at Greenwich. */
export const coordinatesOf = async ({
  latitude,
  longitude,
  ...town
}: { [part in keyof Post]: Post[part] | null } & {
  city: string
  country: string
}): Promise<Coordinates | null> =>
  latitude !== null && longitude !== null && (latitude !== 0 || longitude !== 0)
    ? { latitude, longitude }
    : locateTown(town)

export type PlaceFilter =
  | { readonly cityCode: string; readonly around?: Coordinates & { readonly radiusKm: number | null } }
  | { readonly departmentCode: string }
  | { readonly regionCode: string }
  | { readonly country: string }

/**
 * What a place chosen in the search field stands for in offers. A district of Paris is Paris. `radiusKm`: null for a town
 * alone, whose offers are to be sorted by distance; undefined where no distance matters.
 */
export const readPlaceFilter = async (
  db: Database,
  code: string,
  radiusKm: number | null | undefined,
): Promise<PlaceFilter> => {
  const part = code.slice(2)
  if (code.startsWith('d-')) return { departmentCode: part }
  if (code.startsWith('r-')) return { regionCode: part }
  if (code.startsWith('n-')) return { country: part }
  const cityCode = code.startsWith('x-') ? code : (communes().find(part)?.code ?? part)
  if (radiusKm === undefined) return { cityCode }
  const centre = code.startsWith('x-') ? await findMiddleOfTown(db, code) : await locateCommune(part)
  return centre ? { cityCode, around: { ...centre, radiusKm } } : { cityCode }
}

/** « Grenoble » for a place's code; nothing for a code of nowhere. */
export const placeNameOf = async (deps: Pick<Dependencies, 'db'>, code: string): Promise<string | undefined> =>
  (await listPlaces(deps, { code })).items[0]?.name

/** Shorter ones are written by chance too often. */
const shortestTown = 4
let townNames: ReadonlySet<string> | undefined

/** Whether these letters are the name of a French town of today or of before, written in one: « saintetienne ». */
export const isTownName = (letters: string): boolean => {
  townNames ??= new Set(
    communes()
      .communes.flatMap(({ key, formerKeys }) => [key, ...formerKeys])
      .map((key) => key.replaceAll(' ', '')),
  )
  return letters.length >= shortestTown && townNames.has(letters)
}

const fewestLettersOfPlace = 3

/** Whether this is the name of a French town, department or region, as people write it. */
export const isPlaceName = (name: string): boolean => {
  const key = placeKey(name)
  if (key.length < fewestLettersOfPlace) return false
  const { named, departmentNamed, regions } = communes()
  return (
    named(key).length > 0 ||
    departmentNamed(key) !== undefined ||
    regions.some((region) => placeKey(region.name) === key)
  )
}
