import sanitizeHtml from 'sanitize-html'

const safeLink = /^(?:https?:\/\/|mailto:)/i

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
    a: (tagName, { href = '' }) => ({
      tagName,
      attribs: safeLink.test(href.trim()) ? { href: href.trim(), rel: 'noopener' } : {},
    }),
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
  const links: boolean[] = []
  const close = () => out.push(`</${open.pop()}>`)
  for (const [piece, slash, name = ''] of html.matchAll(/<(\/?)([a-z0-9]+)[^>]*>|[^<]+/g)) {
    const isText = !piece.startsWith('<')
    // What leads nowhere safe is its words alone.
    if (name === 'a') {
      if (!slash) links.push(piece.includes('href='))
      if (!(slash ? links.pop() : links.at(-1))) continue
    }
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
  return withoutEmpty(out.join('')).trim()
}

/** Taken whole even when they stay: tried again from each of its breaks, a long run would take the square of its length. */
const breaks = /(?:<br \/>\s*)+(<\/(?:p|li|h3|h4)>)?/g

/** Alternatives that share no sign (`\s` has U+00A0): a run of them that ends otherwise is read once, not in every way. */
const emptyParts = [
  /<(strong|em|a)(?: [^>]*)?>\s*<\/\1>/g,
  /<(p|li|h3|h4)>(?:\s|&nbsp;|<br \/>)*<\/\1>/g,
  /<(ul|ol)>\s*<\/\1>/g,
]

/** What holds nothing goes, and then what held only that. */
const withoutEmpty = (html: string): string => {
  const settled = html.replace(breaks, (run, end?: string) => end ?? run)
  const less = emptyParts.reduce((text, part) => text.replace(part, ''), settled)
  return less === html ? html : withoutEmpty(less)
}

export const sanitiseHtml = (html: string): string => {
  let clean = sanitizeHtml(html.toWellFormed().replaceAll('\0', ''), options)
  // Closing a paragraph early may leave a word's emphasis open on one side: again, until nothing moves.
  for (let round = 0; round < 5; round += 1) {
    const settled = settleBlocks(clean)
    if (settled === clean) break
    clean = sanitizeHtml(settled, options)
  }
  return clean
}
