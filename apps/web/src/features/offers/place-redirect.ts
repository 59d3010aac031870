import { listPlacesEndpoint } from '@portal/contracts/places/places.endpoints'
import { api } from '#web/platform/api/api.ts'
import { placeWordsOf } from './parse-search.ts'

/**
 * Without scripts the search form sends the name of a place: the same search with its code, for the server to lead to. Undefined when
 * no place is named, or the words name none or several: the page then says so.
 */
export const placeRedirect = async ({ pathname, search }: URL): Promise<string | undefined> => {
  const words = placeWordsOf(search)
  if (words === '') return undefined
  const { named } = await api(listPlacesEndpoint, { query: { q: words } })
  const [place, ...others] = named
  if (!place || others.length > 0) return undefined
  const params = new URLSearchParams(search)
  params.set('place', place)
  for (const [name, value] of [...params]) if (value === '') params.delete(name)
  return `${pathname}?${params}`
}
