import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attachmentDisposition, downloadHeaders, safeFileName } from './download-name.ts'

describe('safeFileName', () => {
  it.each([
    ['CV Zoé Lefèvre.pdf', 'CV Zoé Lefèvre.pdf'],
    ['Lettre d’intention (v2).docx', 'Lettre d’intention (v2).docx'],
    ['履歴書.pdf', '履歴書.pdf'],
    ['C:\\fakepath\\CV.pdf', 'CV.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['..', 'document'],
    ['', 'document'],
    ['   ', 'document'],
    ['.htaccess', 'htaccess'],
    ['cv.pdf\r\nSet-Cookie: a=b', 'cv.pdfSet-Cookie- a=b'],
    ['cv\u202Efdp.exe', 'cvfdp.exe'],
    ['a\u0000b\u200Bc\u2028d.pdf', 'abcd.pdf'],
    ['a  \u00A0 b.pdf', 'a b.pdf'],
    ['a"b<c>d|e?f*g:h.pdf', 'a-b-c-d-e-f-g-h.pdf'],
    ['con.pdf', '_con.pdf'],
    ['console.pdf', 'console.pdf'],
    ['e\u0301.pdf', 'é.pdf'],
    ['half \ud83d.pdf', 'half \ufffd.pdf'],
  ])('%j becomes %j', (given, expected) => {
    expect(safeFileName(given)).toBe(expected)
  })

  it('keeps the extension of a long name, and whole characters', () => {
    const name = safeFileName(`${'😀'.repeat(100)}.pdf`)
    expect(name.endsWith('.pdf')).toBe(true)
    expect(name.length).toBeLessThanOrEqual(120)
    expect(name.isWellFormed()).toBe(true)
  })

  it('is short, visible and stable, whatever is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (given) => {
        const name = safeFileName(given)
        expect(name).toMatch(/^[^\p{Cc}\p{Cf}\u2028\u2029/\\"]{1,120}$/u)
        expect(safeFileName(name)).toBe(name)
      }),
    )
  })
})

describe('attachmentDisposition', () => {
  it.each([
    ['CV.pdf', `attachment; filename="CV.pdf"; filename*=UTF-8''CV.pdf`],
    ['Zoé 100%.pdf', `attachment; filename="Zoe 100_.pdf"; filename*=UTF-8''Zo%C3%A9%20100%25.pdf`],
    ['Œuvre d’art.pdf', `attachment; filename="OEuvre d'art.pdf"; filename*=UTF-8''%C5%92uvre%20d%E2%80%99art.pdf`],
    ["l'été (1).pdf", `attachment; filename="l'ete (1).pdf"; filename*=UTF-8''l%27%C3%A9t%C3%A9%20%281%29.pdf`],
    ['\u{11630}', `attachment; filename="document"; filename*=UTF-8''%F0%91%98%B0`],
    ['a"; filename=b.exe', `attachment; filename="a-_ filename=b.exe"; filename*=UTF-8''a-%3B%20filename%3Db.exe`],
  ])('for %s', (name, expected) => {
    expect(attachmentDisposition(name)).toBe(expected)
  })

  it('is one header of the form of RFC 6266, whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        expect(attachmentDisposition(name)).toMatch(
          /^attachment; filename="[ !#$&-:<-[\]-~]+"; filename\*=UTF-8''(?:[\w!#$&+.^`|~-]|%[0-9A-F]{2})+$/,
        )
      }),
    )
  })
})

describe('downloadHeaders', () => {
  it('says that the bytes are saved, not shown, not guessed, not cached', () => {
    expect(downloadHeaders({ name: 'CV.pdf', mediaType: 'application/pdf', size: 12 })).toEqual({
      'content-type': 'application/pdf',
      'content-length': '12',
      'content-disposition': `attachment; filename="CV.pdf"; filename*=UTF-8''CV.pdf`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'private, no-store',
    })
  })
})
