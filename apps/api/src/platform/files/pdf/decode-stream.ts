import { inflateSync } from 'node:zlib'
import { refuse } from '../file-refusal.ts'

const decodeHex = (bytes: Uint8Array): Uint8Array => {
  const text = Buffer.from(bytes).toString('latin1').split('>')[0] ?? ''
  const digits = text.replace(/[^0-9a-f]/gi, '')
  return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex')
}

const decodeAscii85 = (bytes: Uint8Array): Uint8Array => {
  const text = (Buffer.from(bytes).toString('latin1').split('~>')[0] ?? '').replace(/[^!-uz]/g, '')
  const output: number[] = []
  let group: number[] = []
  const flush = (digits: number[], count: number) => {
    const value = digits.reduce((sum, digit) => sum * 85 + digit, 0)
    for (let index = 0; index < count; index++) output.push(Math.floor(value / 256 ** (3 - index)) & 255)
  }
  for (const character of text) {
    if (character === 'z' && group.length === 0) {
      output.push(0, 0, 0, 0)
      continue
    }
    group.push(character.charCodeAt(0) - 33)
    if (group.length === 5) {
      flush(group, 4)
      group = []
    }
  }
  if (group.length > 1) flush([...group, 84, 84, 84, 84].slice(0, 5), group.length - 1)
  return Uint8Array.from(output)
}

const decoders: Readonly<Record<string, (bytes: Uint8Array, limit: number) => Uint8Array>> = {
  FlateDecode: (bytes, limit) => inflateSync(bytes, { maxOutputLength: limit }),
  ASCIIHexDecode: decodeHex,
  ASCII85Decode: decodeAscii85,
}
const shortNames: Readonly<Record<string, string>> = {
  Fl: 'FlateDecode',
  AHx: 'ASCIIHexDecode',
  A85: 'ASCII85Decode',
}

/**
 * The content of a stream that holds PDF syntax. What cannot be decoded here cannot be inspected, and is refused: writers
 * compress these with Flate, so another filter, a checksum that does not fit or a huge result is no ordinary document.
 */
export const decodeStream = (bytes: Uint8Array, filters: readonly string[], limit: number): Uint8Array => {
  let decoded = bytes
  for (const filter of filters) {
    const decode = decoders[shortNames[filter] ?? filter]
    if (!decode) return refuse('file-damaged', `a PDF structure is coded with ${filter}`)
    try {
      decoded = decode(decoded, limit)
    } catch {
      refuse('file-damaged', 'a PDF structure cannot be decompressed')
    }
    if (decoded.length > limit) refuse('file-damaged', 'a PDF structure is larger than a document needs')
  }
  return decoded
}
