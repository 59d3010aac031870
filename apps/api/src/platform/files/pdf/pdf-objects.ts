import { refuse } from '../file-refusal.ts'
import { decodeStream } from './decode-stream.ts'
import { createPdfReader, dictsIn, type PdfDict, type PdfReader, type PdfValue, type Spend } from './pdf-syntax.ts'

/** What object streams may hold altogether, and how many values there may be: many times what a CV or a thesis has. */
const decodedLimit = 32 * 1024 * 1024
const valueLimit = 1_000_000

export type PdfObjects = {
  readonly dicts: readonly PdfDict[]
  /** Every value a key may stand for: duplicates and superseded revisions included, references followed. */
  readonly get: (dict: PdfDict, key: string) => readonly PdfValue[]
}

export const nameOf = (value: PdfValue): string | undefined => (value.kind === 'name' ? value.value : undefined)
export const dictOf = (value: PdfValue): PdfDict | undefined =>
  value.kind === 'dict' ? value : value.kind === 'stream' ? value.dict : undefined

/**
 * Every object of the file, reachable or not. A viewer follows the cross-reference table, and each viewer repairs a bad
 * one in its own way; so every `obj` keyword is read on its own, wherever it stands, and so is what object streams hide.
 */
export const readPdfObjects = (bytes: Uint8Array): PdfObjects => {
  let budget = 8 * bytes.length + 4 * decodedLimit
  let valueBudget = valueLimit
  const spend: Spend = (count, values) => {
    budget -= count
    valueBudget -= values
    if (budget < 0) refuse('file-damaged', 'PDF objects overlap endlessly')
    if (valueBudget < 0) refuse('file-damaged', 'more PDF values than a document needs')
  }
  const values: PdfValue[] = []
  const numbered = new Map<number, PdfValue[]>()
  const record = (found: readonly PdfValue[], number: number | undefined) => {
    for (const value of found) values.push(value)
    const [first] = found
    if (number === undefined || !first) return
    const revisions = numbered.get(number)
    if (revisions) revisions.push(first)
    else numbered.set(number, [first])
  }

  const resolve = (value: PdfValue, hops = 8): readonly PdfValue[] => {
    if (value.kind !== 'ref') return [value]
    if (hops === 0) return []
    return (numbered.get(value.number) ?? []).flatMap((target) => resolve(target, hops - 1))
  }
  const get = (dict: PdfDict, key: string): readonly PdfValue[] =>
    dict.pairs.filter(([name]) => name === key).flatMap(([, value]) => resolve(value))

  const reader = createPdfReader(bytes, spend)
  for (const { start, number } of objectStarts(bytes, reader)) record(reader.valuesFrom(start), number)

  // Before unpacking: in an encrypted file object streams are encrypted too.
  for (const value of values) for (const dict of dictsIn(value)) refuseEncrypted(dict)

  let decodedTotal = 0
  for (const value of values.filter((value) => value.kind === 'stream')) {
    if (!holdsSyntax(value.dict, get)) continue
    const decoded = decodeStream(bytes.subarray(value.start), filtersOf(value.dict, get), decodedLimit - decodedTotal)
    const isPlain = decoded.buffer === bytes.buffer
    if (!isPlain) decodedTotal += decoded.length
    if (!isObjectStream(value.dict, get)) continue
    readObjectStream(decoded, value.dict, get, spend, record)
  }
  return { dicts: values.flatMap((value) => [...dictsIn(value)]), get }
}

type Get = PdfObjects['get']

const refuseEncrypted = ({ pairs }: PdfDict): void => {
  if (pairs.some(([key, value]) => key === 'Encrypt' && (value.kind === 'ref' || value.kind === 'dict')))
    refuse('file-encrypted', 'the trailer names a security handler')
}

function* objectStarts(bytes: Uint8Array, reader: PdfReader): Generator<{ start: number; number: number | undefined }> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  for (let at = buffer.indexOf('obj'); at >= 0; at = buffer.indexOf('obj', at + 3)) {
    const before = reader.text(Math.max(0, at - 40), at)
    if (before.endsWith('end')) continue
    const number = /(\d+)[\0\t\n\f\r ]+\d+[\0\t\n\f\r ]*$/.exec(before)?.[1]
    yield { start: at + 3, number: number === undefined ? undefined : Number(number) }
  }
  for (let at = buffer.indexOf('trailer'); at >= 0; at = buffer.indexOf('trailer', at + 7))
    yield { start: at + 7, number: undefined }
}

const integersOf = (dict: PdfDict, key: string, get: Get): readonly number[] =>
  get(dict, key).flatMap((value) => (value.kind === 'number' && Number.isInteger(value.value) ? [value.value] : []))

/** Viewers go by what the cross-reference says, not by the declared type. */
const isObjectStream = (dict: PdfDict, get: Get): boolean =>
  get(dict, 'Type').some((value) => nameOf(value) === 'ObjStm') ||
  (integersOf(dict, 'N', get).length > 0 && integersOf(dict, 'First', get).length > 0)

/** The streams a viewer unpacks merely to open the document. */
const holdsSyntax = (dict: PdfDict, get: Get): boolean =>
  isObjectStream(dict, get) ||
  get(dict, 'Type').some((value) => ['XRef', 'Metadata'].includes(nameOf(value) ?? '')) ||
  get(dict, 'Subtype').some((value) => nameOf(value) === 'XML')

const filtersOf = (dict: PdfDict, get: Get): readonly string[] => {
  const names = (value: PdfValue): readonly string[] =>
    value.kind === 'name' ? [value.value] : value.kind === 'array' ? value.items.flatMap(names) : []
  return [...get(dict, 'Filter'), ...get(dict, 'F')].flatMap(names)
}

const readObjectStream = (
  bytes: Uint8Array,
  dict: PdfDict,
  get: Get,
  spend: Spend,
  record: (found: readonly PdfValue[], number: number | undefined) => void,
): void => {
  const parameters = [...get(dict, 'DecodeParms'), ...get(dict, 'DP')].flatMap((value) =>
    value.kind === 'array' ? value.items : [value],
  )
  for (const parameter of parameters) {
    const inner = dictOf(parameter)
    if (parameter.kind === 'ref' || (inner && get(inner, 'Predictor').some(isPredicted)))
      refuse('file-damaged', 'an object stream is coded in a way no writer uses')
  }
  // As viewers do: so many pairs of number and place from the very start, wherever the first object is said to be.
  const reader = createPdfReader(bytes, spend)
  const count = Math.max(0, ...integersOf(dict, 'N', get))
  const header = reader
    .valuesFrom(0, () => false, 2 * count)
    .map((value) => (value.kind === 'number' ? value.value : -1))
  for (const first of integersOf(dict, 'First', get))
    for (let index = 0; index + 1 < header.length; index += 2) {
      const start = first + (header[index + 1] ?? 0)
      if (start >= 0 && start < bytes.length)
        record(
          reader.valuesFrom(start, () => false, 1),
          header[index],
        )
    }
}

const isPredicted = (value: PdfValue): boolean => value.kind !== 'number' || value.value > 1
