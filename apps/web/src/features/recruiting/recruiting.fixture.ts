import type { Offer } from '@portal/contracts/offers/offer'
import type { RecruitingApplication } from '@portal/contracts/recruiting/recruiting.endpoints'
import { camille, type Me } from '#web/testing/render.tsx'
import { sampleCv, sampleOffer, sampleProfile } from '#web/testing/samples.ts'

export const yasmine: Me = {
  ...camille,
  id: '0198c1f2-0000-7000-8000-000000000002',
  role: 'recruiter',
  email: 'yasmine@exemple.fr',
  firstName: 'Yasmine',
  lastName: 'Essai',
}
export const erwan: Me = { ...yasmine, id: '0198c1f2-0000-7000-8000-000000000003', role: 'admin', firstName: 'Erwan' }

export const wholeOffer: Offer = {
  ...sampleOffer,
  unit: null,
  corps: null,
  branch: null,
  functionalDomain: null,
  profession: null,
  experienceLevel: null,
  workTime: null,
  domains: [],
  startsOn: null,
  deadlineChange: null,
  salary: null,
  remoteWork: null,
  applicationEmail: null,
  html: '<p>Texte</p>',
  structureAbout: null,
  attachments: [],
  updatedAt: '2026-11-10T09:00:00Z',
  translations: [],
}

export const application = {
  id: '0198c1f2-0000-7000-8000-00000000000a',
  status: 'submitted',
  version: 3,
  submittedAt: '2026-11-19T10:29:57Z',
  candidate: sampleProfile,
  comment: 'Disponible en janvier.',
  link: null,
  documents: [sampleCv],
  events: [
    {
      id: '0198c1f2-0000-7000-8000-0000000000e1',
      kind: 'status',
      status: 'submitted',
      at: '2026-11-19T10:29:57Z',
      by: 'candidate',
      message: null,
      document: null,
    },
  ],
  offer: sampleOffer,
} as unknown as RecruitingApplication

export const pageOf = <T>(items: T[], total = items.length) => ({ items, total, page: 1, pageSize: 20 })
export const listed = {
  id: application.id,
  status: application.status,
  submittedAt: application.submittedAt,
  firstName: 'Camille',
  lastName: 'Aubrac',
  documentCount: 2,
}

export const offerPath = '/fr/recrutement/offres/MER-2026-0409'
export const applicationPath = `${offerPath}/candidatures/${application.id}`
export const failure = 'Un incident est survenu de notre côté.'
