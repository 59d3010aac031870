import { refuse } from '../file-refusal.ts'

export type PdfDict = { readonly kind: 'dict'; readonly pairs: readonly (readonly [string, PdfValue])[] }
export type PdfValue =
  | PdfDict
  | { readonly kind: 'array'; readonly items: readonly PdfValue[] }
  | { readonly kind: 'name'; readonly value: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'ref'; readonly number: number }
  | { readonly kind: 'string' }
  /** A dictionary followed by `stream`: where its bytes start. */
  | { readonly kind: 'stream'; readonly dict: PdfDict; readonly start: number }
  | { readonly kind: 'keyword'; readonly value: string }
  | { readonly kind: 'end' }

const deepest = 100
const code = (character: string): number => character.charCodeAt(0)
const [slash, open, close, less, more, leftBracket, rightBracket, percent, backslash] = [...'/()<>[]%\\'].map(code)
const lineFeed = 10
const carriageReturn = 13
const whiteSpace = new Set([0, 9, lineFeed, 12, carriageReturn, 32])
const delimiters = new Set([...'()<>[]{}/%'].map(code))
const isRegular = (byte: number): boolean => !whiteSpace.has(byte) && !delimiters.has(byte)

/** Called for what was read, and throws when it is too much. */
export type Spend = (bytes: number, values: number) => void

/**
 * Reads PDF values wherever asked, from bytes that may be hostile: never recursive beyond a depth, never beyond a budget
 * over all reads, and never failing on nonsense, since viewers do not fail either. A key given twice is kept twice.
 */
export const createPdfReader = (bytes: Uint8Array, spend: Spend) => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const at = (position: number): number => bytes[position] ?? -1

  const skipSpace = (from: number): number => {
    let position = from
    for (;;) {
      if (whiteSpace.has(at(position))) position++
      else if (at(position) === percent) {
        while (position < bytes.length && at(position) !== lineFeed && at(position) !== carriageReturn) position++
      } else return position
    }
  }

  const skipString = (from: number): number => {
    let position = from
    for (let depth = 0; position < bytes.length; position++) {
      const byte = at(position)
      if (byte === backslash) position++
      else if (byte === open) depth++
      else if (byte === close && --depth === 0) return position + 1
    }
    return position
  }

  const regularEnd = (from: number): number => {
    let position = from
    while (position < bytes.length && isRegular(at(position))) position++
    return position
  }

  const text = (start: number, end: number): string => buffer.toString('latin1', start, end)

  /** A reference is three tokens: only the two that follow can tell it from a number. */
  const readNumber = (word: string, end: number): { value: PdfValue; end: number } => {
    if (/^\d+$/.test(word)) {
      const second = skipSpace(end)
      const secondEnd = regularEnd(second)
      if (secondEnd > second && secondEnd - second < 12 && /^\d+$/.test(text(second, secondEnd))) {
        const third = skipSpace(secondEnd)
        if (at(third) === code('R') && !isRegular(at(third + 1)))
          return { value: { kind: 'ref', number: Number(word) }, end: third + 1 }
      }
    }
    return { value: { kind: 'number', value: Number.parseFloat(word) }, end }
  }

  const readDict = (from: number, depth: number): { value: PdfDict; end: number } => {
    const pairs: (readonly [string, PdfValue])[] = []
    let position = from
    for (;;) {
      position = skipSpace(position)
      if (position >= bytes.length) break
      if (at(position) === more) {
        position += at(position + 1) === more ? 2 : 1
        break
      }
      const key = readToken(position, depth)
      if (key.value.kind === 'keyword' && endsObject(key.value.value)) break
      position = key.end
      if (key.value.kind !== 'name') continue
      const value = readToken(skipSpace(position), depth)
      if (value.value.kind === 'keyword' && endsObject(value.value.value)) break
      // `/Key >>`: the value is missing, the dictionary ends.
      if (value.value.kind === 'end') continue
      pairs.push([key.value.value, value.value])
      position = value.end
    }
    return { value: { kind: 'dict', pairs }, end: position }
  }

  const readArray = (from: number, depth: number): { value: PdfValue; end: number } => {
    const items: PdfValue[] = []
    let position = from
    for (;;) {
      position = skipSpace(position)
      if (position >= bytes.length) break
      if (at(position) === rightBracket) {
        position++
        break
      }
      const item = readToken(position, depth)
      if (item.value.kind === 'keyword' && endsObject(item.value.value)) break
      if (item.value.kind !== 'end') items.push(item.value)
      position = Math.max(item.end, position + 1)
    }
    return { value: { kind: 'array', items }, end: position }
  }

  const readToken = (from: number, depth: number): { value: PdfValue; end: number } => {
    spend(0, 1)
    if (depth > deepest) refuse('file-damaged', 'PDF values nested too deep to be read')
    const byte = at(from)
    if (byte === slash) {
      const end = regularEnd(from + 1)
      const value = text(from + 1, end).replace(/#([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(parseInt(hex, 16)))
      return { value: { kind: 'name', value }, end }
    }
    if (byte === open) return { value: { kind: 'string' }, end: skipString(from) }
    if (byte === less && at(from + 1) === less) {
      const dict = readDict(from + 2, depth + 1)
      const next = skipSpace(dict.end)
      if (text(next, next + 6) !== 'stream') return dict
      let start = next + 6
      if (at(start) === carriageReturn) start++
      if (at(start) === lineFeed) start++
      return { value: { kind: 'stream', dict: dict.value, start }, end: start }
    }
    if (byte === less) {
      const end = bytes.indexOf(more ?? 0, from)
      return { value: { kind: 'string' }, end: end < 0 ? bytes.length : end + 1 }
    }
    if (byte === leftBracket) return readArray(from + 1, depth + 1)
    if (byte === more) return { value: { kind: 'end' }, end: from }
    if (byte < 0 || !isRegular(byte)) return { value: { kind: 'end' }, end: from + 1 }
    const end = regularEnd(from)
    const word = text(from, Math.min(end, from + 64))
    return /^[+-]?[\d.]/.test(word) ? readNumber(word, end) : { value: { kind: 'keyword', value: word }, end }
  }

  return {
    /** The values from a position to the end of the object, whatever stands between them. */
    valuesFrom: (from: number, until = endsObject, most = Number.POSITIVE_INFINITY): PdfValue[] => {
      const values: PdfValue[] = []
      let position = skipSpace(from)
      while (position < bytes.length && values.length < most) {
        const { value, end } = readToken(position, 0)
        if (value.kind === 'keyword' && until(value.value)) break
        values.push(value)
        position = skipSpace(Math.max(end, position + 1))
        if (value.kind === 'stream') break
      }
      spend(position - from, 0)
      return values
    },
    text,
  }
}

export type PdfReader = ReturnType<typeof createPdfReader>

const endsObject = (keyword: string): boolean => /^(?:endobj|endstream|stream|obj|xref|trailer|startxref)/.test(keyword)

/** Every dictionary inside a value, itself included. */
export function* dictsIn(value: PdfValue): Generator<PdfDict> {
  if (value.kind === 'stream') yield* dictsIn(value.dict)
  if (value.kind === 'array') for (const item of value.items) yield* dictsIn(item)
  if (value.kind !== 'dict') return
  yield value
  for (const [, inner] of value.pairs) yield* dictsIn(inner)
}
