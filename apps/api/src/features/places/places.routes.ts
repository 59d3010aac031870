import { listPlacesEndpoint } from '@portal/contracts/places/places.endpoints'
import type { FastifyInstance } from 'fastify'
import type { Dependencies } from '#api/dependencies.ts'
import { mount } from '#api/platform/http/mount.ts'
import { listPlaces } from './list-places.ts'

export const placesRoutes = (app: FastifyInstance, deps: Dependencies): void => {
  mount(app, deps, listPlacesEndpoint, ({ query }) => listPlaces(deps, query))
}
