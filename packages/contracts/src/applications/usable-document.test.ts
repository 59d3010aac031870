import { describe, expect, it } from 'vitest'
import { type DocumentKind, defaultPolicy, type FileType } from '../policy/policy.ts'
import { isUsableAs } from './usable-document.ts'

describe('isUsableAs', () => {
  it.each<[DocumentKind, DocumentKind, FileType, boolean]>([
    ['cv', 'cv', 'pdf', true],
    ['cv', 'cv', 'docx', false],
    ['letter', 'letter', 'odt', false],
    ['letter', 'cv', 'pdf', false],
    ['other', 'other', 'docx', true],
    ['other', 'cv', 'pdf', false],
  ])('A11.4 as %s, a stored %s in %s: %s', (kind, storedKind, fileType, expected) => {
    expect(isUsableAs(kind, { kind: storedKind, fileType }, defaultPolicy)).toBe(expected)
  })
})
