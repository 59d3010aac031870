import type { Place, PlaceStep } from '@portal/contracts/places/places.endpoints'
import type { Commune, Department, Region } from './communes.ts'
import { communes } from './communes.ts'
import { countryName, findContinent, home } from './countries.ts'
import type { TownWithOffers } from './places.repository.ts'

const stepOf = ({ code, name }: Place): PlaceStep => ({ code, name })

export const countryPlace = (code: string): Place => {
  const continent = findContinent(code)
  return { code: `n-${code}`, kind: 'country', name: countryName(code), detail: '', path: continent ? [continent] : [] }
}

/** The regions overseas are France, and not in Europe. */
export const regionPlace = ({ code, name, isInEurope }: Region): Place => {
  const france = countryPlace(home)
  const path = [...(isInEurope ? france.path : []), stepOf(france)]
  return { code: `r-${code}`, kind: 'region', name, detail: '', path }
}

/** A region of one department, which bears its name, is not said twice. */
export const departmentPlace = ({ code, name, regionCode, region }: Department): Place => {
  const found = communes().findRegion(regionCode)
  const around = found && regionPlace(found)
  const path = around ? [...around.path, ...(region === name ? [] : [stepOf(around)])] : []
  return { code: `d-${code}`, kind: 'department', name, detail: code, path }
}

export const cityPlace = ({ code, name, department }: Commune): Place => {
  const around = departmentPlace(department)
  const path = [...around.path, stepOf(around)]
  return { code: `c-${code}`, kind: 'city', name, detail: `${department.name} (${department.code})`, path }
}

/** A town outside the French list: what its offers say of it is all that is known. */
export const otherTownPlace = ({ cityCode, city, region, country }: TownWithOffers): Place => {
  const around = countryPlace(country)
  const path = [...around.path, stepOf(around)]
  return { code: cityCode, kind: 'city', name: city, detail: region && region !== city ? region : '', path }
}
