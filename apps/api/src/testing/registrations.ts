import { eq } from 'drizzle-orm'
import { accountsTable } from '#api/features/accounts/accounts.table.ts'
import { attemptsTable } from '#api/platform/auth/attempts.table.ts'
import { clientOf, createTestApp, sendAs } from './app.ts'
import { createTestHasher } from './password-hasher.ts'

/** A portal to register at; `work.hashes` counts what was hashed. */
export const createTestRegistrations = async () => {
  const hasher = createTestHasher()
  const work = { hashes: 0 }
  const passwords = {
    ...hasher,
    hash: (password: string) => {
      work.hashes += 1
      return hasher.hash(password)
    },
  }
  const { app, deps, db, clock, close } = await createTestApp({ passwords })
  const accountOf = async (email: string) => {
    const [account] = await db.select().from(accountsTable).where(eq(accountsTable.email, email))
    return account
  }
  const post = (body: unknown, headers: Record<string, string> = {}) =>
    sendAs(app)('/api/v1/accounts', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })
  const forget = async () => {
    await db.delete(attemptsTable)
  }
  return { app, deps, db, clock, hasher, work, api: clientOf(app), accountOf, post, forget, close }
}
