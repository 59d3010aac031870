import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { Readable, Transform, type TransformCallback } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { parse } from 'csv-parse'
import { type Json, postingsOf } from './read-job-posting.ts'
import { type CsvRow, columnKey, isTalentsoftHeader } from './read-talentsoft.ts'

export type ImportFormat = 'jobposting' | 'talentsoft'
/** A row where it stands in the file: read, or why it could not be. */
export type SourceRow = { readonly line: number } & (
  | { readonly value: unknown; readonly reason?: undefined }
  | { readonly reason: string; readonly value?: undefined }
)
export type ImportSource = {
  readonly format: ImportFormat
  readonly rows: AsyncIterable<SourceRow>
  /** How much of the file has been read, packed as it is. */
  readonly bytesRead: () => number
}

/** The file as a whole is no import: said at once, with what to do. */
export class UnreadableFile extends Error {}

const sniffed = 65_536

/** UTF-8, UTF-16 by its mark, else what Excel writes in Western Europe. */
const encodingOf = (start: Buffer): string => {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le'
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be'
  try {
    // A character may be cut at the end of what was read.
    new TextDecoder('utf-8', { fatal: true }).decode(start, { stream: true })
    return 'utf-8'
  } catch {
    return 'windows-1252'
  }
}

const decoderOf = (encoding: string): Transform => {
  const decoder = new TextDecoder(encoding)
  return new Transform({
    readableObjectMode: false,
    encoding: 'utf8',
    transform(chunk: Buffer, _encoding, done: TransformCallback) {
      done(null, decoder.decode(chunk, { stream: true }))
    },
    flush(done) {
      done(null, decoder.decode())
    },
  })
}

const bytesOf = async (path: string): Promise<{ bytes: Readable; bytesRead: () => number }> => {
  const file = await open(path).catch((error: NodeJS.ErrnoException) => {
    throw new UnreadableFile(
      error.code === 'ENOENT' ? `no such file: ${path}` : `cannot read ${path}: ${error.message}`,
    )
  })
  const magic = Buffer.alloc(2)
  try {
    await file.read(magic, 0, 2, 0)
  } catch (error) {
    throw new UnreadableFile(`cannot read ${path}: ${(error as Error).message}`)
  } finally {
    await file.close()
  }
  const raw = createReadStream(path)
  const bytesRead = () => raw.bytesRead
  if (magic[0] !== 0x1f || magic[1] !== 0x8b) return { bytes: raw, bytesRead }
  const unpacked = createGunzip()
  raw.on('error', (error) => unpacked.destroy(error))
  return { bytes: raw.pipe(unpacked), bytesRead }
}

/** The first bytes, and the whole stream again behind them. */
const peek = async (stream: Readable): Promise<{ start: Buffer; all: Readable }> => {
  const chunks: Buffer[] = []
  const source = stream[Symbol.asyncIterator]() as AsyncIterator<Buffer>
  let size = 0
  while (size < sniffed) {
    const next = await source.next()
    if (next.done) break
    chunks.push(next.value)
    size += next.value.length
  }
  const rest = async function* () {
    yield* chunks
    for (let next = await source.next(); !next.done; next = await source.next()) yield next.value
  }
  return { start: Buffer.concat(chunks), all: Readable.from(rest(), { objectMode: false }) }
}

const delimiterOf = (header: string): string =>
  [';', ',', '\t', '|']
    .map((delimiter) => ({ delimiter, count: header.split(delimiter).length }))
    .reduce((best, each) => (each.count > best.count ? each : best)).delimiter

