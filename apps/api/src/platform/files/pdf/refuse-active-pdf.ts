import { refuse } from '../file-refusal.ts'
import { dictOf, nameOf, type PdfObjects } from './pdf-objects.ts'
import type { PdfDict, PdfValue } from './pdf-syntax.ts'

/** Actions that run a program, a script or a file, or send what was typed. Links to pages and to the Web are what documents are made of. */
const activeActions = new Set([
  ...['JavaScript', 'Launch', 'ImportData', 'SubmitForm'],
  ...['GoToE', 'Rendition', 'RichMediaExecute'],
])
const activeAnnotations = new Set(['FileAttachment', 'RichMedia'])

const isEmpty = (value: PdfValue): boolean =>
  value.kind === 'array' ? value.items.length === 0 : value.kind === 'dict' && value.pairs.length === 0

const hasName = (objects: PdfObjects, dict: PdfDict, key: string, names: ReadonlySet<string>): boolean =>
  objects.get(dict, key).some((value) => names.has(nameOf(value) ?? ''))

/**
 * An action played when the document opens. A place in the document is harmless and stays allowed (LibreOffice writes
 * one into every export, and Acrobat for « open at page »); any action that does something else is refused, printing too.
 */
const isHarmlessOpening = (objects: PdfObjects, value: PdfValue, depth = 0): boolean => {
  const action = dictOf(value)
  if (!action) return true
  if (depth > 8) return false
  const kinds = objects.get(action, 'S')
  const next = objects.get(action, 'Next').flatMap((each) => (each.kind === 'array' ? each.items : [each]))
  return (
    kinds.every((kind) => nameOf(kind) === 'GoTo') &&
    (kinds.length > 0 || objects.get(action, 'D').length > 0) &&
    next.every((each) => each.kind !== 'ref' && isHarmlessOpening(objects, each, depth + 1))
  )
}

const hasScript = (objects: PdfObjects, dict: PdfDict): boolean =>
  hasName(objects, dict, 'S', activeActions) ||
  // A script by its text, whatever its dictionary calls itself. A font or an image may bear the name /JS: not a script.
  objects
    .get(dict, 'JS')
    .some((value) => value.kind === 'string' || (value.kind === 'stream' && isUntyped(value.dict))) ||
  objects.get(dict, 'JavaScript').some((value) => hasTree(objects, value))

const isUntyped = (dict: PdfDict): boolean => !dict.pairs.some(([key]) => key === 'Type' || key === 'Subtype')

const hasTree = (objects: PdfObjects, value: PdfValue): boolean => {
  const tree = dictOf(value)
  return tree !== undefined && ['Names', 'Kids'].some((key) => objects.get(tree, key).some((list) => !isEmpty(list)))
}

/** Actions on opening, on leaving, on a page, on a field. A key /AA may also be the name of a glyph: it holds no action. */
const hasTriggers = (objects: PdfObjects, dict: PdfDict): boolean =>
  objects.get(dict, 'AA').some((value) => {
    const triggers = value.kind === 'dict' ? value : undefined
    return triggers?.pairs.some(([key]) =>
      objects.get(triggers, key).some((action) => {
        const inner = dictOf(action)
        return inner !== undefined && objects.get(inner, 'S').some((kind) => kind.kind === 'name')
      }),
    )
  })

const hasAttachment = (objects: PdfObjects, dict: PdfDict): boolean =>
  hasName(objects, dict, 'Type', new Set(['EmbeddedFile'])) ||
  objects.get(dict, 'EF').some((value) => value.kind === 'dict' && !isEmpty(value)) ||
  objects.get(dict, 'EmbeddedFiles').some((value) => hasTree(objects, value))

/**
 * Refuses a PDF that does something or carries something, whichever way a viewer would come to it. Attachments are refused
 * even when they are plain data, as in PDF/A-3: nothing of ours looks inside them, and recruiters open what they find.
 */
export const refuseActivePdf = (objects: PdfObjects): void => {
  for (const dict of objects.dicts) {
    if (hasScript(objects, dict)) refuse('file-active-content', 'script or launch action')
    if (hasTriggers(objects, dict)) refuse('file-active-content', 'additional actions')
    if (hasAttachment(objects, dict)) refuse('file-active-content', 'embedded file')
    if (hasName(objects, dict, 'Subtype', activeAnnotations)) refuse('file-active-content', 'active annotation')
    if (dict.pairs.some(([key]) => key === 'OnInstantiate')) refuse('file-active-content', 'script of a 3D view')
    if (
      objects.get(dict, 'XFA').some((value) => value.kind === 'stream' || (value.kind === 'array' && !isEmpty(value)))
    )
      refuse('file-active-content', 'XFA form')
    if (!objects.get(dict, 'OpenAction').every((value) => isHarmlessOpening(objects, value)))
      refuse('file-active-content', 'action at opening')
  }
}
