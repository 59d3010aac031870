import { textOf } from '@portal/contracts/offers/offer-text'
import type { Dependencies } from '#api/dependencies.ts'
import { addTerms, type Terms, type TermToAdd, termsWith } from '#api/features/taxonomies/taxonomies.public.ts'
import { type LocalDateTime, toInstant, toLocal } from '#api/platform/clock/wall-clock.ts'
import type { Database } from '#api/platform/db/database.ts'
import { newId } from '#api/platform/db/id.ts'
import { ProblemError } from '#api/platform/http/problem-error.ts'
import {
  type ExistingOffer,
  listExistingOffers,
  listStructureIds,
  replaceDomainsOf,
  upsertImportedOffers,
} from '../offer-import.repository.ts'
import {
  indexOffers,
  insertStructures,
  listSurroundings,
  mergeTextIndexes,
  type NewOffer,
  noteChange,
  unindexOffers,
} from '../offer-writes.repository.ts'
import { referenceKeyOf } from '../offers.repository.ts'
import { deadlineChangeOf, prepareOffer, searchRowOf } from '../write-offer.ts'
import { dateOfDay, endOfDay, shiftBy, shiftOf } from './import-dates.ts'
import type { ImportSource } from './import-source.ts'
import { hashOf, type ImportedOffer } from './imported-offer.ts'
import { readJobPosting } from './read-job-posting.ts'
import { type CsvRow, readTalentsoft } from './read-talentsoft.ts'
import { RefusedRow } from './refused-row.ts'

export type ImportReport = {
  readonly created: number
  readonly updated: number
  readonly unchanged: number
  readonly refused: readonly { readonly line: number; readonly reason: string }[]
}

export type ImportOptions = {
  /** Old offers become current: see `shiftOf`. */
  readonly hasShiftedDates?: boolean
  /** Says what would happen, and writes nothing. */
  readonly isDryRun?: boolean
}

type Deps = Pick<Dependencies, 'db' | 'clock' | 'policy'>
type Row = { readonly line: number; readonly offer: ImportedOffer; readonly hash: string; readonly key: string }
type Outcome = 'created' | 'updated' | 'unchanged'
type Write = {
  readonly row: Row
  readonly outcome: Outcome
  readonly stored: NewOffer
  readonly domainIds: readonly number[]
}

const batchSize = 200

/**
 * Reads a file of offers into the portal. The same reference is the same offer: new, changed or unchanged. A row that cannot be
 * read or written is refused by itself; whole batches are written in one transaction, so that a crash leaves no half offer.
 */
export const importOffers = async (
  deps: Deps,
  source: ImportSource,
  { hasShiftedDates = false, isDryRun = false }: ImportOptions = {},
): Promise<ImportReport> => {
  const counts: Record<Outcome, number> = { created: 0, updated: 0, unchanged: 0 }
  const refused: { line: number; reason: string }[] = []
  const lineOf = new Map<string, number>()
  let batch: Row[] = []
  let writing: Promise<BatchResult> = Promise.resolve({ outcomes: [], refused: [] })

  const settle = async () => {
    const result = await writing
    for (const outcome of result.outcomes) counts[outcome] += 1
    refused.push(...result.refused)
  }
  // The next batch is read while the database writes this one.
  const flush = async () => {
    await settle()
    writing = writeBatch(deps, batch, { hasShiftedDates, isDryRun })
    // Awaited at the next turn: until then a failure must not count as unhandled.
    writing.catch(() => undefined)
    batch = []
  }

  const options = { timeZone: deps.policy.timeZone, employer: deps.policy.employer.name.fr }
  for await (const { line, value, reason } of source.rows) {
    try {
      if (reason !== undefined) throw new RefusedRow(reason)
      const offer =
        source.format === 'talentsoft' ? readTalentsoft(value as CsvRow, options) : readJobPosting(value, options)
      const key = referenceKeyOf(offer.reference)
      const before = lineOf.get(key)
      if (before !== undefined)
        throw new RefusedRow(`the reference ${offer.reference} is already that of line ${before}`)
      lineOf.set(key, line)
      batch.push({ line, offer, key, hash: hashOf(offer, hasShiftedDates) })
    } catch (error) {
      refused.push({ line, reason: reasonOf(error) })
    }
    if (batch.length >= batchSize) await flush()
  }
  await flush()
  await settle()
  if (counts.created + counts.updated > 0 && !isDryRun) await mergeTextIndexes(deps.db)
  return { ...counts, refused: refused.sort((one, other) => one.line - other.line) }
}

