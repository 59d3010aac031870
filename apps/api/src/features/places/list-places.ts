import type { FoundPlaces, Place } from '@portal/contracts/places/places.endpoints'
import type { Dependencies } from '#api/dependencies.ts'
import { onlyPage } from '#api/platform/db/slice.ts'
import { type Commune, communes, placeKey } from './communes.ts'
import { countryKeys, countryNamed, home, isCountry } from './countries.ts'
import { cityPlace, countryPlace, departmentPlace, otherTownPlace, regionPlace } from './describe-place.ts'
import { formerRegionNames, regionNames } from './everyday-names.ts'
import { listTownsWithOffers } from './places.repository.ts'
import { townName } from './town-name.ts'

const mostPlaces = 10
const mostCandidates = 60

type Match = 'exact' | 'former' | 'prefix' | 'word' | null
/** Words of a name count from their start: « denis » finds « Saint-Denis ». */
const matchOf = (key: string, typed: string): Match =>
  key === typed ? 'exact' : key.startsWith(typed) ? 'prefix' : key.includes(` ${typed}`) ? 'word' : null
const weights = { exact: 4, former: 3, prefix: 2, word: 1 } as const

type Ranked = { place: Place; match: keyof typeof weights; population: number }

/** What an area weighs beside towns: « Paris » the town still comes before « Paris » the department. */
const departmentWeight = 400_000
const regionWeight = 1_000_000
const countryWeight = 10_000_000
/** A town abroad, of which nothing is known: enough to stand beside a French one of its name, not beside its country. */
const townAbroadWeight = 100_000
/** So many times as many people, and the others of that name are not what was meant: La Rochelle, and a village of forty. */
const mostlyMeant = 50

const byMatchThenSize = (one: Ranked, other: Ranked): number =>
  weights[other.match] - weights[one.match] || other.population - one.population

const rankCities = (typed: string): Ranked[] => {
  const { communes: all, named } = communes()
  const found: { commune: Commune; match: keyof typeof weights }[] = []
  // Former towns and districts by their whole name only.
  const former = new Set(named(typed))
  for (const commune of all) {
    const match = matchOf(commune.key, typed) ?? (former.has(commune) ? 'former' : null)
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

const bestMatch = (keys: readonly string[], typed: string): Match => {
  const matches = keys.flatMap((key) => matchOf(key, typed) ?? [])
  return matches.toSorted((one, other) => weights[other] - weights[one])[0] ?? null
}

/** Those overseas are departments of the same name too: proposed once. */
const rankRegions = (typed: string): Ranked[] =>
  communes().regions.flatMap((region) => {
    const key = placeKey(region.name)
    if (communes().departmentNamed(key)) return []
    const own = bestMatch([key, ...(regionNames[region.code] ?? [])], typed)
    const match = own ?? (bestMatch(formerRegionNames[region.code] ?? [], typed) && 'word')
    return match ? [{ place: regionPlace(region), match, population: regionWeight }] : []
  })

const franceKeys = ['toute la france', 'all of france']
const abroadKeys = ['etranger', 'a l etranger', 'abroad']

/**
 * France always; another country where it leads to offers, and all of those for « à l’étranger »; without offers, by its whole name
 * only. What is a department of France is proposed once.
 */
const rankCountries = (typed: string, withOffers: readonly string[]): Ranked[] => {
  const named = communes().departmentNamed(typed) ? undefined : countryNamed(typed)
  return [...new Set([home, ...withOffers, named ?? home])].filter(isCountry).flatMap((code) => {
    const isAbroad = code !== home && withOffers.includes(code)
    const keys = [...countryKeys(code), ...(code === home ? franceKeys : isAbroad ? abroadKeys : [])]
    const match = bestMatch(keys, typed)
    // « À l’étranger » is all of them, and none.
    const isAny = match === 'exact' && abroadKeys.includes(typed)
    return match ? [{ place: countryPlace(code), match: isAny ? 'prefix' : match, population: countryWeight }] : []
  })
}

const weightOf = ({ place, population }: Ranked): number =>
  place.code.startsWith('x-') ? townAbroadWeight : population

/**
 * What the words name, whatever may be proposed beside: one place, or several among which only their author can choose. « Paris » is
 * the town, and not the department around it; what a town was once called counts where nothing is called so today.
 */
const namesakes = (ranked: readonly Ranked[]): readonly Ranked[] => {
  const exact = ranked.filter(({ match }) => match === 'exact')
  const bearers = exact.length > 0 ? exact : ranked.filter(({ match }) => match === 'former')
  const [first, ...others] = bearers.toSorted((one, other) => weightOf(other) - weightOf(one))
  if (!first) return []
  const isMeant = others.every(
    (other) =>
      weightOf(first) >= weightOf(other) * mostlyMeant ||
      first.place.path.some(({ code }) => code === other.place.code),
  )
  return isMeant ? [first] : bearers
}

const isWhole = ({ match }: Ranked): boolean => match === 'exact' || match === 'former'

/** A4.3, B1: places of every size while somebody types, towns with offers first; or the one place a code stands for. */
export const listPlaces = async (
  { db }: Pick<Dependencies, 'db'>,
  { q = '', code }: { q?: string | undefined; code?: string | undefined },
): Promise<FoundPlaces> => {
  if (code) {
    const place = await findPlace({ db }, code)
    return { ...onlyPage(place ? [place] : [], mostPlaces), named: place ? [place.code] : [] }
  }
  const typed = placeKey(townName(q)) || placeKey(q)
  if (typed === '') return { ...onlyPage([], mostPlaces), named: [] }
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
      Number(isWhole(other)) - Number(isWhole(one)) || leadsTo(other) - leadsTo(one) || byMatchThenSize(one, other),
  )
  const named = namesakes(ranked)
  const items = [...new Set([...(named.length === 1 ? named : []), ...ranked])].slice(0, mostPlaces)
  return {
    ...onlyPage(
      items.map(({ place }) => place),
      mostPlaces,
    ),
    named: named.filter((place) => items.includes(place)).map(({ place }) => place.code),
  }
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
