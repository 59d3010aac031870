import { getTaxonomiesEndpoint } from '@portal/contracts/taxonomies/taxonomies.endpoints'
import type { FastifyInstance } from 'fastify'
import type { Dependencies } from '#api/dependencies.ts'
import { mount } from '#api/platform/http/mount.ts'
import { listTaxonomies } from './list-taxonomies.ts'

export const taxonomiesRoutes = (app: FastifyInstance, deps: Dependencies): void => {
  mount(app, deps, getTaxonomiesEndpoint, () => listTaxonomies(deps))
}