const reasonOf = (error: unknown): string => {
  if (error instanceof RefusedRow) return error.message
  if (error instanceof ProblemError)
    return `${error.code}: ${error.errors?.map(({ pointer, code }) => `${pointer} ${code}`).join(', ') ?? ''}`
  const { message, cause } = error as Error & { cause?: Error }
  // Drizzle's own message is the whole statement: what the database said is behind it.
  return `it could not be stored: ${(cause?.message ?? message).slice(0, 200)}`
}

const termsOf = ({ offer: { profession, domains } }: Row): TermToAdd[] => {
  const add =
    (kind: TermToAdd['kind']) =>
    ({ code, label }: { code: string; label: string }): TermToAdd => ({ kind, code, label: { fr: label, en: label } })
  return [...(profession ? [add('profession')(profession)] : []), ...domains.map(add('domain'))]
}

/** A dry run writes no terms: those it would have added get an id that nothing stores. */
const withMissing = (terms: Terms): Terms => ({
  ...terms,
  idOf: (kind, code) => terms.idOf(kind, code) ?? (kind === 'profession' || kind === 'domain' ? 0 : undefined),
})

const ensureStructures = async (
  db: Database,
  rows: readonly Row[],
  isDryRun: boolean,
): Promise<Map<string, string>> => {
  const wanted = new Map(rows.map(({ offer }) => [offer.structure.code, offer]))
  const codes = [...wanted.keys()]
  const known = await listStructureIds(db, codes)
  const missing = [...wanted.values()].filter(({ structure }) => !known.has(structure.code))
  if (isDryRun)
    return new Map([...known, ...missing.map(({ structure }): [string, string] => [structure.code, newId()])])
  if (missing.length === 0) return known
  await insertStructures(
    db,
    missing.map(({ structure, place }) => ({ ...place, ...structure, id: newId() })),
  )
  return listStructureIds(db, codes)
}

type BatchResult = { outcomes: Outcome[]; refused: { line: number; reason: string }[] }

const writeBatch = async (deps: Deps, rows: readonly Row[], options: Required<ImportOptions>): Promise<BatchResult> => {
  const { db, clock } = deps
  if (rows.length === 0) return { outcomes: [], refused: [] }
  const now = clock.now()
  const newTerms = [...new Map(rows.flatMap(termsOf).map((term) => [`${term.kind}/${term.code}`, term])).values()]
  const terms = options.isDryRun ? withMissing(await termsWith(db)) : await addTerms(deps, newTerms)
  const structureIds = await ensureStructures(db, rows, options.isDryRun)
  const existing = new Map(
    (
      await listExistingOffers(
        db,
        rows.map(({ key }) => key),
      )
    ).map((offer) => [offer.referenceKey, offer]),
  )
  const result: BatchResult = { outcomes: [], refused: [] }
  const writes: Write[] = []
  for (const row of rows) {
    try {
      const write = prepareWrite(deps, row, existing.get(row.key), { terms, structureIds, now, options })
      if (write) writes.push(write)
      else result.outcomes.push('unchanged')
    } catch (error) {
      result.refused.push({ line: row.line, reason: reasonOf(error) })
    }
  }
  if (options.isDryRun) result.outcomes.push(...writes.map(({ outcome }) => outcome))
  else await store(db, writes, now, result)
  return result
}

/** All at once; where the database refuses one of them, one by one. */
const store = async (db: Database, writes: readonly Write[], now: Date, result: BatchResult): Promise<void> => {
  if (writes.length === 0) return
  try {
    await db.transaction((tx) => writeOffers(tx, writes, now))
    result.outcomes.push(...writes.map(({ outcome }) => outcome))
  } catch (error) {
    const [only] = writes
    if (writes.length > 1 || !only) for (const write of writes) await store(db, [write], now, result)
    else result.refused.push({ line: only.row.line, reason: reasonOf(error) })
  }
}

