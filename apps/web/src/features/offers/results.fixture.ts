import { searchOffersEndpoint, suggestOffersEndpoint } from '@portal/contracts/offers/offers.endpoints'
import { listPlacesEndpoint } from '@portal/contracts/places/places.endpoints'
import { screen, within } from '@testing-library/react'
import { answer, pageWith, type ReceivedCall, server } from '#web/testing/server.ts'
import { hydrologist, resultOf, summaryOf } from './offers.fixture.ts'

const france = [
  { code: 'm-150', name: 'Europe' },
  { code: 'n-FR', name: 'France' },
]
export const grenoble = {
  ...{ code: 'c-38185', kind: 'city' as const, name: 'Grenoble', detail: 'Isère (38)' },
  path: [...france, { code: 'r-84', name: 'Auvergne-Rhône-Alpes' }, { code: 'd-38', name: 'Isère' }],
}
export const grenade = {
  ...{ code: 'c-31232', kind: 'city' as const, name: 'Grenade', detail: 'Haute-Garonne (31)' },
  path: [...france, { code: 'r-76', name: 'Occitanie' }, { code: 'd-31', name: 'Haute-Garonne' }],
}

/** Searches the portal has answered, as `?…`. */
export const asked: string[] = []
export const twoOffers = resultOf([hydrologist, summaryOf({ reference: 'MER-2026-0418', title: 'Volcanologue (H/F)' })])

export const answerSearch = (respond: (call: ReceivedCall) => ReturnType<typeof resultOf> | Response) =>
  server.use(
    answer(searchOffersEndpoint, (call) => {
      asked.push(call.query.toString())
      return respond(call)
    }),
  )

/** Before each test: two offers for every search, one place, and nothing to suggest. */
export const startSearches = () => {
  asked.length = 0
  answerSearch(() => twoOffers)
  server.use(
    answer(suggestOffersEndpoint, pageWith()),
    answer(listPlacesEndpoint, ({ query }) =>
      query.get('code') === grenoble.code
        ? { ...pageWith(grenoble), named: [grenoble.code] }
        : { ...pageWith(), named: [] },
    ),
  )
}

export const margin = () =>
  within(screen.getByRole('complementary', { name: /^(?:Affiner votre recherche|Refine your search)$/ }))
export const count = (name: string | RegExp) => screen.findByRole('heading', { level: 2, name })
