import type { Application } from '@portal/contracts/applications/application'
import { sampleCv, sampleOffer, sampleProfile } from '#web/testing/samples.ts'

/** Of the CV kept in the profile, which the draft sends. */
export const cvId = '0198c1f2-0000-7000-8000-00000000000c'

/** A draft with all that is asked of it. */
export const draft = {
  id: '0198c1f2-0000-7000-8000-00000000000a',
  status: 'draft',
  offer: sampleOffer,
  version: 3,
  createdAt: '2026-11-17T20:44:02Z',
  submittedAt: null,
  statusChangedAt: '2026-11-17T20:44:02Z',
  archivedAt: null,
  documents: [
    { ...sampleCv, sourceDocumentId: cvId },
    {
      ...sampleCv,
      id: '0198c1f2-0000-7000-8000-00000000000e',
      kind: 'letter',
      name: 'Lettre',
      sizeBytes: 98_304,
    },
  ],
  candidate: sampleProfile,
  comment: null,
  link: null,
  missing: [],
  isOfferOpen: true,
  isReactivable: false,
  events: [],
  // Its ids are branded: only the contract makes them.
} as unknown as Application

const event = (changes: object) => ({
  id: crypto.randomUUID(),
  kind: 'status',
  status: 'submitted',
  at: '2026-11-19T10:29:57Z',
  by: 'candidate',
  message: null,
  document: null,
  ...changes,
})

/** The same once it is sent, and its CV opened. */
export const sent = {
  ...draft,
  status: 'submitted',
  submittedAt: '2026-11-19T10:29:57Z',
  events: [
    event({
      kind: 'document-opened',
      status: null,
      by: 'recruiter',
      at: '2026-11-20T14:58:31Z',
      document: { kind: 'cv', name: 'CV Aubrac' },
    }),
    event({}),
    event({ kind: 'created', status: 'draft', at: '2026-11-17T20:44:02Z' }),
  ],
} as Application
