import {
  getClosedOfferEndpoint,
  getOfferAttachmentEndpoint,
  getOfferEndpoint,
  getOfferNeighboursEndpoint,
  listOfferStructuresEndpoint,
  searchOffersEndpoint,
  suggestOffersEndpoint,
} from '@portal/contracts/offers/offers.endpoints'
import type { FastifyInstance } from 'fastify'
import type { Dependencies } from '#api/dependencies.ts'
import { mount } from '#api/platform/http/mount.ts'
import { feedsRoutes } from './feeds/feeds.routes.ts'
import { getClosedOffer } from './get-closed-offer.ts'
import { getOffer } from './get-offer.ts'
import { getOfferAttachment } from './get-offer-attachment.ts'
import { getOfferNeighbours } from './get-offer-neighbours.ts'
import { createSearchLimit } from './limit-searches.ts'
import { listOfferStructures } from './list-offer-structures.ts'
import { searchOffers } from './search-offers.ts'
import { sqlOfferSearch } from './sql-offer-search.ts'
import { suggestOffers } from './suggest-offers.ts'

export const offersRoutes = (app: FastifyInstance, deps: Dependencies): void => {
  const offerSearch = sqlOfferSearch(deps)
  const limitSearches = createSearchLimit(deps)
  mount(app, deps, searchOffersEndpoint, ({ query }, _caller, { address }) => {
    limitSearches(address)
    return searchOffers({ ...deps, offerSearch }, query)
  })
  feedsRoutes(app, deps, { offerSearch, limitSearches })
  mount(app, deps, listOfferStructuresEndpoint, ({ query }, _caller, { address }) => {
    limitSearches(address)
    return listOfferStructures({ ...deps, offerSearch }, query)
  })
  // Counted apart: whoever types much still searches.
  const limitSuggestions = createSearchLimit(deps)
  mount(app, deps, suggestOffersEndpoint, ({ query }, _caller, { address }) => {
    limitSuggestions(address)
    return suggestOffers(deps, query)
  })
  mount(app, deps, getOfferEndpoint, ({ params }, caller) => getOffer(deps, { ...params, candidateId: caller?.id }))
  mount(app, deps, getOfferNeighboursEndpoint, ({ params, query }, _caller, { address }) => {
    limitSearches(address)
    return getOfferNeighbours({ ...deps, offerSearch }, { ...params, query })
  })
  mount(app, deps, getClosedOfferEndpoint, ({ params }) => getClosedOffer(deps, params))
  mount(app, deps, getOfferAttachmentEndpoint, ({ params }, caller) =>
    getOfferAttachment(deps, { ...params, candidateId: caller?.id }),
  )
}
