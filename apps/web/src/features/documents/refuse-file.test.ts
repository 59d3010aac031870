import { defaultPolicy } from '@portal/contracts/policy/policy'
import { describe, expect, it } from 'vitest'
import { acceptOf, refuseFile } from './refuse-file.ts'

const rules = defaultPolicy.documents
const limit = rules.maximumBytes

describe('refuseFile', () => {
  it.each([
    ['cv.pdf', 1],
    ['CV.PDF', limit],
    ['mon.cv.docx ', 1000],
    ['lettre.odt', 1000],
    ['cv', 10],
    ['CV 12.03.2026', 10],
  ])('C3.1 C3.2 lets %s of %i bytes go', (name, size) => {
    expect(refuseFile({ name, size }, rules)).toBeNull()
  })

  it.each([
    ['photo.png', 10],
    ['cv.pdf.exe', 10],
    ['.exe.', 10],
  ])('C3.1 says which types are accepted instead of %s', (name, size) => {
    expect(refuseFile({ name, size }, rules)?.fr).toContain('PDF, DOC, DOCX, ODT ou RTF')
  })

  it('C3.2 says how large a file is, and how large it may be', () => {
    expect(refuseFile({ name: 'cv.pdf', size: 2 * limit }, rules)?.en).toMatch(/6\sMB.*3\sMB/)
    expect(refuseFile({ name: 'cv.pdf', size: limit + 1 }, rules)?.fr).toMatch(/dépasse de peu la limite de 3\sMo/)
  })

  it('does not send an empty file', () => {
    expect(refuseFile({ name: 'cv.pdf', size: 0 }, rules)?.en).toBe('This file is empty.')
  })

  it('offers the same types in the file chooser', () => {
    expect(acceptOf(rules.fileTypes)).toBe('.pdf,.doc,.docx,.odt,.rtf')
  })
})
