import * as z from 'zod/mini'
import { defineEndpoint } from '../http/endpoint.ts'
import { pageOf, pageQuery } from '../http/pagination.ts'
import { offerReferenceSchema, offerSummarySchema } from '../offers/offer.ts'

const params = z.strictObject({ reference: offerReferenceSchema })

export const listFavouritesEndpoint = defineEndpoint({
  method: 'GET',
  path: '/me/favourites',
  access: 'candidate',
  query: z.strictObject(pageQuery),
  success: {
    status: 200,
    body: z.extend(pageOf(z.object({ offer: offerSummarySchema, addedAt: z.iso.datetime({ offset: true }) })), {
      /** A5.4: kept offers that closed since; counted so that the list can say so. */
      closedCount: z.number(),
    }),
  },
  problems: [],
})

export const addFavouriteEndpoint = defineEndpoint({
  method: 'PUT',
  path: '/me/favourites/:reference',
  access: 'candidate',
  params,
  success: { status: 204 },
  problems: ['offer-not-found', 'offer-closed'],
})

export const removeFavouriteEndpoint = defineEndpoint({
  method: 'DELETE',
  path: '/me/favourites/:reference',
  access: 'candidate',
  params,
  success: { status: 204 },
  problems: [],
})
