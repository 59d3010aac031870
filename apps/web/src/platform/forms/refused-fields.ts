import { ApiProblem } from '@portal/contracts/http/client'

const nameOfPointer = (pointer: string): string =>
  decodeURIComponent(pointer)
    .replace(/^#?\/?/, '')
    .replaceAll('/', '.')
    .replaceAll('~1', '/')
    .replaceAll('~0', '~')

/** What the server refused, by the name of the field its pointer leads to (`#/email`); none when the problem is about the whole. */
export const refusedFields = (error: unknown): readonly { name: string; code: string }[] =>
  ((error instanceof ApiProblem && error.problem.errors) || []).map(({ pointer, code }) => ({
    name: nameOfPointer(pointer),
    code,
  }))
