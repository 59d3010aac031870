import type { Place } from '@portal/contracts/places/places.endpoints'
import type { Dependencies } from '#api/dependencies.ts'
import { type Commune, communes, type Department, placeKey } from './communes.ts'
import { listTownsWithOffers, type TownWithOffers } from './places.repository.ts'

const mostPlaces = 10
const mostCandidates = 60

const cityPlace = ({ code, name, department }: Commune): Place => ({
  code: `c-${code}`,
  kind: 'city',
  name,
  detail: `${department.name} (${department.code})`,
})
const departmentPlace = ({ code, name }: Department): Place => ({
  code: `d-${code}`,
  kind: 'department',
  name,
  detail: code,
})
const foreignPlace = ({ cityCode, city, region, country }: TownWithOffers): Place => ({
  code: cityCode,
  kind: 'city',
  name: city,
  detail: [region, country].filter((part) => part && part !== city).join(', '),
})

type Match = 'exact' | 'prefix' | 'word' | null
/** Words of a name count from their start: « denis » finds « Saint-Denis ». */
const matchOf = (key: string, typed: string): Match =>
  key === typed ? 'exact' : key.startsWith(typed) ? 'prefix' : key.includes(` ${typed}`) ? 'word' : null
const weights = { exact: 3, prefix: 2, word: 1 } as const

type Ranked = { place: Place; match: keyof typeof weights; population: number }

const byMatchThenSize = (one: Ranked, other: Ranked): number =>
  weights[other.match] - weights[one.match] || other.population - one.population

const rankCities = (typed: string): Ranked[] => {
  const { communes: all, named } = communes()
  const found: Ranked[] = []
  // Former towns and districts by their whole name only.
  const former = new Set(named(typed))
  for (const commune of all) {
    const match = matchOf(commune.key, typed) ?? (former.has(commune) ? 'exact' : null)
    if (match) found.push({ place: cityPlace(commune), match, population: commune.population })
  }
  return found.sort(byMatchThenSize).slice(0, mostCandidates)
}

const rankPostcode = (typed: string): Ranked[] =>
  communes()
    .withPostcode(typed)
    .map((commune) => ({ place: cityPlace(commune), match: 'exact', population: commune.population }))

const rankDepartments = (typed: string): Ranked[] =>
  communes().departments.flatMap((department) => {
    const match = department.code.toLowerCase() === typed ? 'exact' : matchOf(placeKey(department.name), typed)
    // A department weighs as a large town: « Paris » the town still comes before « Paris » the department.
    return match ? [{ place: departmentPlace(department), match, population: 400_000 }] : []
  })

/** A4.3: towns and departments while somebody types, those with offers first; or the one place a code stands for. */
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
  const candidates = [...rankDepartments(typed), ...rankCities(typed), ...rankPostcode(typed)]
  const towns = await listTownsWithOffers(
    db,
    candidates.flatMap(({ place }) => (place.kind === 'city' ? [place.code.slice(2)] : [])),
  )
  const foreign = towns.filter(({ cityCode }) => cityCode.startsWith('x-'))
  for (const town of foreign) {
    const match = matchOf(placeKey(town.city), typed)
    if (match) candidates.push({ place: foreignPlace(town), match, population: 0 })
  }
  const withOffers = new Set(towns.map(({ cityCode }) => (cityCode.startsWith('x-') ? cityCode : `c-${cityCode}`)))
  const hasOffers = ({ place }: Ranked) => (withOffers.has(place.code) ? 1 : 0)
  const ranked = candidates.sort(
    (one, other) =>
      Number(other.match === 'exact') - Number(one.match === 'exact') ||
      hasOffers(other) - hasOffers(one) ||
      byMatchThenSize(one, other),
  )
  return { items: ranked.slice(0, mostPlaces).map(({ place }) => place) }
}

const findPlace = async ({ db }: Pick<Dependencies, 'db'>, code: string): Promise<Place | undefined> => {
  const { find, findDepartment } = communes()
  if (code.startsWith('x-')) {
    const town = (await listTownsWithOffers(db, [])).find(({ cityCode }) => cityCode === code)
    return town && foreignPlace(town)
  }
  if (code.startsWith('d-')) {
    const department = findDepartment(code.slice(2))
    return department && departmentPlace(department)
  }
  const commune = find(code.slice(2))
  return commune && cityPlace(commune)
}
