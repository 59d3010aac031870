import { expect, it } from 'vitest'
import { layOutMail } from './mail-layout.ts'

it.each([
  ['fr', 'Référence', 'Référence\u00A0: MER-1'],
  ['en', 'Reference', 'Reference: MER-1'],
] as const)('X14 sets the colon of a fact as in %s', (locale, term, line) => {
  const { text } = layOutMail(locale, {
    title: 'Titre',
    blocks: [{ kind: 'facts', rows: [[term, 'MER-1']] }],
    signature: 'Portail',
  })
  expect(text.split('\n')).toContain(line)
})
