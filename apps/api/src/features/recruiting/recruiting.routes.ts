import * as endpoints from '@portal/contracts/recruiting/recruiting.endpoints'
import type { FastifyInstance } from 'fastify'
import type { Dependencies } from '#api/dependencies.ts'
import { mount } from '#api/platform/http/mount.ts'
import { changeApplicationStatus } from './change-application-status.ts'
import { closeRecruitingOffer } from './close-recruiting-offer.ts'
import { createRecruitingOffer } from './create-recruiting-offer.ts'
import { getRecruitingApplication } from './get-recruiting-application.ts'
import { getRecruitingOffer } from './get-recruiting-offer.ts'
import { inviteRecruiter } from './invite-recruiter.ts'
import { listOfferApplications } from './list-offer-applications.ts'
import { listRecruiters } from './list-recruiters.ts'
import { listRecruitingOffers } from './list-recruiting-offers.ts'
import { listStaffStructures } from './list-staff-structures.ts'
import { openRecruitingDocument } from './open-recruiting-document.ts'
import { publishRecruitingOffer } from './publish-recruiting-offer.ts'
import { updateRecruiter } from './update-recruiter.ts'
import { updateRecruitingOffer } from './update-recruiting-offer.ts'

export const recruitingRoutes = (app: FastifyInstance, deps: Dependencies): void => {
  mount(app, deps, endpoints.listStructuresEndpoint, ({ query }, staff) =>
    listStaffStructures(deps, { ...query, staff }),
  )
  mount(app, deps, endpoints.listRecruitersEndpoint, ({ query }) => listRecruiters(deps, query))
  mount(app, deps, endpoints.inviteRecruiterEndpoint, ({ body }) => inviteRecruiter(deps, body))
  mount(app, deps, endpoints.updateRecruiterEndpoint, ({ params, body }) =>
    updateRecruiter(deps, { ...params, ...body }),
  )
  mount(app, deps, endpoints.listRecruitingOffersEndpoint, ({ query }, staff) =>
    listRecruitingOffers(deps, { ...query, staff }),
  )
  mount(app, deps, endpoints.createOfferEndpoint, ({ body }, staff) =>
    createRecruitingOffer(deps, { input: body, staff }),
  )
  mount(app, deps, endpoints.getRecruitingOfferEndpoint, ({ params }, staff) =>
    getRecruitingOffer(deps, { ...params, staff }),
  )
  mount(app, deps, endpoints.updateOfferEndpoint, ({ params, body }, staff) =>
    updateRecruitingOffer(deps, { ...params, input: body, staff }),
  )
  mount(app, deps, endpoints.publishOfferEndpoint, ({ params }, staff) =>
    publishRecruitingOffer(deps, { ...params, staff }),
  )
  mount(app, deps, endpoints.closeOfferEndpoint, ({ params, body }, staff) =>
    closeRecruitingOffer(deps, { ...params, ...body, staff }),
  )
  mount(app, deps, endpoints.listOfferApplicationsEndpoint, ({ params, query }, staff) =>
    listOfferApplications(deps, { ...params, ...query, staff }),
  )
  mount(app, deps, endpoints.getRecruitingApplicationEndpoint, ({ params }, staff) =>
    getRecruitingApplication(deps, { ...params, staff }),
  )
  mount(app, deps, endpoints.getRecruitingDocumentContentEndpoint, ({ params }, staff) =>
    openRecruitingDocument(deps, { ...params, staff }),
  )
  mount(app, deps, endpoints.changeApplicationStatusEndpoint, ({ params, body }, staff) =>
    changeApplicationStatus(deps, { ...params, ...body, staff }),
  )
}
