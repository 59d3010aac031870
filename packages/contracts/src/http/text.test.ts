import { describe, expect, it } from 'vitest'
import { beginningSchema, lineSchema, textSchema } from './text.ts'

const accepts = (schema: ReturnType<typeof textSchema>, text: string) => schema.safeParse(text).success

describe('what people write', () => {
  it.each(['Bonjour,\r\n\tune question…\n', 'L’été 🏔️ à 5 °C', 'cœur\u00A0; soft\u00ADhyphen', ''])(
    'ASVS 2.2.1 may be %j',
    (text) => {
      expect(accepts(textSchema(100), text)).toBe(true)
    },
  )

  it.each(['a\0b', 'a\u0001', '\u001B[31m', 'a\u007Fb', 'a\u0085b', 'a\vb'])(
    'ASVS 2.2.1 has no control character but tabs and ends of lines: %j',
    (text) => {
      expect(accepts(textSchema(100), text)).toBe(false)
      expect(accepts(lineSchema(100), text)).toBe(false)
    },
  )

  it.each(['a\nb', 'a\rb', 'a\tb', 'a\u2028b'])('ASVS 2.2.1 stays on one line where one is asked for: %j', (text) => {
    expect(accepts(lineSchema(100), text)).toBe(false)
  })

  it('ASVS 2.2.1 is looked at from its beginning, however long, where something is looked for', () => {
    expect(beginningSchema(3).parse(` ${'abcd'.repeat(2500)}`)).toBe('abc')
    expect(beginningSchema(3).parse('a\0')).toBe('a\0')
    expect(beginningSchema(2).parse('a🏔️')).toBe('a\uFFFD')
  })

  it('is as long as its field', () => {
    expect(textSchema(3, 2).parse(' ab ')).toBe('ab')
    expect(accepts(textSchema(3, 2), 'a')).toBe(false)
    expect(accepts(lineSchema(3), 'abcd')).toBe(false)
    expect(accepts(lineSchema(3), ' ')).toBe(false)
  })
})