const writeOffers = async (tx: Database, writes: readonly Write[], now: Date): Promise<void> => {
  const written = await upsertImportedOffers(
    tx,
    writes.map(({ stored }) => stored),
  )
  for (const { stored } of writes)
    if (!written.has(stored.id)) throw new RefusedRow(`the reference ${stored.reference} was taken meanwhile`)
  await replaceDomainsOf(
    tx,
    writes.map(({ stored, domainIds }) => ({ id: stored.id, domainIds })),
  )
  const isFound = ({ stored }: Write) => stored.status === 'published'
  const surroundingsOf = await listSurroundings(
    tx,
    writes.map(({ stored }) => stored),
  )
  await indexOffers(
    tx,
    await Promise.all(
      writes.filter(isFound).map(async ({ stored, domainIds }) => ({
        offer: { ...stored, publishedAt: stored.publishedAt ?? now },
        search: await searchRowOf(stored, domainIds, surroundingsOf(stored)),
      })),
    ),
  )
  await unindexOffers(
    tx,
    writes.filter((write) => !isFound(write)).map(({ stored }) => stored.id),
  )
  await noteChange(tx, now)
}

const closedByHand = new Set<string>(['closed', 'filled', 'cancelled'])

/** Null when the offer is stored as the row says already. */
const prepareWrite = (
  { policy }: Pick<Deps, 'policy'>,
  row: Row,
  existing: ExistingOffer | undefined,
  {
    terms,
    structureIds,
    now,
    options,
  }: { terms: Terms; structureIds: ReadonlyMap<string, string>; now: Date; options: Required<ImportOptions> },
): Write | null => {
  if (existing && existing.source !== 'import')
    throw new RefusedRow(`the reference ${row.offer.reference} is that of an offer written in the portal`)
  const isStale = options.hasShiftedDates && existing?.deadlineAt != null && existing.deadlineAt <= now
  if (existing?.contentHash === row.hash && !isStale) return null

  const { reference, status, structure, profession, domains, ...rest } = row.offer
  const dates = datesOf(row.offer, policy.timeZone, now, options.hasShiftedDates)
  const { columns, domainIds } = prepareOffer(terms, {
    ...rest,
    structureId: structureIds.get(structure.code) ?? '',
    profession: profession?.code ?? null,
    domains: domains.map(({ code }) => code),
    startsOn: dates.startsOn,
    deadlineAt: dates.deadlineAt,
  })
  if (textOf(columns.html).trim() === '') throw new RefusedRow('the description is missing')
  // Closed here since: what the other system says of the text is taken, not that it opens again.
  const isClosedHere = existing !== undefined && closedByHand.has(existing.status)
  const storedStatus = isClosedHere ? existing.status : status
  return {
    row,
    domainIds,
    outcome: existing ? 'updated' : 'created',
    stored: {
      ...columns,
      id: existing?.id ?? newId(),
      reference,
      referenceKey: row.key,
      status: storedStatus,
      publishedAt: storedStatus === 'draft' ? null : dates.publishedAt,
      closedAt: storedStatus === 'published' || storedStatus === 'draft' ? null : (existing?.closedAt ?? now),
      source: 'import',
      // An offer whose dates are moved to be current was never seen with the old ones.
      ...(existing && !options.hasShiftedDates && deadlineChangeOf(existing, columns.deadlineAt, now)),
      contentHash: row.hash,
      createdAt: existing?.createdAt ?? now,
      updatedAt: now,
    },
  }
}

/** From the wall clock of the file to instants, moved by whole days where asked: the hour stays, summer time or not. */
const datesOf = (offer: ImportedOffer, timeZone: string, now: Date, hasShiftedDates: boolean) => {
  const today = toLocal(timeZone, now)
  const publishedAt: LocalDateTime = offer.publishedAt ?? today
  const days = hasShiftedDates ? shiftOf({ ...offer, publishedAt }, today) : 0
  const deadlineAt = shiftBy(offer.deadlineAt, days)
  const startsOn = shiftBy(offer.startsOn, days)
  return {
    publishedAt: toInstant(timeZone, shiftBy(publishedAt, days), 0),
    deadlineAt: deadlineAt && toInstant(timeZone, deadlineAt, endOfDay),
    startsOn: startsOn && dateOfDay(startsOn.day),
  }
}
