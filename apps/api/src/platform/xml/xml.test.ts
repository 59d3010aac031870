import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseXml } from '#api/testing/parse-xml.ts'
import { element, xmlDocument } from './xml.ts'

describe('what is written', () => {
  it('is a document with nested elements, texts and attributes', () => {
    const child = element('dc:creator', {}, ['Eaux & montagne'])
    expect(xmlDocument(element('item', { 'xml:lang': 'fr', rel: undefined }, [child, element('empty')]))).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n<item xml:lang="fr"><dc:creator>Eaux &amp; montagne</dc:creator><empty/></item>\n',
    )
  })

  it.each([
    ['</title><script>', '</title><script>'],
    ['a ]]> b &amp; "c" \'d\'', 'a ]]> b &amp; "c" \'d\''],
    ['line\nfeed\tand\rreturn', 'line\nfeed\tand\rreturn'],
    ['bell\u0007, null\u0000, half \ud800, no \uffff', 'bell, null, half \ufffd, no '],
    ['🌋 « œuvre »\u00A0!', '🌋 « œuvre »\u00A0!'],
  ])('%j is read back as %j, as a text and as an attribute', (text, read) => {
    const { root } = parseXml(xmlDocument(element('root', { value: text }, [text])))
    expect([root.text, root.attributes.value]).toEqual([read, read])
  })

  it('is well-formed, whatever the texts', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { root } = parseXml(xmlDocument(element('root', { value: text }, [element('child', {}, [text])])))
        expect(root.attributes.value).toBe(root.children[0]?.text)
      }),
    )
  })

  const blns = join(import.meta.dirname, '../../../../../../shared/data/hostile/blns.json')
  it.skipIf(!existsSync(blns))('is well-formed with every naughty string (skipped without ../shared/data)', () => {
    for (const text of JSON.parse(readFileSync(blns, 'utf8')) as string[]) {
      const { root } = parseXml(xmlDocument(element('root', { value: text }, [text])))
      expect(root.attributes.value, text).toBe(root.text)
    }
  })
})
