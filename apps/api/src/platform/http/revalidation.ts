import { createHash } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

/** Of the content itself: the same on every process. Weak, since a proxy may compress what it hands on. */
export const tagOf = (content: string): string =>
  `W/"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`

/**
 * A date names seconds, what was written in a transaction is seen a little later, and clocks differ a little: until a change is ten
 * seconds old, another one may come to bear the same date (RFC 9110, 8.8.2.2).
 */
const unsureMs = 10_000

const toSecond = (instant: Date): number => Math.floor(instant.getTime() / 1000) * 1000

/** What may be said of a change: an earlier date than its own while that one is unsure, for which nobody is told 304. */
export const dateToShow = (changedAt: Date, now: Date): Date =>
  new Date(Math.min(toSecond(changedAt), toSecond(new Date(now.getTime() - unsureMs))))

const hasSince = (since: string, changedAt: Date): boolean => {
  const known = Date.parse(since)
  return known === toSecond(changedAt) || known >= changedAt.getTime() + unsureMs
}

/** Whether the client has this content already. A tag decides alone where there is one (RFC 9110, 13.2.2). */
export const isKnown = (
  headers: Pick<IncomingHttpHeaders, 'if-none-match' | 'if-modified-since'>,
  { tag, changedAt = null }: { tag: string; changedAt?: Date | null },
): boolean => {
  const tags = headers['if-none-match']
  if (tags !== undefined) {
    const known = tags.split(',').map((each) => each.trim())
    return known.includes('*') || known.some((each) => opaque(each) === opaque(tag))
  }
  const since = headers['if-modified-since']
  return since !== undefined && changedAt !== null && hasSince(since, changedAt)
}

const opaque = (tag: string): string => tag.replace(/^W\//, '')
