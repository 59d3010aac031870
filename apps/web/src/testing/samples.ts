import type { OfferSummary } from '@portal/contracts/offers/offer'
import type { Profile } from '@portal/contracts/profile/profile'
import { profileFixture } from '@portal/contracts/profile/profile.fixture'
import { camille } from './render.tsx'

/** One offer, open on the day of every test, that is applied to on the portal. */
export const sampleOffer: OfferSummary = {
  reference: 'MER-2026-0409',
  slug: 'technicien',
  language: 'fr',
  title: 'Technicien de salle blanche (H/F)',
  extract: 'Entretenir les équipements de la salle blanche.',
  structure: { code: 'nano', name: 'Plateforme Nanofabrication' },
  place: {
    city: 'Toulouse',
    cityCode: null,
    postcode: null,
    department: null,
    departmentCode: null,
    region: null,
    country: 'FR',
  },
  contractType: { code: 'cdi', label: { fr: 'CDI', en: 'Permanent contract' } },
  durationMonths: null,
  studyLevel: null,
  isResearcher: false,
  publishedAt: '2026-11-10T09:00:00Z',
  deadlineAt: '2026-12-14T22:59:00Z',
  status: 'published',
  applicationMode: 'portal',
}

/** The CV that goes with an application to it. */
export const sampleCv = {
  id: '0198c1f2-0000-7000-8000-00000000000d',
  kind: 'cv',
  name: 'CV Aubrac',
  fileType: 'pdf',
  sizeBytes: 421_888,
  sha256: 'a'.repeat(64),
  sourceDocumentId: null,
} as const

/** Who applies to it, with all that is asked of them. */
export const sampleProfile: Profile = {
  email: camille.email,
  ...profileFixture,
  firstName: camille.firstName,
  lastName: camille.lastName,
}

export const hydrologyOffer: OfferSummary = {
  reference: 'MER-2026-0001',
  slug: 'hydrologue',
  language: 'fr',
  title: 'Hydrologue (H/F)',
  extract: 'Prévoir les crues.',
  structure: { code: 'HYD', name: 'Laboratoire d’hydrologie' },
  place: {
    ...{ city: 'Grenoble', cityCode: null, postcode: null, department: 'Isère', departmentCode: '38' },
    ...{ region: null, country: 'France' },
  },
  contractType: { code: 'cdd', label: { fr: 'CDD', en: 'Fixed-term contract' } },
  durationMonths: 24,
  studyLevel: null,
  isResearcher: false,
  publishedAt: '2026-11-20T09:00:00Z',
  deadlineAt: '2026-12-10T22:59:00Z',
  status: 'published',
  applicationMode: 'portal',
}
