import type { Document } from '@portal/contracts/documents/document'
import {
  deleteDocumentEndpoint,
  listDocumentsEndpoint,
  updateDocumentEndpoint,
} from '@portal/contracts/documents/documents.endpoints'
import type { Profile } from '@portal/contracts/profile/profile'
import { getProfileEndpoint, updateProfileEndpoint } from '@portal/contracts/profile/profile.endpoints'
import { screen, within } from '@testing-library/react'
import { camille, signInAs } from '#web/testing/render.tsx'
import { answer, pageWith, server } from '#web/testing/server.ts'

export const profile: Profile = {
  ...{ civility: 'none', firstName: 'Camille', lastName: 'Aubrac', birthDate: '1990-02-28', nationality: 'FR' },
  ...{ streetAddress: '1 rue des Essais', postcode: '38000', city: 'Grenoble', country: 'FR' },
  ...{ landline: null, mobile: null, email: camille.email },
}
export const cv = (number: number, change: Partial<Document> = {}): Document => ({
  id: `0198c1f2-0000-7000-8000-00000000000${number}` as Document['id'],
  kind: 'cv',
  name: `CV ${number}`,
  fileType: 'pdf',
  sizeBytes: 421_888,
  sha256: '',
  isDefault: number === 1,
  addedAt: '2026-11-03T09:00:00Z',
  replacedAt: null,
  ...change,
})

/** The portal's memory of a profile and its documents. */
export const remember = (kept: { profile?: Profile; documents?: Document[] } = {}) => {
  let { profile: known = profile, documents = [] } = kept
  const saved: unknown[] = []
  server.use(
    answer(getProfileEndpoint, () => known),
    answer(updateProfileEndpoint, ({ body }) => {
      saved.push(body)
      known = { ...(body as Profile), email: camille.email }
      return known
    }),
    answer(listDocumentsEndpoint, () => pageWith(...documents)),
    answer(updateDocumentEndpoint, ({ params, body }) => {
      const change = body as Partial<Document>
      documents = documents.map((document) => {
        if (document.id === params.documentId) return { ...document, ...change }
        return change.isDefault ? { ...document, isDefault: false } : document
      })
      return documents.find(({ id }) => id === params.documentId) as Document
    }),
    answer(deleteDocumentEndpoint, ({ params }) => {
      documents = documents.filter(({ id }) => id !== params.documentId)
      return undefined
    }),
  )
  return saved
}

export const personal = async () => within(await screen.findByRole('region', { name: /Mes informations personnelles/ }))
export const cvs = async () => within(await screen.findByRole('region', { name: /Mes CV/ }))
export const save = { name: 'Enregistrer' }

/** A candidate who has signed in. */
export const enterProfile = (): void => {
  sessionStorage.clear()
  signInAs()
}
