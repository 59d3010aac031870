import {
  createAlertEndpoint,
  deleteAlertEndpoint,
  getAlertEndpoint,
  listAlertsEndpoint,
  previewAlertEndpoint,
  renewAlertEndpoint,
  stopAlertEndpoint,
  updateAlertEndpoint,
} from '@portal/contracts/alerts/alerts.endpoints'
import type { FastifyInstance } from 'fastify'
import type { Dependencies } from '#api/dependencies.ts'
import { mount } from '#api/platform/http/mount.ts'
import { createAlert } from './create-alert.ts'
import { deleteAlert } from './delete-alert.ts'
import { getAlert } from './get-alert.ts'
import { listAlerts } from './list-alerts.ts'
import { createAlertPreview } from './preview-alert.ts'
import { stopAlert } from './stop-alert.ts'
import { renewAlert, updateAlert } from './update-alert.ts'

export const alertsRoutes = (app: FastifyInstance, deps: Dependencies): void => {
  const previewAlert = createAlertPreview(deps)
  mount(app, deps, listAlertsEndpoint, (_request, { id: candidateId }) => listAlerts(deps, { candidateId }))
  mount(app, deps, createAlertEndpoint, ({ body }, { id: candidateId }) => createAlert(deps, { ...body, candidateId }))
  mount(app, deps, previewAlertEndpoint, ({ body }, _caller, { address }) => previewAlert(address, body))
  mount(app, deps, getAlertEndpoint, ({ params }, { id: candidateId }) => getAlert(deps, { ...params, candidateId }))
  mount(app, deps, updateAlertEndpoint, ({ params, body }, { id: candidateId }) =>
    updateAlert(deps, { ...body, ...params, candidateId }),
  )
  mount(app, deps, renewAlertEndpoint, ({ params }, { id: candidateId }) =>
    renewAlert(deps, { ...params, candidateId }),
  )
  mount(app, deps, deleteAlertEndpoint, ({ params }, { id: candidateId }) =>
    deleteAlert(deps, { ...params, candidateId }),
  )
  mount(app, deps, stopAlertEndpoint, ({ params }) => stopAlert(deps, params))
}
