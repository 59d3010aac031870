import { createHash } from 'node:crypto'
import type { Locale } from '@portal/contracts/i18n/message'
import { isReservedReference, type OfferStatus } from '@portal/contracts/offers/offer'
import { slugOf } from '@portal/contracts/paths/paths'
import type { LocalDateTime } from '#api/platform/clock/wall-clock.ts'
import type { OfferContent, OfferPlace } from '../write-offer.ts'
import { RefusedRow } from './refused-row.ts'

/** A label a file brings for a code list that grows: its code is made of it. */
export type ImportedTerm = { readonly code: string; readonly label: string }

export type ImportedStructure = {
  readonly code: string
  readonly name: string
  readonly acronym: string | null
}

/** One row of a file, understood: everything but what the database must say (ids). Instants are still local. */
export type ImportedOffer = Omit<OfferContent, 'structureId' | 'deadlineAt' | 'profession' | 'domains' | 'startsOn'> & {
  readonly reference: string
  readonly status: Extract<OfferStatus, 'draft' | 'published' | 'closed'>
  readonly structure: ImportedStructure
  readonly place: OfferPlace
  readonly profession: ImportedTerm | null
  readonly domains: readonly ImportedTerm[]
  readonly startsOn: LocalDateTime | null
  readonly publishedAt: LocalDateTime | null
  readonly deadlineAt: LocalDateTime | null
}

/** What a mapping reads differently than before has another hash, and is written again. */
const mappingVersion = 1

export const hashOf = (offer: ImportedOffer, isShifted: boolean): string =>
  createHash('sha256')
    .update(JSON.stringify([mappingVersion, isShifted, offer]))
    .digest('base64url')

/** One line of text; null when there is none. */
export const oneLine = (value: unknown, limit = 300): string | null => {
  if (typeof value !== 'string' && typeof value !== 'number') return null
  const line = String(value)
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
  return line === '' ? null : [...line].slice(0, limit).join('')
}

/** Other systems write what they like; ours are letters, digits and a few separators. */
export const readReference = (value: unknown): string => {
  const written = oneLine(value, 500)
  if (written === null) throw new RefusedRow('the reference is missing')
  const reference = written
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9._ -]+/g, '-')
    .replace(/^[._ -]+|[._ -]+$/g, '')
  if (reference === '') throw new RefusedRow(`the reference ${JSON.stringify(written)} has no letter nor digit`)
  if (reference.length > 64) throw new RefusedRow(`the reference is longer than 64 characters`)
  if (isReservedReference(reference)) throw new RefusedRow(`the reference ${reference} is an address of the portal`)
  return reference
}

export const readTitle = (value: unknown): string => {
  const title = oneLine(value, 300)
  if (title === null) throw new RefusedRow('the title is missing')
  return title
}

/** « A3A41 Assistant·e… » and « … (FPE - FP2USA03) » without their codes; nothing for « Non renseigné ». */
export const readTerm = (value: unknown): ImportedTerm | null => {
  // Short and without runs of spaces before it is looked into.
  const written = oneLine(value, 500) ?? ''
  const label = oneLine(
    written.replace(/^[A-Z]\d[A-Z\d]{3} (?=\S)/, '').replace(/ ?\((?:FP[A-Z]*|[A-Z]\d)[^()]*\)$/, ''),
    160,
  )
  if (!label || /^(?:non renseign|non connu|autre$|n\.?c\.?$)/i.test(label)) return null
  const code = slugOf(label).replace(/^-+|-+$/g, '')
  // A label in another script has no slug of its own.
  const isOwn = /[a-z0-9]/.test(slugOf(label)) && slugOf(label) !== 'offre'
  return { code: isOwn ? code : `t-${createHash('sha256').update(label).digest('hex').slice(0, 12)}`, label }
}

export const readStructure = (name: unknown, identifier: unknown, acronym: unknown): ImportedStructure | null => {
  const label = oneLine(name, 200)
  if (label === null) return null
  const given = oneLine(identifier, 80)
  const code = given && /^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/.test(given) ? given : slugOf(label)
  return { code, name: label, acronym: oneLine(acronym, 40) }
}

const frenchWords = /\b(?:le|la|les|des|du|et|une?|pour|dans|vous|est|au|aux|sur)\b/gi
const englishWords = /\b(?:the|and|of|to|for|with|you|will|is|are|in|on|an?)\b/gi

/** The language a text is written in: as it says, or by its commonest words. */
export const readLanguage = (given: unknown, text: string): Locale => {
  const tag = typeof given === 'string' ? given.slice(0, 2).toLowerCase() : ''
  if (tag === 'fr' || tag === 'en') return tag
  const sample = text.slice(0, 4000)
  const count = (words: RegExp) => sample.match(words)?.length ?? 0
  return count(englishWords) > count(frenchWords) ? 'en' : 'fr'
}
