import sanitizeHtml from 'sanitize-html'

/** The few tags an offer's text is made of; what means the same becomes them, the rest loses its tags and keeps its words. */
const options: sanitizeHtml.IOptions = {
  allowedTags: ['p', 'ul', 'ol', 'li', 'strong', 'em', 'h3', 'h4', 'br', 'a'],
  allowedAttributes: { a: ['href', 'rel'] },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowedSchemesAppliedToAttributes: ['href'],
  allowProtocolRelative: false,
  nestingLimit: 20,
  nonTextTags: [
    'style',
    'script',
    'textarea',
    'option',
    'noscript',
    'title',
    'head',
    'iframe',
    'object',
    'svg',
    'math',
    'template',
  ],
  transformTags: {
    b: 'strong',
    i: 'em',
    h1: 'h3',
    h2: 'h3',
    h5: 'h4',
    h6: 'h4',
    ...Object.fromEntries(
      ['div', 'section', 'article', 'blockquote', 'pre', 'tr', 'dl', 'dt', 'dd', 'center'].map((tag) => [tag, 'p']),
    ),
    a: (tagName, { href }) => {
      const attribs: Record<string, string> = href === undefined ? {} : { href: href.trim(), rel: 'noopener' }
      return { tagName, attribs }
    },
  },
}

const blocks = new Set(['p', 'ul', 'ol', 'li', 'h3', 'h4'])

/**
 * Paragraphs hold text only, and text stands in paragraphs: an HTML parser would move a list out of a paragraph by itself, and
 * not as it was meant. What comes in is already clean and balanced.
 */
const settleBlocks = (html: string): string => {
  const out: string[] = []
  const open: string[] = []
  const close = () => out.push(`</${open.pop()}>`)
  for (const [piece, slash, name = ''] of html.matchAll(/<(\/?)([a-z0-9]+)[^>]*>|[^<]+/g)) {
    const isText = !piece.startsWith('<')
    if (blocks.has(name) && !slash) {
      if (open.at(-1) === 'p') close()
      // A paragraph in a list item or a heading is the item itself.
      if (name === 'p' && open.length > 0) {
        out.push(' ')
        continue
      }
      open.push(name)
      out.push(piece)
    } else if (blocks.has(name)) {
      if (open.at(-1) === name) {
        out.push(piece)
        open.pop()
      } else if (name !== 'p' && open.includes(name)) {
        while (open.at(-1) !== name) close()
        close()
      }
    } else {
      if (open.length === 0) {
        if (isText && piece.trim() === '') continue
        if (name === 'br') continue
        if (slash) continue
        open.push('p')
        out.push('<p>')
      }
      out.push(piece)
    }
  }
  while (open.length > 0) close()
  return out
    .join('')
    .replace(/(?:<br \/>\s*)+(?=<\/(?:p|li|h3|h4)>)/g, '')
    .replace(/<(strong|em|a)(?: [^>]*)?>\s*<\/\1>/g, '')
    .replace(/<(p|li|h3|h4)>(?:\s|&nbsp;|\u00A0|<br \/>)*<\/\1>/g, '')
    .replace(/<(ul|ol)>\s*<\/\1>/g, '')
    .trim()
}

export const sanitiseHtml = (html: string): string => {
  const clean = sanitizeHtml(html.toWellFormed().replaceAll('\0', ''), options)
  const settled = settleBlocks(clean)
  // Closing a paragraph early may leave a word's emphasis open on one side: once more makes it balanced.
  return settled === clean ? clean : sanitizeHtml(settled, options)
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' }

/** The words of sanitised HTML, one line per block: what is searched. */
export const textOf = (html: string): string =>
  html
    .replace(/<\/(?:p|li|h3|h4)>|<br \/>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (whole, name: string) => entities[name] ?? whole)
