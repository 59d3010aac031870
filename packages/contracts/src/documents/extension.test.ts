import { expect, it } from 'vitest'
import { extensionOf } from './extension.ts'

it.each([
  ['CV.pdf', 'pdf'],
  ['CV.PDF ', 'pdf'],
  ['CV.pdf.exe', 'exe'],
  ['CV.exe.', 'exe'],
  ['CV.7z', '7z'],
  ['.pdf', 'pdf'],
  ['CV', undefined],
  ['CV 12.03.2026', undefined],
  ['CV de M. Dupont', undefined],
  ['', undefined],
])('C3.1 reads what « %s » promises: %s', (name, extension) => {
  expect(extensionOf(name)).toBe(extension)
})
