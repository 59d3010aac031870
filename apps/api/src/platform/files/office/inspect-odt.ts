import { refuse } from '../file-refusal.ts'
import { isRemoteTarget, isScriptTarget } from '../link-target.ts'
import type { Archive, ArchivePart } from './read-archive.ts'
import { visitXml, type XmlTag } from './read-xml.ts'
import { refuseActiveParts } from './refuse-active-parts.ts'

const textDocument = 'application/vnd.oasis.opendocument.text'

/** The lists of libraries and dialogs, which OpenOffice wrote even when they were empty; a module is another file. */
const isLibraryList = (name: string): boolean => /(?:^|\/)(?:script|dialog)-l[bc]\.xml$/.test(name)

/** Only the document type that OpenOffice 1 and 2 wrote in the manifest, which declares nothing by itself. */
const isManifestDoctype = (doctype: string): boolean =>
  /^\s*[\w:.-]+\s+PUBLIC\s+"-\/\/OpenOffice\.org\/\/DTD (?:Manifest|OfficeDocument) 1\.0\/\/EN"\s+"[\w.-]+"\s*$/.test(
    doctype,
  )

const activeElements = new Set([
  'object-ole',
  'plugin',
  'applet',
  'floating-frame',
  'dde-source',
  'dde-connection-decl',
])
const links = new Set(['a', 'bookmark', 'template'])

const visitTag = ({ name, attributes }: XmlTag): void => {
  if (name === 'encryption-data') refuse('file-encrypted', 'encrypted part')
  if (name === 'event-listener' || name === 'script') refuse('file-active-content', `element ${name}`)
  if (activeElements.has(name)) refuse('file-active-content', `element ${name}`)
  for (const target of attributes('href')) {
    if (isScriptTarget(target)) refuse('file-active-content', 'script link')
    if (!links.has(name) && isRemoteTarget(target)) refuse('file-active-content', `external ${name}`)
  }
}

const visitPart = (part: ArchivePart, isManifest: boolean): string | undefined => {
  let root: string | undefined
  visitXml(part.content, {
    onTag: (tag) => {
      root ??= tag.name
      visitTag(tag)
    },
    mayHaveDoctype: (doctype) => isManifest && isManifestDoctype(doctype),
  })
  return root
}

export const inspectOdt = async (archive: Archive): Promise<void> => {
  const [first] = archive.values()
  if (first?.name !== 'mimetype' || !first.isStored || first.content.toString('latin1').trim() !== textDocument)
    refuse('file-type-mismatch', 'not an OpenDocument text')
  if (archive.has('encrypted-package')) refuse('file-encrypted', 'encrypted package')
  for (const name of archive.keys())
    if (/^(?:scripts|basic|dialogs)\//.test(name) && !isLibraryList(name))
      refuse('file-active-content', `macro ${name}`)
  // The manifest first: it tells an encrypted part from a damaged one.
  const manifest = archive.get('meta-inf/manifest.xml')
  if (manifest) visitPart(manifest, true)
  await refuseActiveParts(archive, () => false)
  const content = archive.get('content.xml')
  if (!content || visitPart(content, false) !== 'document-content') refuse('file-damaged', 'no content')
  for (const [name, part] of archive)
    if (name.endsWith('.xml') && part !== manifest && part !== content && part.content.length > 0)
      visitPart(part, isLibraryList(name))
}
