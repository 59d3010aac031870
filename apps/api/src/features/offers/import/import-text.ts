import { escapeHtml } from '#api/platform/mail/mail-layout.ts'

const hasTags =
  /<\/?(?:p|br|ul|ol|li|div|h[1-6]|strong|b|em|i|u|span|table|tr|td|a|section|article|font|pre|img|svg|script|style)\b[^<>]*>/i
/** Signs that stand before an item, those of Word's symbol font included (ð, Ø, §, and a private use area). */
const bullet = /^\s*(?:[-–—•·*▪►●○◦‣→➢✓\u{F000}-\u{F0FF}]|[ðØ§o](?=[\s\u00A0])|\d{1,2}[.)](?=\s)\s?)[\s\u00A0]*/u

const decodeEntities = (text: string): string =>
  text
    .replace(/&#x([0-9a-f]{1,6});/gi, (_, code: string) => characterOf(Number.parseInt(code, 16)))
    .replace(/&#(\d{1,7});/g, (_, code: string) => characterOf(Number(code)))
    .replace(/&nbsp;/g, '\u00A0')
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')

const characterOf = (code: number): string =>
  code > 0 && code <= 0x10ffff ? String.fromCodePoint(code).toWellFormed() : ''

/** Paragraphs at blank lines, lists where lines begin with a bullet, line breaks elsewhere. */
const paragraphs = (text: string): string => {
  const out: string[] = []
  let lines: string[] = []
  let items: string[] = []
  const endParagraph = () => {
    if (lines.length > 0) out.push(`<p>${lines.map(escapeHtml).join('<br>')}</p>`)
    lines = []
  }
  const endList = () => {
    if (items.length > 0) out.push(`<ul>${items.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</ul>`)
    items = []
  }
  for (const line of decodeEntities(text).split(/\r\n|[\n\r\u2028\u2029]/)) {
    const written = line.replace(/[\s\u00A0]+/g, ' ').trim()
    const item = written.replace(bullet, '')
    if (written === '') endParagraph()
    else if (item !== written && item !== '') {
      endParagraph()
      items.push(item)
    } else {
      endList()
      lines.push(written)
    }
  }
  endParagraph()
  endList()
  return out.join('')
}

/** HTML from either: what has tags is HTML, to be sanitised when it is written; the rest is plain text. */
export const toHtml = (text: string): string => (hasTags.test(text) ? text : paragraphs(text))

export type Section = { readonly heading: string; readonly text: string | null }

/** One text from the parts a system keeps apart; empty parts, and those that say the same again, are left out. */
export const joinSections = (sections: readonly Section[]): string => {
  const seen = new Set<string>()
  return sections
    .flatMap(({ heading, text }) => {
      const key = (text ?? '').replace(/[\s\u00A0]+/g, ' ').trim()
      if (key === '' || seen.has(key)) return []
      seen.add(key)
      return [`<h3>${escapeHtml(heading)}</h3>${toHtml(text ?? '')}`]
    })
    .join('')
}
