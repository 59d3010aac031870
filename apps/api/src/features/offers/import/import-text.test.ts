import { expect, it } from 'vitest'
import { toHtml } from './import-text.ts'
import { readTerm } from './imported-offer.ts'

it.each([
  ['tags as they are', '<p class="x">a</p>', '<p class="x">a</p>'],
  ['a text without tags', 'a < b\n\n- c', '<p>a &lt; b</p><ul><li>c</li></ul>'],
  ['tags that never end', '<p'.repeat(50_000), `<p>${'&lt;p'.repeat(50_000)}</p>`],
])('ASVS 15.2.2 reads %s, each sign once', (_, text, html) => {
  expect(toHtml(text) === html).toBe(true)
})

it.each([
  ['two codes', 'A3A41 Assistant·e  de gestion\n(FPE - FP2USA03) ', 'Assistant·e de gestion'],
  ['none', ' Chef (fe) de projet', 'Chef (fe) de projet'],
  ['spaces without end', `Hydrologue${' '.repeat(100_000)}(x`, 'Hydrologue (x'],
])('ASVS 15.2.2 reads the label of a term that has %s', (_, written, label) => {
  expect(readTerm(written)?.label).toBe(label)
})
