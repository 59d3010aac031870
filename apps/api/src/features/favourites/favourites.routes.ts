import {
  addFavouriteEndpoint,
  listFavouritesEndpoint,
  removeFavouriteEndpoint,
} from '@portal/contracts/favourites/favourites.endpoints'
import type { FastifyInstance } from 'fastify'
import type { Dependencies } from '#api/dependencies.ts'
import { mount } from '#api/platform/http/mount.ts'
import { addFavourite } from './add-favourite.ts'
import { listFavourites } from './list-favourites.ts'
import { removeFavourite } from './remove-favourite.ts'

export const favouritesRoutes = (app: FastifyInstance, deps: Dependencies): void => {
  mount(app, deps, listFavouritesEndpoint, ({ query }, { id: candidateId }) =>
    listFavourites(deps, { ...query, candidateId }),
  )
  mount(app, deps, addFavouriteEndpoint, ({ params }, { id: candidateId }) =>
    addFavourite(deps, { ...params, candidateId }),
  )
  mount(app, deps, removeFavouriteEndpoint, ({ params }, { id: candidateId }) =>
    removeFavourite(deps, { ...params, candidateId }),
  )
}
