import * as z from 'zod/mini'
import { defineEndpoint } from '../http/endpoint.ts'
import { offerReferenceSchema, offerSummarySchema } from '../offers/offer.ts'

const params = z.strictObject({ reference: offerReferenceSchema })

export const listFavouritesEndpoint = defineEndpoint({
  method: 'GET',
  path: '/me/favourites',
  access: 'candidate',
  success: {
    status: 200,
    body: z.object({
      items: z.array(z.object({ offer: offerSummarySchema, addedAt: z.iso.datetime({ offset: true }) })),
      total: z.number(),
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
