import type { DocumentKind, FileType, Policy } from '../policy/policy.ts'

/** Types a file may have as this part of an application: the CV and the letter are PDF, the others as stored documents. */
export const fileTypesFor = (kind: DocumentKind, policy: Pick<Policy, 'applications' | 'documents'>): FileType[] =>
  kind === 'other' ? policy.documents.fileTypes : policy.applications.fileTypes

/** Whether a stored document may become this part of an application. */
export const isUsableAs = (
  kind: DocumentKind,
  document: { kind: DocumentKind; fileType: FileType },
  policy: Pick<Policy, 'applications' | 'documents'>,
): boolean => document.kind === kind && fileTypesFor(kind, policy).includes(document.fileType)