async function* csvRows(text: Readable, delimiter: string): AsyncIterable<SourceRow> {
  let lastLine = 0
  const skipped: SourceRow[] = []
  const parser = text.pipe(
    parse({
      delimiter,
      bom: true,
      columns: (names: string[]) => names.map(columnKey),
      info: true,
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_error: true,
      max_record_size: 4_000_000,
      on_skip: (error) => {
        skipped.push({ line: lastLine + 1, reason: `the line cannot be read: ${error?.message ?? 'unknown error'}` })
        return undefined
      },
    }),
  )
  text.on('error', (error) => parser.destroy(error))
  for await (const { record, info } of parser as AsyncIterable<{ record: CsvRow; info: { lines: number } }>) {
    yield* skipped.splice(0)
    // Where the row begins: its texts span many lines.
    yield { line: lastLine === 0 ? 2 : lastLine + 1, value: record }
    lastLine = info.lines
  }
  yield* skipped
}

async function* linesOf(text: Readable): AsyncIterable<string> {
  let rest = ''
  for await (const chunk of text as AsyncIterable<string>) {
    const lines = `${rest}${chunk}`.split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  yield rest
}

const parseJson = (text: string): { value: unknown } | undefined => {
  try {
    return { value: JSON.parse(text) as unknown }
  } catch {
    return undefined
  }
}

async function* jsonRows(text: Readable, isLineByLine: boolean): AsyncIterable<SourceRow> {
  if (!isLineByLine) {
    let whole = ''
    for await (const chunk of text as AsyncIterable<string>) whole += chunk
    const parsed = parseJson(whole.replace(/^\uFEFF/, ''))
    if (parsed) {
      let item = 0
      for (const value of postingsOf(parsed.value)) yield { line: ++item, value }
      return
    }
    text = Readable.from([whole], { objectMode: false, encoding: 'utf8' })
  }
  let line = 0
  for await (const written of linesOf(text)) {
    line += 1
    const json = written.replace(/^\uFEFF/, '').trim()
    if (json === '') continue
    const parsed = parseJson(json)
    if (!parsed) yield { line, reason: 'the line is not JSON' }
    else for (const value of postingsOf(parsed.value)) yield { line, value }
  }
}

/** Opens a file of either format, packed or not, whatever its encoding; never holds more of it than it must. */
export const openImportSource = async (path: string, asked: ImportFormat | 'auto'): Promise<ImportSource> => {
  const { bytes, bytesRead } = await bytesOf(path)
  const { start, all } = await peek(bytes).catch((error: Error) => {
    throw new UnreadableFile(`cannot read ${path}: ${error.message}`)
  })
  const encoding = encodingOf(start)
  const beginning = new TextDecoder(encoding)
    .decode(start)
    .replace(/^\uFEFF/, '')
    .trimStart()
  if (beginning === '') throw new UnreadableFile(`${path} is empty`)
  const [firstLine = ''] = beginning.split(/\r?\n/, 1)
  const delimiter = delimiterOf(firstLine)
  const columns = firstLine.split(delimiter).map((name) => name.replace(/^"|"$/g, ''))
  const isJson = /^[[{]/.test(beginning)
  const format =
    asked !== 'auto' ? asked : isJson ? 'jobposting' : isTalentsoftHeader(columns) ? 'talentsoft' : undefined
  if (!format)
    throw new UnreadableFile(
      `${path} is neither JobPosting (JSON, or JSON lines) nor a TalentSoft export (CSV): name it with --format`,
    )
  if (format === 'talentsoft' && !isTalentsoftHeader(columns))
    throw new UnreadableFile(
      `${path} lacks the columns of a TalentSoft export: JobDescriptionTranslation_JobTitle_, Offer_Reference_`,
    )
  if (format === 'jobposting' && !isJson) throw new UnreadableFile(`${path} is not JSON`)
  const text = all.pipe(decoderOf(encoding))
  all.on('error', (error) => text.destroy(error))
  // One object a line, unless the first line is not whole by itself.
  const isLineByLine = isWholeObject(firstLine)
  return { format, bytesRead, rows: format === 'talentsoft' ? csvRows(text, delimiter) : jsonRows(text, isLineByLine) }
}

const isWholeObject = (line: string): boolean => {
  // A line longer than what was read is certainly not the « { » of a document written over many lines.
  const parsed = parseJson(line)
  return parsed ? isRecord(parsed.value) : line.length > 1000 && line.startsWith('{')
}
const isRecord = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
