import {
  getDashboardEndpoint,
  getProfileEndpoint,
  updateProfileEndpoint,
} from '@portal/contracts/profile/profile.endpoints'
import type { FastifyInstance } from 'fastify'
import type { Dependencies } from '#api/dependencies.ts'
import { mount } from '#api/platform/http/mount.ts'
import { getDashboard } from './get-dashboard.ts'
import { getProfile } from './get-profile.ts'
import { updateProfile } from './update-profile.ts'

export const profileRoutes = (app: FastifyInstance, deps: Dependencies): void => {
  mount(app, deps, getProfileEndpoint, (_request, { id: candidateId }) => getProfile(deps, { candidateId }))
  mount(app, deps, updateProfileEndpoint, ({ body: profile }, { id: candidateId }) =>
    updateProfile(deps, { candidateId, profile }),
  )
  mount(app, deps, getDashboardEndpoint, (_request, { id: candidateId }) => getDashboard(deps, { candidateId }))
}
