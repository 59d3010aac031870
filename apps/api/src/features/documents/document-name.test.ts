import { describe, expect, it } from 'vitest'
import { freeName } from './document-name.ts'
import { nameOfFile } from './documents.public.ts'

describe('nameOfFile', () => {
  it.each([
    ['CV.pdf', 'CV'],
    ['CV.PDF', 'CV'],
    ['mon.cv.2026.docx', 'mon.cv.2026'],
    ['C:\\Users\\Ada\\CV.pdf', 'CV'],
    ['/home/ada/CV.pdf', 'CV'],
    ['CV  d’Ada\u00A0– été.odt', 'CV d’Ada – été'],
    ['cv\u202Efdp.exe.pdf', 'cvfdp.exe'],
    ['archive.zip', 'archive.zip'],
    ['.pdf', 'pdf'],
    ['   ', 'document'],
    ['', 'document'],
  ])('C2.5 %j is kept as %j', (fileName, name) => {
    expect(nameOfFile(fileName, 120)).toBe(name)
  })

  it('never cuts a character in two', () => {
    expect(nameOfFile(`${'é'.repeat(9)}👩‍🔬.pdf`, 10)).toBe('é'.repeat(9))
    expect(nameOfFile(`${'x'.repeat(300)}.pdf`, 120)).toHaveLength(116)
  })
})

describe('freeName', () => {
  it.each([
    ['CV', [], 'CV'],
    ['CV', ['cv'], 'CV (2)'],
    ['CV', ['CV', 'CV (2)', 'CV (4)'], 'CV (3)'],
    ['ÉTÉ', ['été'], 'ÉTÉ (2)'],
    ['xxxxxxxxxx', ['xxxxxxxxxx'], 'xxxxxx (2)'],
  ] as const)('C2.5 %s among %j is %s', (wanted, taken, name) => {
    expect(freeName(wanted, taken, 10)).toBe(name)
  })
})
