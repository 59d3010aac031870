import type { registerEndpoint } from '@portal/contracts/accounts/accounts.endpoints'
import type { EndpointCall } from '@portal/contracts/http/endpoint'
import { desc, eq } from 'drizzle-orm'
import type { Database } from '#api/platform/db/database.ts'
import { mailsTable } from '#api/platform/mail/mails.table.ts'

export const goodPassword = 'onze girafes, deux thés'

export type Registration = EndpointCall<typeof registerEndpoint>['body']

let count = 0

/** What a person types to register; another address each time. */
export const registrationOf = (changes: Partial<Registration> = {}): Registration => {
  count += 1
  return {
    firstName: 'Camille',
    lastName: 'Aubrac',
    email: `personne.${count}@example.org`,
    password: goodPassword,
    securityQuestion: 'plant',
    securityAnswer: 'Gertrude',
    acceptsTerms: true,
    locale: 'fr',
    ...changes,
  }
}

/** What waits for an address in the outbox, newest first. */
export const mailsTo = (db: Database, recipient: string) =>
  db.select().from(mailsTable).where(eq(mailsTable.recipient, recipient)).orderBy(desc(mailsTable.id))

/** The token of the newest link mailed to an address. */
export const mailedToken = async (db: Database, recipient: string): Promise<string> => {
  const [mail] = await mailsTo(db, recipient)
  const token = /#([A-Za-z0-9_-]{43})/.exec(mail?.text ?? '')?.[1]
  if (!token) throw new Error(`no link was mailed to ${recipient}`)
  return token
}
