import { posix } from 'node:path'
import { refuse } from '../file-refusal.ts'
import { isRemoteTarget, isScriptTarget } from '../link-target.ts'
import { isDynamicField } from './dynamic-field.ts'
import type { Archive, ArchivePart } from './read-archive.ts'
import { visitXml } from './read-xml.ts'
import { refuseActiveParts } from './refuse-active-parts.ts'

const mainPart = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'

/** Relations that bring something else into the document: an object, a control, macros, another document. */
const activeRelations = new Set([
  'oleobject',
  'control',
  'activexcontrolbinary',
  'vbaproject',
  'wordvbadata',
  'afchunk',
  'subdocument',
  'frame',
])

const lastOf = (path: string, separator: string): string => path.slice(path.lastIndexOf(separator) + 1).toLowerCase()

const readContentTypes = (part: ArchivePart) => {
  const overrides = new Map<string, string>()
  const defaults = new Map<string, string>()
  visitXml(part.content, {
    onTag: ({ name, attributes }) => {
      const [type = ''] = attributes('ContentType')
      if (name === 'Override') overrides.set((attributes('PartName')[0] ?? '').replace(/^\//, '').toLowerCase(), type)
      if (name === 'Default') defaults.set((attributes('Extension')[0] ?? '').toLowerCase(), type)
    },
  })
  return {
    all: [...overrides.values(), ...defaults.values()],
    of: (name: string) => overrides.get(name.toLowerCase()) ?? defaults.get(lastOf(name, '.')) ?? '',
  }
}

const mainPartName = (archive: Archive): string => {
  let name = 'word/document.xml'
  const relations = archive.get('_rels/.rels')
  if (!relations) return refuse('file-damaged', 'no package relations')
  visitXml(relations.content, {
    onTag: ({ attributes }) => {
      const [type = ''] = attributes('Type')
      if (lastOf(type, '/') === 'officedocument') name = posix.normalize(`/${attributes('Target')[0] ?? ''}`).slice(1)
    },
  })
  return name.toLowerCase()
}

const visitRelations = (part: ArchivePart): void =>
  visitXml(part.content, {
    onTag: ({ name, attributes }) => {
      if (name !== 'Relationship') return
      const [target = ''] = attributes('Target')
      const type = lastOf(attributes('Type')[0] ?? '', '/')
      if (activeRelations.has(type)) refuse('file-active-content', `relation ${type}`)
      if (!attributes('TargetMode').some((mode) => mode.toLowerCase() === 'external')) return
      if (type === 'hyperlink' ? isScriptTarget(target) : isRemoteTarget(target))
        refuse('file-active-content', `external relation ${type}`)
    },
  })

const visitPart = (part: ArchivePart): string | undefined => {
  let root: string | undefined
  let field = ''
  visitXml(part.content, {
    onTag: ({ name, attributes }) => {
      root ??= name
      if (name === 'OLEObject' || name === 'altChunk') refuse('file-active-content', `element ${name}`)
      if (name === 'fldSimple' && attributes('instr').some(isDynamicField)) refuse('file-active-content', 'DDE field')
      if (name === 'fldChar') {
        if (isDynamicField(field)) refuse('file-active-content', 'DDE field')
        field = ''
      }
    },
    onText: (text, parents) => {
      if (parents.at(-1) === 'instrText') field += text
    },
  })
  if (isDynamicField(field)) refuse('file-active-content', 'DDE field')
  return root
}

const isXml = ({ name, content }: ArchivePart): boolean =>
  /\.(?:xml|rels)$/i.test(name) || content.subarray(0, 4).toString('latin1').includes('<?x')

/** A chart keeps its figures in a workbook: the one archive an ordinary document contains. */
const isChartWorkbook = (name: string): boolean => /^word\/embeddings\/[^/]+\.xlsx$/.test(name)

export const inspectDocx = async (archive: Archive): Promise<void> => {
  const contentTypes = archive.get('[content_types].xml')
  if (!contentTypes) return refuse('file-type-mismatch', 'not an Office Open XML package')
  const types = readContentTypes(contentTypes)
  if (types.all.some((type) => /macroEnabled|vbaProject|ms-office\.activeX/i.test(type)))
    refuse('file-active-content', 'macro-enabled content type')
  const main = mainPartName(archive)
  if (types.of(main) !== mainPart) refuse('file-type-mismatch', `main part is ${types.of(main) || 'not declared'}`)
  await refuseActiveParts(archive, isChartWorkbook)
  for (const [name, part] of archive) {
    // An empty part is a flaw that word processors forgive, except where the text is.
    if (name !== main && (part.content.length === 0 || !isXml(part))) continue
    if (name.endsWith('.rels')) visitRelations(part)
    else if (visitPart(part) !== 'document' && name === main) refuse('file-damaged', 'main part is not a document')
  }
  if (!archive.has(main)) refuse('file-damaged', 'no main part')
}
