import { SaxesParser } from 'saxes'

export type XmlElement = {
  /** As written, with its prefix. */
  readonly name: string
  readonly namespace: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlElement[]
  /** Its own, without its children's. */
  readonly text: string
}
type Open = { -readonly [key in keyof XmlElement]: XmlElement[key] } & { children: XmlElement[] }

/** Reads a document with a real parser, which throws on whatever is not well-formed. */
export const parseXml = (document: string): { root: XmlElement } => {
  const parser = new SaxesParser({ xmlns: true })
  const open: Open[] = []
  let root: XmlElement | undefined
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, uri, attributes }) => {
    const values = Object.values(attributes).map(({ name: key, value }) => [key, value])
    const element: Open = { name, namespace: uri, attributes: Object.fromEntries(values), children: [], text: '' }
    open.at(-1)?.children.push(element)
    open.push(element)
    root ??= element
  })
  parser.on('text', (text) => {
    const parent = open.at(-1)
    if (parent) parent.text += text
  })
  parser.on('closetag', () => {
    open.pop()
  })
  parser.write(document).close()
  if (!root) throw new Error('no element')
  return { root }
}

export const childrenOf = (element: XmlElement, name: string): XmlElement[] =>
  element.children.filter((child) => child.name === name)

/** The one child of that name. */
export const childOf = (element: XmlElement, name: string): XmlElement => {
  const [child, ...others] = childrenOf(element, name)
  if (!child || others.length > 0) throw new Error(`<${element.name}> has ${others.length + (child ? 1 : 0)} <${name}>`)
  return child
}
