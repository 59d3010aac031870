import { typeset } from '@portal/contracts/i18n/format'
import type { Locale } from '@portal/contracts/i18n/message'

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** For every text of a person or a recruiter that enters HTML. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => escapes[character] ?? '')

/** One line, whatever was typed: nothing of a person's text opens a new header (ASVS 1.3.11). */
export const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()

/** A link with what is said of it below, a line each. `language`: of its label, where that is not the mail's. */
export type MailLink = {
  readonly label: string
  readonly url: string
  readonly language?: Locale
  readonly lines?: readonly string[]
}

export type MailBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'quote'; readonly text: string }
  | { readonly kind: 'button'; readonly label: string; readonly url: string }
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [term: string, value: string])[] }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'links'; readonly items: readonly MailLink[] }

const htmlOf = (block: MailBlock): string => {
  switch (block.kind) {
    case 'paragraph':
      return `<p style="margin:0 0 16px">${escapeHtml(block.text)}</p>`
    case 'quote':
      return `<blockquote style="margin:0 0 16px;padding:8px 16px;border-left:4px solid #00573f;white-space:pre-line">${escapeHtml(block.text)}</blockquote>`
    case 'button':
      return `<p style="margin:24px 0"><a href="${escapeHtml(block.url)}" style="display:inline-block;padding:12px 20px;background:#00573f;color:#fffcf5;text-decoration:none;font-weight:bold">${escapeHtml(block.label)}</a></p><p style="margin:0 0 16px;font-size:14px;color:#4d5460;word-break:break-all">${escapeHtml(block.url)}</p>`
    case 'facts':
      return `<table role="presentation" style="border-collapse:collapse;margin:0 0 16px">${block.rows
        .map(
          ([term, value]) =>
            `<tr><td style="padding:4px 16px 4px 0;color:#4d5460;vertical-align:top">${escapeHtml(term)}</td><td style="padding:4px 0"><strong>${escapeHtml(value)}</strong></td></tr>`,
        )
        .join('')}</table>`
    case 'list':
      return `<ul style="margin:0 0 16px;padding-left:20px">${block.items.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</ul>`
    case 'links':
      return block.items
        .map(
          ({ label, url, language, lines = [] }) =>
            `<p style="margin:0 0 16px"><a href="${escapeHtml(url)}"${language ? ` lang="${language}"` : ''} style="color:#00573f;font-weight:bold">${escapeHtml(label)}</a>${lines
              .map((line) => `<br><span style="font-size:14px;color:#4d5460">${escapeHtml(line)}</span>`)
              .join('')}</p>`,
        )
        .join('')
  }
}

const textOf = (locale: Locale, block: MailBlock): string => {
  switch (block.kind) {
    case 'paragraph':
      return block.text
    case 'quote':
      return block.text.replace(/^/gm, '> ')
    case 'button':
      return `${block.label}\n${block.url}`
    case 'facts':
      return block.rows.map(([term, value]) => `${term}${locale === 'fr' ? '\u00A0:' : ':'} ${value}`).join('\n')
    case 'list':
      return block.items.map((item) => `- ${item}`).join('\n')
    case 'links':
      return block.items.map(({ label, url, lines = [] }) => [label, ...lines, url].join('\n')).join('\n\n')
  }
}

/** Our own words get the spaces of French typography; what a person wrote, and addresses, stay as they are. */
const setBlock = (locale: Locale, block: MailBlock): MailBlock => {
  const set = (text: string) => typeset(locale, text)
  switch (block.kind) {
    case 'paragraph':
      return { ...block, text: set(block.text) }
    case 'button':
      return { ...block, label: set(block.label) }
    case 'list':
      return { ...block, items: block.items.map(set) }
    case 'links':
      return { ...block, items: block.items.map((item) => ({ ...item, lines: (item.lines ?? []).map(set) })) }
    default:
      return block
  }
}

/** Both parts of a mail from the same blocks, so that neither says more than the other. */
export const layOutMail = (
  locale: Locale,
  mail: { title: string; blocks: readonly MailBlock[]; signature: string },
): { text: string; html: string } => {
  const title = typeset(locale, mail.title)
  const signature = typeset(locale, mail.signature)
  const blocks = mail.blocks.map((block) => setBlock(locale, block))
  return {
    text: `${[title, ...blocks.map((block) => textOf(locale, block))].join('\n\n')}\n\n${signature}\n`,
    html: `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title></head><body style="margin:0;background:#f8f2e5;color:#151e2b;font:16px/1.6 system-ui,sans-serif"><div style="max-width:560px;margin:0 auto;padding:32px 16px"><h1 style="margin:0 0 16px;font-size:24px;line-height:1.2">${escapeHtml(title)}</h1>${blocks.map(htmlOf).join('')}<p style="margin:32px 0 0;padding-top:16px;border-top:2px solid #151e2b;color:#4d5460;font-size:14px;white-space:pre-line">${escapeHtml(signature)}</p></div></body></html>`,
  }
}
