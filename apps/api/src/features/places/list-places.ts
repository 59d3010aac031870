import type { Place } from '@portal/contracts/places/places.endpoints'
import type { Dependencies } from '#api/dependencies.ts'
import { type Commune, communes, placeKey } from './communes.ts'
import { countryKeys, home, isCountry } from './countries.ts'
import { cityPlace, countryPlace, departmentPlace, otherTownPlace, regionPlace } from './describe-place.ts'
import { listTownsWithOffers } from './places.repository.ts'

const mostPlaces = 10
const mostCandidates = 60

type Match = 'exact' | 'prefix' | 'word' | null
/** Words of a name count from their start: « denis » finds « Saint-Denis ». */
const matchOf = (key: string, typed: string): Match =>
  key === typed ? 'exact' : key.startsWith(typed) ? 'prefix' : key.includes(` ${typed}`) ? 'word' : null
const weights = { exact: 3, prefix: 2, word: 1 } as const

type Ranked = { place: Place; match: keyof typeof weights; population: number }

/** What an area weighs beside towns: « Paris » the town still comes before « Paris » the department. */
const departmentWeight = 400_000
const regionWeight = 1_000_000
const countryWeight = 10_000_000

const byMatchThenSize = (one: Ranked, other: Ranked): number =>
  weights[other.match] - weights[one.match] || other.population - one.population

const rankCities = (typed: string): Ranked[] => {
  const { communes: all, named } = communes()
  const found: { commune: Commune; match: keyof typeof weights }[] = []
  // Former towns and districts by their whole name only.
  const former = new Set(named(typed))
  for (const commune of all) {
    const match = matchOf(commune.key, typed) ?? (former.has(commune) ? 'exact' : null)
    if (match) found.push({ commune, match })
  }
  return bestOf(found)
}

const bestOf = (found: readonly { commune: Commune; match: keyof typeof weights }[]): Ranked[] =>
  found
    .map(({ commune, match }) => ({ commune, match, population: commune.population }))
    .toSorted((one, other) => weights[other.match] - weights[one.match] || other.population - one.population)
    .slice(0, mostCandidates)
    .map(({ commune, match, population }) => ({ place: cityPlace(commune), match, population }))

/** « 38000 », or the start of one: « 380 ». */
const rankPostcodes = (typed: string): Ranked[] => {
  if (!/^\d{2,5}$/.test(typed)) return []
  const found = new Set<Commune>()
  if (typed.length === 5) for (const commune of communes().withPostcode(typed)) found.add(commune)
  else
    for (const commune of communes().communes)
      if (commune.postcodes.some((postcode) => postcode.startsWith(typed))) found.add(commune)
  const match = typed.length === 5 ? 'exact' : 'prefix'
  return bestOf([...found].map((commune) => ({ commune, match })))
}

const rankDepartments = (typed: string): Ranked[] =>
  communes().departments.flatMap((department) => {
    const match = department.code.toLowerCase() === typed ? 'exact' : matchOf(placeKey(department.name), typed)
    return match ? [{ place: departmentPlace(department), match, population: departmentWeight }] : []
  })

/** Those overseas are departments of the same name too: proposed once. */
const rankRegions = (typed: string): Ranked[] =>
  communes().regions.flatMap((region) => {
    const key = placeKey(region.name)
    const match = communes().departmentNamed(key) ? null : matchOf(key, typed)
    return match ? [{ place: regionPlace(region), match, population: regionWeight }] : []
  })

const franceKeys = ['toute la france', 'all of france']
const abroadKeys = ['etranger', 'a l etranger', 'abroad']

/** France always; another country only where it leads to offers, and all of those for « à l’étranger ». */
const rankCountries = (typed: string, withOffers: Iterable<string>): Ranked[] =>
  [...new Set([home, ...withOffers])].filter(isCountry).flatMap((code) => {
    const keys = [...countryKeys(code), ...(code === home ? franceKeys : abroadKeys)]
    const matches = keys.flatMap((key) => matchOf(key, typed) ?? [])
    const [match] = matches.toSorted((one, other) => weights[other] - weights[one])
    return match ? [{ place: countryPlace(code), match, population: countryWeight }] : []
  })

/** A4.3, B1: places of every size while somebody types, towns with offers first; or the one place a code stands for. */
export const listPlaces = async (
  { db }: Pick<Dependencies, 'db'>,
  { q = '', code }: { q?: string | undefined; code?: string | undefined },
): Promise<{ items: Place[] }> => {
  if (code) {
    const place = await findPlace({ db }, code)
    return { items: place ? [place] : [] }
  }
  const typed = placeKey(q)
  if (typed === '') return { items: [] }
  const towns = [...rankCities(typed), ...rankPostcodes(typed)]
  const known = await listTownsWithOffers(
    db,
    towns.map(({ place }) => place.code.slice(2)),
  )
  const others = known.filter(({ cityCode }) => cityCode.startsWith('x-'))
  const candidates = [...rankDepartments(typed), ...rankRegions(typed), ...towns]
  const abroad = others.map(({ country }) => country).filter((country) => country !== home)
  candidates.push(...rankCountries(typed, abroad))
  for (const town of others) {
    const match = matchOf(placeKey(town.city), typed)
    if (match) candidates.push({ place: otherTownPlace(town), match, population: 0 })
  }
  const withOffers = new Set(known.map(({ cityCode }) => (cityCode.startsWith('x-') ? cityCode : `c-${cityCode}`)))
  // An area that begins as what was typed leads further than towns without offers; a town of that very name was meant.
  const leadsTo = ({ place, match }: Ranked) =>
    place.kind === 'city' ? (withOffers.has(place.code) ? 1 : 0) : match === 'exact' ? 0 : 1
  const ranked = candidates.sort(
    (one, other) =>
      Number(other.match === 'exact') - Number(one.match === 'exact') ||
      leadsTo(other) - leadsTo(one) ||
      byMatchThenSize(one, other),
  )
  return { items: ranked.slice(0, mostPlaces).map(({ place }) => place) }
}

const findPlace = async ({ db }: Pick<Dependencies, 'db'>, code: string): Promise<Place | undefined> => {
  const { find, findDepartment, findRegion } = communes()
  const part = code.slice(2)
  if (code.startsWith('x-')) {
    const town = (await listTownsWithOffers(db, [code])).find(({ cityCode }) => cityCode === code)
    return town && otherTownPlace(town)
  }
  if (code.startsWith('d-')) {
    const department = findDepartment(part)
    return department && departmentPlace(department)
  }
  if (code.startsWith('r-')) {
    const region = findRegion(part)
    return region && regionPlace(region)
  }
  if (code.startsWith('n-')) return isCountry(part) ? countryPlace(part) : undefined
  const commune = find(part)
  return commune && cityPlace(commune)
}
