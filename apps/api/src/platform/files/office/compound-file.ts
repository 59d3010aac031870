import { refuse } from '../file-refusal.ts'

type CompoundEntry = {
  readonly name: string
  readonly kind: 'storage' | 'stream'
  readonly size: number
  readonly start: number
}
export type CompoundFile = {
  /** Every entry in use, whether or not the tree leads to it: what one reader cannot reach, another may. */
  readonly entries: readonly CompoundEntry[]
  readonly read: (entry: CompoundEntry) => Buffer
}

const lastSector = 0xfffffffa
const entrySize = 128
const miniSectorSize = 64

/**
 * Reads an OLE compound file ([MS-CFB]), the container of .doc: a small file system in sectors chained by tables. Every
 * chain is bounded by the number of sectors there are, so that a loop ends and nothing is read twice the file's size.
 */
export const readCompoundFile = (bytes: Buffer): CompoundFile => {
  if (bytes.length < 512) return refuse('file-damaged', 'compound file without header')
  const sectorShift = bytes.readUInt16LE(30)
  if (sectorShift !== 9 && sectorShift !== 12) return refuse('file-damaged', 'compound file with odd sectors')
  const sectorSize = 1 << sectorShift
  const sectorCount = Math.ceil(bytes.length / sectorSize) - 1
  const isLarge = sectorShift === 12

  const sector = (number: number): Buffer => {
    if (number >= sectorCount) return refuse('file-damaged', 'compound file points outside itself')
    return bytes.subarray((number + 1) * sectorSize, (number + 2) * sectorSize)
  }
  const numbersIn = (content: Buffer): number[] =>
    Array.from({ length: Math.floor(content.length / 4) }, (_, index) => content.readUInt32LE(index * 4))

  const tableSectors = numbersIn(bytes.subarray(76, 512)).filter((number) => number < lastSector)
  for (let next = bytes.readUInt32LE(68), seen = 0; next < lastSector; seen++) {
    if (seen > sectorCount) return refuse('file-damaged', 'compound file loops')
    const numbers = numbersIn(sector(next))
    next = numbers.pop() ?? lastSector
    tableSectors.push(...numbers.filter((number) => number < lastSector))
  }
  if (tableSectors.length > sectorCount) return refuse('file-damaged', 'compound file with more tables than sectors')
  const table = tableSectors.flatMap((number) => numbersIn(sector(number)))

  const chain = (start: number, links: readonly number[], most: number): number[] => {
    const numbers: number[] = []
    for (
      let next = start;
      next < lastSector;
      next = links[next] ?? refuse('file-damaged', 'compound file chain breaks')
    ) {
      numbers.push(next)
      if (numbers.length > most) refuse('file-damaged', 'compound file loops')
    }
    return numbers
  }
  const contentOf = (start: number): Buffer => Buffer.concat(chain(start, table, sectorCount).map(sector))

  const directory = contentOf(bytes.readUInt32LE(48))
  const entries: CompoundEntry[] = []
  let root: CompoundEntry | undefined
  for (let at = 0; at + entrySize <= directory.length; at += entrySize) {
    const type = directory[at + 66]
    if (type !== 1 && type !== 2 && type !== 5) continue
    const nameLength = Math.min(64, directory.readUInt16LE(at + 64))
    const entry: CompoundEntry = {
      name: directory.toString('utf16le', at, at + Math.max(0, nameLength - 2)),
      kind: type === 2 ? 'stream' : 'storage',
      // With small sectors the upper half is undefined, and old writers left anything there.
      size: directory.readUInt32LE(at + 120) + (isLarge ? directory.readUInt32LE(at + 124) * 2 ** 32 : 0),
      start: directory.readUInt32LE(at + 116),
    }
    if (type === 5) root ??= entry
    else entries.push(entry)
  }

  const miniCutoff = bytes.readUInt32LE(56)
  const readSmall = (entry: CompoundEntry): Buffer => {
    const miniStream = root ? contentOf(root.start) : Buffer.alloc(0)
    const miniTable = numbersIn(contentOf(bytes.readUInt32LE(60)))
    const numbers = chain(entry.start, miniTable, Math.ceil(miniStream.length / miniSectorSize))
    return Buffer.concat(
      numbers.map((number) => miniStream.subarray(number * miniSectorSize, (number + 1) * miniSectorSize)),
    )
  }

  return {
    entries,
    read: (entry) => {
      if (entry.size === 0) return Buffer.alloc(0)
      const content = entry.size < miniCutoff ? readSmall(entry) : contentOf(entry.start)
      if (content.length < entry.size) return refuse('file-damaged', `${entry.name} is cut`)
      return content.subarray(0, entry.size)
    },
  }
}
