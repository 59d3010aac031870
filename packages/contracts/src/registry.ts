import * as accounts from './accounts/accounts.endpoints.ts'
import * as me from './accounts/me.endpoints.ts'
import * as alerts from './alerts/alerts.endpoints.ts'
import * as applications from './applications/applications.endpoints.ts'
import * as documents from './documents/documents.endpoints.ts'
import * as favourites from './favourites/favourites.endpoints.ts'
import * as help from './help/help.endpoints.ts'
import type { Endpoint } from './http/endpoint.ts'
import * as feeds from './offers/feeds.endpoints.ts'
import * as offers from './offers/offers.endpoints.ts'
import * as places from './places/places.endpoints.ts'
import * as portal from './portal/portal.endpoints.ts'
import * as profile from './profile/profile.endpoints.ts'
import * as recruiting from './recruiting/recruiting.endpoints.ts'
import * as taxonomies from './taxonomies/taxonomies.endpoints.ts'

const isEndpoint = (value: unknown): value is Endpoint =>
  typeof value === 'object' && value !== null && 'method' in value && 'path' in value && 'access' in value

const named = [
  portal,
  taxonomies,
  places,
  offers,
  feeds,
  accounts,
  me,
  profile,
  documents,
  favourites,
  alerts,
  applications,
  recruiting,
  help,
].flatMap((module) =>
  Object.entries<unknown>(module).flatMap(([name, value]) => (isEndpoint(value) ? [[name, value] as const] : [])),
)

/** Every endpoint once: what is mounted, documented and tested is compared with this list. */
export const endpoints: readonly Endpoint[] = named.map(([, endpoint]) => endpoint)

/** `searchOffers`: what each is called, after the name it is exported by. */
export const endpointNames: ReadonlyMap<Endpoint, string> = new Map(
  named.map(([name, endpoint]) => [endpoint, name.replace(/Endpoint$/, '')]),
)
