import { activateAccountEndpoint, signInEndpoint } from '@portal/contracts/accounts/accounts.endpoints'
import { listRecruitersEndpoint } from '@portal/contracts/recruiting/recruiting.endpoints'
import { eq } from 'drizzle-orm'
import { afterAll, beforeEach, expect, it } from 'vitest'
import { accountsTable } from '#api/features/accounts/accounts.table.ts'
import { configSchema } from '#api/platform/config/config.ts'
import { createLogger } from '#api/platform/log/logger.ts'
import { clientOf, createTestApp } from '#api/testing/app.ts'
import { seedSession } from '#api/testing/seed.ts'
import { goodPassword } from '#api/testing/seed-accounts.ts'

const lines: string[] = []
const { app, deps, db, close } = await createTestApp({
  log: createLogger('info', { write: (line) => lines.push(line) }),
  limits: configSchema.parse({ SIGN_IN_ATTEMPTS: '2' }),
})
afterAll(close)
beforeEach(() => {
  lines.length = 0
})

const logged = (): object[] => lines.map((line) => JSON.parse(line))
const credentials = async () => {
  const { accountId, email, token } = await seedSession(db, 'candidate')
  const passwordHash = await deps.passwords.hash(goodPassword)
  const change = { passwordHash, passwordScheme: deps.passwords.scheme }
  await db.update(accountsTable).set(change).where(eq(accountsTable.id, accountId))
  return { accountId, email, password: goodPassword, token }
}

it('ASVS 16.3.1 logs a sign-in by role and a refused one by kind, neither with who it was', async () => {
  const { accountId, email, password } = await credentials()
  const signIn = (attempt: string) => clientOf(app)(signInEndpoint, { body: { email, password: attempt } })
  await signIn(password)
  const codes = ['credentials-not-valid', 'credentials-not-valid', 'too-many-requests'] as const
  for (const code of codes) await expect(signIn('wrong')).rejects.toMatchObject({ code })
  const route = '/api/v1/sessions'
  expect(logged()).toMatchObject([
    { level: 30, msg: 'signed in', role: 'candidate' },
    { level: 30, msg: 'refused', code: codes[0], route, status: 401 },
    { level: 30, msg: 'refused', code: codes[1], route, status: 401 },
    { level: 30, msg: 'refused', code: codes[2], route, status: 429 },
  ])
  for (const personal of [accountId, email, '127.0.0.1', password]) expect(lines.join('')).not.toContain(personal)
})

it('ASVS 16.3.2 logs refused access by kind and route pattern, and nothing of an ordinary mistake', async () => {
  const { token } = await seedSession(db, 'candidate')
  const cookies = { session: token }
  await app.inject('/api/v1/me/applications/0198c1f2-0000-7000-8000-000000000001')
  await expect(clientOf(app, token)(listRecruitersEndpoint, { query: {} })).rejects.toMatchObject({ code: 'forbidden' })
  await app.inject({ method: 'POST', url: '/api/v1/sessions', headers: { 'sec-fetch-site': 'cross-site' }, cookies })
  const body = { token: 'x'.repeat(43) }
  await expect(clientOf(app)(activateAccountEndpoint, { body })).rejects.toMatchObject({ code: 'token-not-valid' })
  await app.inject('/api/v1/offers?page=none')
  await app.inject('/api/v1/nothing')
  expect(logged()).toMatchObject([
    { code: 'sign-in-required', route: '/api/v1/me/applications/:applicationId', status: 401 },
    { code: 'forbidden', route: '/api/v1/recruiting/recruiters', status: 403 },
    { code: 'origin-refused', route: '/api/v1/sessions', status: 403 },
    { code: 'token-not-valid', route: '/api/v1/accounts/activation', status: 400 },
  ])
})
