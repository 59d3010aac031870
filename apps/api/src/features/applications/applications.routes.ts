import * as endpoints from '@portal/contracts/applications/applications.endpoints'
import type { FastifyInstance } from 'fastify'
import type { Dependencies } from '#api/dependencies.ts'
import { mount } from '#api/platform/http/mount.ts'
import { addApplicationDocument } from './add-application-document.ts'
import { archiveApplication } from './archive-application.ts'
import { createApplication } from './create-application.ts'
import { deleteApplication } from './delete-application.ts'
import { getApplication } from './get-application.ts'
import { getApplicationDocument } from './get-application-document.ts'
import { listApplications } from './list-applications.ts'
import { reactivateApplication } from './reactivate-application.ts'
import { removeApplicationDocument } from './remove-application-document.ts'
import { submitApplication } from './submit-application.ts'
import { updateApplication } from './update-application.ts'
import { withdrawApplication } from './withdraw-application.ts'

export const applicationsRoutes = (app: FastifyInstance, deps: Dependencies): void => {
  mount(app, deps, endpoints.listApplicationsEndpoint, ({ query }, caller) =>
    listApplications(deps, { ...query, candidateId: caller.id }),
  )
  mount(app, deps, endpoints.createApplicationEndpoint, ({ body }, caller) =>
    createApplication(deps, { ...body, candidateId: caller.id }),
  )
  mount(app, deps, endpoints.getApplicationEndpoint, ({ params }, caller) =>
    getApplication(deps, { ...params, candidateId: caller.id }),
  )
  mount(app, deps, endpoints.updateApplicationEndpoint, ({ params, body }, caller) =>
    updateApplication(deps, { ...params, ...body, candidateId: caller.id }),
  )
  mount(app, deps, endpoints.deleteApplicationEndpoint, ({ params }, caller) =>
    deleteApplication(deps, { ...params, candidateId: caller.id }),
  )
  mount(app, deps, endpoints.addApplicationDocumentEndpoint, ({ params, form: { keep, ...form }, file }, caller) =>
    addApplicationDocument(deps, { ...params, ...form, isKept: keep === 'true', file, candidateId: caller.id }),
  )
  mount(app, deps, endpoints.removeApplicationDocumentEndpoint, ({ params }, caller) =>
    removeApplicationDocument(deps, { ...params, candidateId: caller.id }),
  )
  mount(app, deps, endpoints.getApplicationDocumentContentEndpoint, ({ params }, caller) =>
    getApplicationDocument(deps, { ...params, candidateId: caller.id }),
  )
  mount(app, deps, endpoints.submitApplicationEndpoint, ({ params, headers }, caller) =>
    submitApplication(deps, { ...params, idempotencyKey: headers['idempotency-key'], candidateId: caller.id }),
  )
  mount(app, deps, endpoints.withdrawApplicationEndpoint, ({ params, body }, caller) =>
    withdrawApplication(deps, { ...params, ...body, candidateId: caller.id }),
  )
  mount(app, deps, endpoints.reactivateApplicationEndpoint, ({ params }, caller) =>
    reactivateApplication(deps, { ...params, candidateId: caller.id }),
  )
  mount(app, deps, endpoints.archiveApplicationEndpoint, ({ params }, caller) =>
    archiveApplication(deps, { ...params, isArchived: true, candidateId: caller.id }),
  )
  mount(app, deps, endpoints.unarchiveApplicationEndpoint, ({ params }, caller) =>
    archiveApplication(deps, { ...params, isArchived: false, candidateId: caller.id }),
  )
}
