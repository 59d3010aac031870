import { createElement, Fragment, type ReactNode } from 'react'
import { Link } from './link.tsx'

/**
 * Shows HTML the server has already reduced to a few tags (offers, FAQ), without innerHTML: the content security policy demands
 * trusted types, and what is not on this list stays text.
 */
const tags = new Set([
  'p',
  'br',
  'ul',
  'ol',
  'li',
  'strong',
  'b',
  'em',
  'i',
  'u',
  'h2',
  'h3',
  'h4',
  'a',
  'sub',
  'sup',
  'blockquote',
])
const listClass: Record<string, string> = { ul: 'bullets', ol: 'numbers' }
const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0' }

const decode = (text: string): string =>
  text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi,
    (whole, decimal?: string, hexadecimal?: string, name?: string) => {
      if (name) return named[name.toLowerCase()] ?? whole
      const point = decimal ? Number(decimal) : Number.parseInt(hexadecimal ?? '', 16)
      return point > 0 && point <= 0x10_ff_ff ? String.fromCodePoint(point) : whole
    },
  )

/** Web and mail addresses only: nothing that runs. */
const hrefOf = (attributes: string): string | undefined => {
  const value = decode(/\bhref\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(attributes)?.slice(1).find(Boolean) ?? '').trim()
  return /^(?:https?:|mailto:|\/(?!\/)|#)/i.test(value) ? value : undefined
}

type Open = { tag: string; attributes: string; children: ReactNode[] }

const build = ({ tag, attributes, children }: Open, key: number): ReactNode => {
  const href = tag === 'a' ? hrefOf(attributes) : undefined
  if (tag === 'a' && !href) return <Fragment key={key}>{children}</Fragment>
  if (href?.startsWith('/'))
    return (
      <Link key={key} to={href}>
        {children}
      </Link>
    )
  const className = listClass[tag]
  return createElement(tag, { key, ...(href && { href }), ...(className && { className }) }, ...children)
}

const parseRichText = (html: string): ReactNode[] => {
  const root: Open = { tag: '', attributes: '', children: [] }
  const stack: Open[] = [root]
  let key = 0
  const top = (): Open => stack.at(-1) ?? root
  const close = () => {
    const done = stack.pop()
    if (done) top().children.push(build(done, key++))
  }
  for (const [, closing, name, attributes = '', text] of html.matchAll(/<(\/?)([a-z][a-z\d]*)\b([^>]*)>|([^<]+|<)/gi)) {
    const tag = name?.toLowerCase() ?? ''
    if (text !== undefined) top().children.push(decode(text))
    else if (!tags.has(tag)) continue
    else if (tag === 'br') top().children.push(<br key={key++} />)
    else if (!closing) stack.push({ tag, attributes, children: [] })
    else if (stack.some((open) => open.tag === tag)) {
      while (top().tag !== tag) close()
      close()
    }
  }
  while (stack.length > 1) close()
  return root.children
}

export const RichText = ({ html }: { html: string }) => <div className="prose">{parseRichText(html)}</div>
