import type { FieldError } from '@portal/contracts/http/problem'
import type { Offer, OfferSummary } from '@portal/contracts/offers/offer'
import { deadlineEnd } from '@portal/contracts/offers/offer'
import type { OfferInput } from '@portal/contracts/recruiting/recruiting.endpoints'
import type { Dependencies } from '#api/dependencies.ts'
import { termsWith } from '#api/features/taxonomies/taxonomies.public.ts'
import type { Database } from '#api/platform/db/database.ts'
import { newId } from '#api/platform/db/id.ts'
import { problem } from '#api/platform/http/problem-error.ts'
import { allTermIdsOf, termIdsOf, toOffer, toOfferSummary } from './describe-offer.ts'
import { nextOfferReference } from './offer-references.repository.ts'
import { countOpenOffers } from './offer-search.repository.ts'
import {
  findStructure,
  type HostStructure,
  insertDomains,
  insertOffer,
  lockOffer,
  replaceDomains,
  type StoredOffer,
  updateOfferRow,
} from './offer-writes.repository.ts'
import { findOfferRow, listSummaryRows, referenceKeyOf } from './offers.repository.ts'
import {
  deadlineChangeOf,
  followInSearch,
  missingForPublication,
  type OfferContent,
  prepareOffer,
  termCodesOf,
} from './write-offer.ts'

/** Rows of a list, by offer id; what no longer exists is left out. */
export const listOfferSummaries = async (db: Database, ids: readonly string[]): Promise<Map<string, OfferSummary>> => {
  const rows = await listSummaryRows(db, [...new Set(ids)])
  const terms = await termsWith(db, { ids: rows.flatMap(termIdsOf) })
  return new Map(rows.map((row) => [row.id, toOfferSummary(row, terms)]))
}

export type FoundOffer = { readonly id: string; readonly structureId: string; readonly offer: Offer }

/** One offer as its page shows it, whatever its status: for those who may see it. */
export const findOffer = async (db: Database, reference: string): Promise<FoundOffer | undefined> => {
  const row = await findOfferRow(db, reference)
  if (!row) return undefined
  const terms = await termsWith(db, { ids: allTermIdsOf(row) })
  return { id: row.id, structureId: row.structureId, offer: toOffer(row, terms) }
}

/** A1.3. */
export const countOffersOpenAt = (db: Database, now: Date): Promise<number> => countOpenOffers(db, now)

type Writing = Pick<Dependencies, 'db' | 'clock'>

const contentOf = (input: OfferInput, structure: HostStructure): OfferContent => {
  const { streetAddress, postcode, city, cityCode, department, departmentCode } = structure
  const { region, regionCode, country, latitude, longitude } = structure
  return {
    ...input,
    translation: input.translation ?? null,
    structureId: structure.id,
    place: {
      ...{ streetAddress, postcode, city, cityCode, department, departmentCode },
      ...{ region, regionCode, country, latitude, longitude },
    },
    deadlineAt: input.deadlineAt === null ? null : new Date(input.deadlineAt),
  }
}

const read = async ({ db }: Pick<Writing, 'db'>, tx: Database, input: OfferInput) => {
  const structure = await findStructure(tx, input.structureCode)
  if (!structure) throw problem('structure-not-found')
  const content = contentOf(input, structure)
  return prepareOffer(await termsWith(db, { codes: termCodesOf(content) }), content)
}

/** A draft, at its structure's place. Its reference is made unless it is given. */
export const createOffer = async (
  deps: Writing & Pick<Dependencies, 'policy'>,
  tx: Database,
  { reference: asked, ...input }: OfferInput & { reference?: string | undefined },
): Promise<{ id: string; reference: string }> => {
  const { columns, domainIds } = await read(deps, tx, input)
  const now = deps.clock.now()
  const { policy } = deps
  const reference =
    asked ?? (await nextOfferReference(tx, { prefix: policy.employer.referencePrefix, now, timeZone: policy.timeZone }))
  const id = newId()
  const isNew = await insertOffer(tx, {
    ...columns,
    ...{ id, reference, referenceKey: referenceKeyOf(reference) },
    ...{ status: 'draft', source: 'portal', createdAt: now, updatedAt: now },
  })
  if (!isNew) throw problem('offer-reference-taken')
  await insertDomains(tx, id, domainIds)
  return { id, reference }
}

const locked = async (tx: Database, offerId: string): Promise<StoredOffer> => {
  const offer = await lockOffer(tx, offerId)
  if (!offer) throw problem('offer-not-found')
  return offer
}

const refuseIncomplete = (errors: readonly FieldError[]): void => {
  if (errors.length > 0) throw problem('offer-not-publishable', { errors })
}

/** A published offer stays published, and must stay complete. */
export const updateOffer = async (deps: Writing, tx: Database, offerId: string, input: OfferInput): Promise<void> => {
  const offer = await locked(tx, offerId)
  const { columns, domainIds } = await read(deps, tx, input)
  const now = deps.clock.now()
  const changes = { ...columns, ...deadlineChangeOf(offer, columns.deadlineAt, now), updatedAt: now }
  const changed = { ...offer, ...changes }
  if (offer.status === 'published') refuseIncomplete(missingForPublication(changed))
  await updateOfferRow(tx, offerId, changes)
  await replaceDomains(tx, offerId, domainIds)
  await followInSearch(tx, changed, now, domainIds)
}

/** Once published, again is nothing; once closed, no more: those who applied were told so. */
export const publishOffer = async ({ clock }: Pick<Writing, 'clock'>, tx: Database, offerId: string): Promise<void> => {
  const offer = await locked(tx, offerId)
  if (offer.status === 'published') return
  const now = clock.now()
  if (offer.status !== 'draft') throw problem('offer-closed')
  const isLate = offer.deadlineAt !== null && deadlineEnd(offer.deadlineAt) <= now
  refuseIncomplete([
    ...missingForPublication(offer),
    ...(isLate ? [{ pointer: '#/deadlineAt', code: 'deadline-passed' }] : []),
  ])
  const changes = { status: 'published', publishedAt: now, updatedAt: now } as const
  await updateOfferRow(tx, offerId, changes)
  await followInSearch(tx, { ...offer, ...changes }, now)
}

export const closeOffer = async (
  { clock }: Pick<Writing, 'clock'>,
  tx: Database,
  offerId: string,
  reason: 'closed' | 'filled' | 'cancelled',
): Promise<void> => {
  const offer = await locked(tx, offerId)
  if (offer.status !== 'published') throw problem('offer-not-open')
  const now = clock.now()
  const changes = { status: reason, closedAt: now, updatedAt: now }
  await updateOfferRow(tx, offerId, changes)
  await followInSearch(tx, { ...offer, ...changes }, now)
}
