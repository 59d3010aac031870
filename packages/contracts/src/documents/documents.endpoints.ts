import * as z from 'zod/mini'
import { defineEndpoint } from '../http/endpoint.ts'
import { pageOf, pageQuery } from '../http/pagination.ts'
import type { ProblemCode } from '../http/problem.ts'
import { documentKindSchema } from '../policy/policy.ts'
import { documentIdSchema, documentSchema } from './document.ts'
import { documentNameSchema } from './document-name.ts'

/** Why an uploaded file may be refused, wherever it is sent. */
export const fileProblems = [
  'file-missing',
  'file-too-large',
  'file-type-not-allowed',
  'file-type-mismatch',
  'file-empty',
  'file-encrypted',
  'file-active-content',
  'file-damaged',
  'file-infected',
  'too-many-requests',
  'service-busy',
] as const satisfies readonly ProblemCode[]

const params = z.strictObject({ documentId: documentIdSchema })

export const listDocumentsEndpoint = defineEndpoint({
  method: 'GET',
  path: '/me/documents',
  access: 'candidate',
  isShort: true,
  query: z.strictObject(pageQuery),
  success: { status: 200, body: pageOf(documentSchema) },
  problems: [],
})

export const addDocumentEndpoint = defineEndpoint({
  method: 'POST',
  path: '/me/documents',
  access: 'candidate',
  form: z.strictObject({ kind: documentKindSchema, name: z.optional(documentNameSchema) }),
  success: { status: 201, body: documentSchema },
  problems: [...fileProblems, 'validation-failed', 'documents-full'],
})

export const getDocumentEndpoint = defineEndpoint({
  method: 'GET',
  path: '/me/documents/:documentId',
  access: 'candidate',
  params,
  success: { status: 200, body: documentSchema },
  problems: ['document-not-found'],
})

export const updateDocumentEndpoint = defineEndpoint({
  method: 'PATCH',
  path: '/me/documents/:documentId',
  access: 'candidate',
  params,
  body: z.strictObject({
    name: z.optional(documentNameSchema),
    // One default per kind: choosing one releases the other.
    isDefault: z.optional(z.literal(true)),
  }),
  success: { status: 200, body: documentSchema },
  problems: ['document-not-found'],
})

/** C2.6: a new version in the same place; what was sent with an application stays as it was. */
export const replaceDocumentEndpoint = defineEndpoint({
  method: 'PUT',
  path: '/me/documents/:documentId',
  access: 'candidate',
  params,
  form: z.strictObject({}),
  success: { status: 200, body: documentSchema },
  problems: [...fileProblems, 'document-not-found'],
})

export const deleteDocumentEndpoint = defineEndpoint({
  method: 'DELETE',
  path: '/me/documents/:documentId',
  access: 'candidate',
  params,
  success: { status: 204 },
  problems: ['document-not-found'],
})

export const getDocumentContentEndpoint = defineEndpoint({
  method: 'GET',
  path: '/me/documents/:documentId/content',
  access: 'candidate',
  params,
  success: { status: 200, file: true },
  problems: ['document-not-found'],
})
