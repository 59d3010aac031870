import { listOfferStructuresEndpoint, searchOffersEndpoint } from '@portal/contracts/offers/offers.endpoints'
import { listPlacesEndpoint } from '@portal/contracts/places/places.endpoints'
import { answer, pageWith, server } from '#web/testing/server.ts'
import { hydrologist, resultOf } from './offers.fixture.ts'

const europe = { code: 'm-150', name: 'Europe' }
const france = { code: 'n-FR', name: 'France' }
const alps = { code: 'r-84', name: 'Auvergne-Rhône-Alpes' }
const isere = { code: 'd-38', name: 'Isère' }
const places = [
  {
    ...{ code: 'c-38185', kind: 'city' as const, name: 'Grenoble', detail: 'Isère (38)' },
    path: [europe, france, alps, isere],
  },
  { ...isere, kind: 'department' as const, detail: '38', path: [europe, france, alps] },
  { ...alps, kind: 'region' as const, detail: '', path: [europe, france] },
  { ...france, kind: 'country' as const, detail: '', path: [europe] },
  {
    ...{ code: 'n-US', kind: 'country' as const, name: 'États-Unis', detail: '' },
    path: [{ code: 'm-019', name: 'Amériques' }],
  },
  {
    ...{ code: 'x-us-ithaca', kind: 'city' as const, name: 'Ithaca', detail: 'New York' },
    path: [
      { code: 'm-019', name: 'Amériques' },
      { code: 'n-US', name: 'États-Unis' },
    ],
  },
]

/** Offers found by each search; those left out find two. */
let totals: { [search: string]: number } = {}
export const findEach = (given: typeof totals) => {
  totals = given
}

/** Before each test: every size of place, and two structures of one name. */
export const startPlaces = () => {
  findEach({})
  server.use(
    answer(searchOffersEndpoint, ({ query }) => {
      query.delete('pageSize')
      const total = totals[query.toString()] ?? 2
      return resultOf(total === 0 ? [] : [hydrologist], { total })
    }),
    answer(listPlacesEndpoint, ({ query }) => ({
      ...pageWith(...places.filter(({ code }) => !query.has('code') || code === query.get('code'))),
      named: [],
    })),
    answer(listOfferStructuresEndpoint, ({ query }) =>
      pageWith(
        ...(query.get('find') === 'seine'
          ? [
              { code: 'seine-2', label: { fr: 'Eaux de Seine', en: 'Eaux de Seine' }, count: 3 },
              { code: 'seine-1', label: { fr: 'Sédiments de Seine', en: 'Sédiments de Seine' }, count: 0 },
            ]
          : []),
      ),
    ),
  )
}
