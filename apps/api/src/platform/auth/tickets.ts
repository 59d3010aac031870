import { createHmac } from 'node:crypto'
import { jwtVerify, SignJWT } from 'jose'

/** What a ticket lets its bearer do, and nothing else. */
export type TicketPurpose = 'stop-alert'

export type Tickets = {
  /** A link's last part, for one purpose and one thing: whoever has it needs no account. */
  readonly issue: (purpose: TicketPurpose, subject: string, expiresAt: Date) => Promise<string>
  /** The thing it is for; null when it is not ours, for another purpose, or over. */
  readonly read: (purpose: TicketPurpose, ticket: string, now: Date) => Promise<string | null>
}

const algorithm = 'HS256'
const typeOf = (purpose: TicketPurpose): string => `${purpose}+jwt`

/** Signed, not stored: a mail's link works for as long as it says, on every process (security.md 1: alg, aud, typ, exp fixed). */
export const createTickets = (pepper: string, publicUrl: string): Tickets => {
  const key = createHmac('sha256', pepper).update('tickets').digest()
  return {
    issue: (purpose, subject, expiresAt) =>
      new SignJWT()
        .setProtectedHeader({ alg: algorithm, typ: typeOf(purpose) })
        .setSubject(subject)
        .setAudience(publicUrl)
        .setExpirationTime(expiresAt)
        .sign(key),
    read: async (purpose, ticket, now) => {
      const options = { algorithms: [algorithm], audience: publicUrl, typ: typeOf(purpose), currentDate: now }
      const read = await jwtVerify(ticket, key, { ...options, requiredClaims: ['exp', 'sub'] }).catch(() => null)
      return read?.payload.sub ?? null
    },
  }
}
