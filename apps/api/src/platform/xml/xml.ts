import { escapeHtml } from '../mail/mail-layout.ts'

/** What is written already; a plain string is a text still to be escaped. */
export type Xml = { readonly xml: string }
type Attributes = Readonly<Record<string, string | undefined>>

/** XML 1.0 knows neither most control characters nor the two last of the first plane, escaped or not. */
const unknownToXml = /(?![\t\n\r])[\p{Cc}\uFFFE\uFFFF]/gu

/** Markup that both HTML and XML know; a parser would make a plain line feed of a carriage return. */
const escapeXml = (text: string): string =>
  escapeHtml(text.toWellFormed().replace(unknownToXml, '')).replaceAll('\r', '&#13;')

/** In an attribute a parser would make a space of the others too. */
const escapeAttribute = (value: string): string => escapeXml(value).replaceAll('\n', '&#10;').replaceAll('\t', '&#9;')

/** Names are ours; every text and every value is escaped here and nowhere else. */
export const element = (name: string, attributes: Attributes = {}, children: readonly (Xml | string)[] = []): Xml => {
  const written = Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? '' : ` ${key}="${escapeAttribute(value)}"`))
    .join('')
  if (children.length === 0) return { xml: `<${name}${written}/>` }
  const content = children.map((child) => (typeof child === 'string' ? escapeXml(child) : child.xml)).join('')
  return { xml: `<${name}${written}>${content}</${name}>` }
}

export const xmlDocument = (root: Xml): string => `<?xml version="1.0" encoding="UTF-8"?>\n${root.xml}\n`
