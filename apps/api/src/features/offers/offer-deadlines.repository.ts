import { deadlineEnd } from '@portal/contracts/offers/offer'
import { type SQL, sql } from 'drizzle-orm'

/**
 * What `offer_search.deadline_at` holds, so that one comparison serves deadlines given to the minute, to the second, and none: the
 * minute before the end that `deadlineEnd` says.
 */
export const indexedDeadline = (deadlineAt: Date | null | undefined): Date | 'infinity' =>
  deadlineAt ? new Date(deadlineEnd(deadlineAt).getTime() - 60_000) : 'infinity'

/** Indexed deadlines after this are open at `now`; this one and those before have passed. */
export const lastPassedAt = (now: Date): SQL => sql`${now.toISOString()}::timestamptz - interval '1 minute'`
