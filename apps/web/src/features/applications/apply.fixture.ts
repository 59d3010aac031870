import {
  createApplicationEndpoint,
  getApplicationEndpoint,
} from '@portal/contracts/applications/applications.endpoints'
import type { Document } from '@portal/contracts/documents/document'
import { listDocumentsEndpoint } from '@portal/contracts/documents/documents.endpoints'
import { signInAs } from '#web/testing/render.tsx'
import { sampleCv } from '#web/testing/samples.ts'
import { answer, pageWith, server } from '#web/testing/server.ts'
import { cvId, draft, sent } from './applications.fixture.ts'

export const applyPath = '/fr/offres/MER-2026-0409/technicien/postuler'

/** The documents of the candidate: their default CV, and one that is no PDF. */
export const stored = [
  {
    id: cvId,
    kind: 'cv',
    name: 'CV Aubrac',
    fileType: 'pdf',
    sizeBytes: 421_888,
    sha256: sampleCv.sha256,
    isDefault: true,
    addedAt: '2026-11-03T09:00:00Z',
    replacedAt: null,
  },
  {
    id: '0198c1f2-0000-7000-8000-00000000000f',
    kind: 'cv',
    name: 'CV Word',
    fileType: 'docx',
    sizeBytes: 9000,
    sha256: sampleCv.sha256,
    isDefault: false,
    addedAt: '2026-11-03T09:00:00Z',
    replacedAt: null,
  },
  // Their ids are branded.
  // Their ids are branded: only the contract makes them.
] as unknown as [Document, Document]

/** A candidate with a draft, and documents to choose among. */
export const serveApplication = (): void => {
  sessionStorage.clear()
  signInAs()
  server.use(
    answer(createApplicationEndpoint, draft),
    answer(listDocumentsEndpoint, pageWith(...stored)),
    answer(getApplicationEndpoint, sent),
  )
}
