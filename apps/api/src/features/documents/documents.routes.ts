import {
  addDocumentEndpoint,
  deleteDocumentEndpoint,
  getDocumentContentEndpoint,
  getDocumentEndpoint,
  listDocumentsEndpoint,
  replaceDocumentEndpoint,
  updateDocumentEndpoint,
} from '@portal/contracts/documents/documents.endpoints'
import type { FastifyInstance } from 'fastify'
import type { Dependencies } from '#api/dependencies.ts'
import { mount } from '#api/platform/http/mount.ts'
import { addDocument } from './add-document.ts'
import { deleteDocument } from './delete-document.ts'
import { getDocument } from './get-document.ts'
import { getDocumentContent } from './get-document-content.ts'
import { listOwnDocuments } from './list-own-documents.ts'
import { replaceDocument } from './replace-document.ts'
import { updateDocument } from './update-document.ts'

export const documentsRoutes = (app: FastifyInstance, deps: Dependencies): void => {
  mount(app, deps, listDocumentsEndpoint, (_request, { id: candidateId }) => listOwnDocuments(deps, { candidateId }))
  mount(app, deps, addDocumentEndpoint, ({ form, file }, { id: candidateId }) =>
    addDocument(deps, { ...form, file, candidateId }),
  )
  mount(app, deps, getDocumentEndpoint, ({ params }, { id: candidateId }) =>
    getDocument(deps, { ...params, candidateId }),
  )
  mount(app, deps, updateDocumentEndpoint, ({ params, body }, { id: candidateId }) =>
    updateDocument(deps, { ...params, ...body, candidateId }),
  )
  mount(app, deps, replaceDocumentEndpoint, ({ params, file }, { id: candidateId }) =>
    replaceDocument(deps, { ...params, file, candidateId }),
  )
  mount(app, deps, deleteDocumentEndpoint, ({ params }, { id: candidateId }) =>
    deleteDocument(deps, { ...params, candidateId }),
  )
  mount(app, deps, getDocumentContentEndpoint, ({ params }, { id: candidateId }) =>
    getDocumentContent(deps, { ...params, candidateId }),
  )
}
