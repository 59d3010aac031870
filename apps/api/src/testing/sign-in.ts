import type { Role } from '@portal/contracts/http/endpoint'
import { accountsTable } from '#api/features/accounts/accounts.table.ts'
import { attemptsTable } from '#api/platform/auth/attempts.table.ts'
import { newId } from '#api/platform/db/id.ts'
import { createTestApp } from './app.ts'
import { createTestHasher } from './password-hasher.ts'
import { goodPassword } from './seed-accounts.ts'

export const wrong = { password: 'deux girafes, onze thés' }

type TestApp = Awaited<ReturnType<typeof createTestApp>>['app']
type Attempt = {
  password?: string
  remember?: boolean
  cookies?: Record<string, string>
  remoteAddress?: string
  headers?: Record<string, string>
  portal?: TestApp
}

/** A portal to sign in to, as a browser would; `verified` are the hashes that passwords were held against. */
export const createTestSignIn = async () => {
  const hasher = createTestHasher()
  const verified: (string | null)[] = []
  const passwords = {
    ...hasher,
    verify: (password: string, hash: string | null) => {
      verified.push(hash)
      return hasher.verify(password, hash)
    },
  }
  const { app, deps, db, clock, close } = await createTestApp({ passwords })

  const seedAccount = async (changes: Partial<typeof accountsTable.$inferInsert> = {}) => {
    const id = newId()
    const email = `${id}@example.org`
    const account = {
      id,
      role: 'candidate' as Role,
      email,
      emailKey: email,
      passwordHash: await hasher.hash(goodPassword),
      passwordScheme: hasher.scheme,
      firstName: 'Ada',
      lastName: 'Byron',
      locale: 'fr' as const,
      createdAt: clock.now(),
      activatedAt: clock.now(),
      ...changes,
    }
    await db.insert(accountsTable).values(account)
    return account
  }

  const signIn = (email: string, attempt: Attempt = {}) => {
    const {
      password = goodPassword,
      remember = false,
      portal = app,
      cookies = {},
      headers = {},
      remoteAddress,
    } = attempt
    return portal.inject({
      method: 'POST',
      url: '/api/v1/sessions',
      headers: { 'sec-fetch-site': 'same-origin', 'user-agent': 'Mozilla/5.0 (Windows) Firefox/140.0', ...headers },
      cookies,
      payload: { email, password, remember },
      ...(remoteAddress && { remoteAddress }),
    })
  }

  const forget = async () => {
    verified.length = 0
    await db.delete(attemptsTable)
  }
  return { app, deps, db, clock, hasher, verified, seedAccount, signIn, forget, close }
}

type Reply = Awaited<ReturnType<Awaited<ReturnType<typeof createTestSignIn>>['signIn']>>
export const cookie = (reply: Reply, name: string) => reply.cookies.find((known) => known.name === name)
