import { getPortalEndpoint } from '@portal/contracts/portal/portal.endpoints'
import type { FastifyInstance } from 'fastify'
import type { Dependencies } from '#api/dependencies.ts'
import { mount } from '#api/platform/http/mount.ts'
import { createPortalReader } from './get-portal.ts'

export const portalRoutes = (app: FastifyInstance, deps: Dependencies): void => {
  mount(app, deps, getPortalEndpoint, createPortalReader(deps))
}
