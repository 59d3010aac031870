import { placeCodePattern } from '@portal/contracts/places/place-code'
import { listPlacesEndpoint } from '@portal/contracts/places/places.endpoints'
import { api } from '#web/platform/api/api.ts'
import { placeWordsOf } from './parse-search.ts'
import { placeName } from './place-name.ts'

/** The place there was before, when the words are still its name: of several Saint-Denis, the one that was chosen. */
const findKept = async (before: string | undefined, words: string): Promise<string | undefined> => {
  if (before === undefined || !placeCodePattern.test(before)) return undefined
  const { items } = await api(listPlacesEndpoint, { query: { code: before } })
  return items.find((place) => Object.values(placeName(place)).includes(words))?.code
}

const findNamed = async (words: string): Promise<string | undefined> => {
  const { named } = await api(listPlacesEndpoint, { query: { q: words } })
  return named.length === 1 ? named[0] : undefined
}

/**
 * Without scripts the search form sends the name of a place: the same search with its code, for the server to lead to. Undefined when
 * no place is named, or the words name none or several: the page then says so.
 */
export const placeRedirect = async ({ pathname, search }: URL): Promise<string | undefined> => {
  const words = placeWordsOf(search)
  if (words === '') return undefined
  const params = new URLSearchParams(search)
  const place = (await findKept(params.getAll('place').at(-2), words)) ?? (await findNamed(words))
  if (place === undefined) return undefined
  params.set('place', place)
  for (const [name, value] of [...params]) if (value === '') params.delete(name)
  return `${pathname}?${params}`
}
