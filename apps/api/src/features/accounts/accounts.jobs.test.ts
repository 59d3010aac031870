import { registerEndpoint, signInEndpoint } from '@portal/contracts/accounts/accounts.endpoints'
import { eq, sql } from 'drizzle-orm'
import { afterAll, describe, expect, it } from 'vitest'
import { favouritesTable } from '#api/features/favourites/favourites.table.ts'
import { newToken } from '#api/platform/auth/session-token.ts'
import { sessionsTable } from '#api/platform/auth/sessions.table.ts'
import { clientOf, createTestApp } from '#api/testing/app.ts'
import { seedProfile, seedSession } from '#api/testing/seed.ts'
import { goodPassword, mailedToken, mailsTo, registrationOf } from '#api/testing/seed-accounts.ts'
import { seedApplication, seedOfferToApplyTo } from '#api/testing/seed-applications.ts'
import { seedDocument } from '#api/testing/seed-documents.ts'
import { accountsJobs } from './accounts.jobs.ts'
import { eraseAccount, exportAccount } from './accounts.personal-data.ts'
import { lockAccountById, rememberDevice } from './accounts.repository.ts'
import { accountDevicesTable, accountsTable, accountTokensTable } from './accounts.table.ts'

const { app, deps, db, clock, runFileJobs, close } = await createTestApp()
afterAll(close)

const night = async (day: string) => {
  clock.set(`${day}T03:40:00Z`)
  for (const { handle } of accountsJobs(deps)) await handle([])
}
const accountOf = async (id: string) => {
  const [account] = await db.select().from(accountsTable).where(eq(accountsTable.id, id))
  return account
}
/** Every table with a row that holds one of these texts anywhere. */
const tablesThatTell = async (texts: readonly string[]): Promise<string[]> => {
  const { rows } = await db.execute<{ name: string }>(
    sql`select tablename as name from pg_tables where schemaname = 'public' order by tablename`,
  )
  const telling: string[] = []
  for (const { name } of rows)
    for (const text of texts) {
      const found = await db.execute(
        sql`select 1 from ${sql.identifier(name)} as r where strpos(r::text, ${text}) > 0 limit 1`,
      )
      if (found.rows.length > 0 && !telling.includes(name)) telling.push(name)
    }
  return telling
}
const filesLeft = async (keys: readonly string[]): Promise<number> => {
  const left = await Promise.all(keys.map((key) => deps.storage.head(key)))
  return left.filter(Boolean).length
}
const subjectsTo = async (email: string) => (await mailsTo(db, email)).map(({ subject }) => subject).toReversed()

describe('dormant accounts', () => {
  const lastSeen = new Date('2026-11-24T09:00:00Z')

  it('A8.5 warns 30 and 7 days before, then closes after two years without a sign-in', async () => {
    const { accountId, email } = await seedSession(db, 'candidate', { now: lastSeen })
    await night('2028-10-25')
    expect(await subjectsTo(email)).toEqual([])
    await night('2028-10-26')
    await night('2028-10-27')
    expect(await subjectsTo(email)).toEqual(['Votre compte sera fermé le samedi 25\u00A0novembre\u00A02028'])
    await night('2028-11-18')
    await night('2028-11-19')
    await night('2028-11-24')
    expect(await subjectsTo(email)).toHaveLength(2)
    expect(await accountOf(accountId)).toMatchObject({ disabledAt: null })

    await night('2028-11-25')
    await night('2028-11-26')
    expect(await subjectsTo(email)).toEqual([
      'Votre compte sera fermé le samedi 25\u00A0novembre\u00A02028',
      'Votre compte sera fermé le samedi 25\u00A0novembre\u00A02028',
      'Votre compte est fermé',
    ])
    expect((await accountOf(accountId))?.disabledAt).toEqual(new Date('2028-11-25T03:40:00Z'))
    expect(await db.select().from(sessionsTable).where(eq(sessionsTable.accountId, accountId))).toEqual([])

    await clientOf(app)(registerEndpoint, { body: registrationOf({ email }) })
    expect((await subjectsTo(email)).at(-1)).toBe('Activez votre compte')
  })

  it('A8.5 a sign-in takes it back', async () => {
    const { accountId, email } = await seedSession(db, 'candidate', { now: lastSeen })
    const passwordHash = await deps.passwords.hash(goodPassword)
    await db.update(accountsTable).set({ passwordHash }).where(eq(accountsTable.id, accountId))
    await night('2028-10-27')
    await clientOf(app)(signInEndpoint, { body: { email, password: goodPassword } })
    expect(await accountOf(accountId)).toMatchObject({ closesAt: null, closingWarnings: 0 })
    await night('2028-11-26')
    expect(await accountOf(accountId)).toMatchObject({ disabledAt: null })
    expect(await subjectsTo(email)).toHaveLength(1)
  })

  it('A8.5 leaves alone whom another process is warning, or erasing', async () => {
    const { accountId, email } = await seedSession(db, 'candidate', { now: lastSeen })
    const whileHeld = (work: () => Promise<void>) =>
      db.transaction(async (other) => {
        await lockAccountById(other, accountId)
        await work()
      })
    await whileHeld(() => night('2028-10-26'))
    expect(await subjectsTo(email)).toEqual([])
    for (const day of ['2028-10-27', '2028-11-19', '2028-11-26']) await night(day)
    expect((await accountOf(accountId))?.disabledAt).toEqual(new Date('2028-11-26T03:40:00Z'))
    await whileHeld(() => night('2028-12-26'))
    expect(await accountOf(accountId)).toBeDefined()
    await night('2028-12-27')
    expect(await accountOf(accountId)).toBeUndefined()
  })

  it('A8.5 never closes sooner than announced, however long nobody looked', async () => {
    const { accountId, email } = await seedSession(db, 'candidate', { now: lastSeen })
    await night('2031-01-01')
    expect(await subjectsTo(email)).toEqual(['Votre compte sera fermé le vendredi 31\u00A0janvier\u00A02031'])
    await night('2031-01-30')
    expect(await accountOf(accountId)).toMatchObject({ disabledAt: null })
    await night('2031-02-01')
    expect((await accountOf(accountId))?.disabledAt).not.toBeNull()
  })

  it('A8.5 ASVS 14.2.7 leaves no row and no file of the person thirty days after closing, and all of everybody else', async () => {
    const live = async (now: Date) => {
      const { accountId, email } = await seedSession(db, 'candidate', { now })
      await seedProfile(db, accountId)
      const cv = await seedDocument(deps, accountId)
      const { offerId } = await seedOfferToApplyTo(db)
      await db.insert(favouritesTable).values({ candidateId: accountId, offerId, addedAt: now })
      await rememberDevice(db, { accountId, deviceHash: newToken(), lastSignInAt: now })
      const sent = await seedApplication(deps, { candidateId: accountId, offerId, at: now })
      const draft = await seedApplication(deps, {
        candidateId: accountId,
        offerId: (await seedOfferToApplyTo(db)).offerId,
        status: 'draft',
      })
      const applications = [sent, draft]
      const keys = [cv.storageKey, ...applications.flatMap(({ documents }) => documents.map((each) => each.storageKey))]
      return { keys, traces: [accountId, email, ...applications.map(({ applicationId }) => applicationId)] }
    }
    const gone = await live(lastSeen)
    const other = await live(new Date('2028-11-01T09:00:00Z'))
    for (const day of ['2028-10-26', '2028-11-19', '2028-11-25', '2028-12-24']) await night(day)
    expect(await tablesThatTell(gone.traces)).toEqual(expect.arrayContaining(['accounts', 'applications', 'mails']))
    await runFileJobs()
    expect(await filesLeft(gone.keys)).toBe(5)

    await night('2028-12-25')
    await runFileJobs()
    expect(await tablesThatTell(gone.traces)).toEqual([])
    expect(await filesLeft(gone.keys)).toBe(0)
    expect(await tablesThatTell(other.traces)).toEqual(expect.arrayContaining(['accounts', 'applications', 'profiles']))
    expect(await filesLeft(other.keys)).toBe(5)
  })

  it('leaves recruiters and administrators alone', async () => {
    const { accountId } = await seedSession(db, 'admin', { now: lastSeen })
    await night('2035-01-01')
    expect(await accountOf(accountId)).toMatchObject({ disabledAt: null, closesAt: null })
  })
})

describe('accounts nobody activated', () => {
  it('are deleted after seven days, with their links', async () => {
    clock.set('2026-11-24T09:00:00Z')
    const body = registrationOf()
    await clientOf(app)(registerEndpoint, { body })
    const find = () => db.select().from(accountsTable).where(eq(accountsTable.emailKey, body.email))
    await night('2026-12-01')
    expect(await find()).toHaveLength(1)
    await night('2026-12-02')
    expect(await find()).toEqual([])
  })
})

describe('what an account leaves behind', () => {
  it('ASVS 14.2.7 forgets links seven days after their end, devices 400 days after their last use, and none sooner', async () => {
    const { accountId } = await seedSession(db, 'admin')
    const tonight = new Date('2030-01-01T03:40:00Z')
    const daysAgo = (days: number) => new Date(tonight.getTime() - days * 86_400_000)
    for (const [tokenHash, days] of [
      ['past', 7],
      ['recent', 6.9],
    ] as const) {
      const expiresAt = daysAgo(days)
      const link = { accountId, tokenHash, purpose: 'activation' as const, createdAt: daysAgo(days + 1), expiresAt }
      await db.insert(accountTokensTable).values(link)
    }
    for (const [deviceHash, days] of [
      ['past', 400],
      ['recent', 399.9],
    ] as const)
      await rememberDevice(db, { accountId, deviceHash, lastSignInAt: daysAgo(days) })
    await night('2030-01-01')
    const links = await db.select().from(accountTokensTable).where(eq(accountTokensTable.accountId, accountId))
    const devices = await db.select().from(accountDevicesTable).where(eq(accountDevicesTable.accountId, accountId))
    expect(links.map(({ tokenHash }) => tokenHash)).toEqual(['recent'])
    expect(devices.map(({ deviceHash }) => deviceHash)).toEqual(['recent'])
  })
})

describe('personal data of the account', () => {
  it('is handed out without hashes or tokens, and erased for good', async () => {
    clock.set('2026-11-24T09:00:00Z')
    const body = registrationOf()
    await clientOf(app)(registerEndpoint, { body })
    const token = await mailedToken(db, body.email)
    const [account] = await db.select().from(accountsTable).where(eq(accountsTable.emailKey, body.email))
    const id = account?.id ?? ''
    const archive = await exportAccount(db, id)
    expect(archive).toMatchObject({
      account: { email: body.email, firstName: 'Camille', securityQuestion: 'plant' },
      links: [{ purpose: 'activation', usedAt: null }],
      mails: [{ subject: 'Activez votre compte' }],
    })
    expect(JSON.stringify(archive)).not.toMatch(/\$2b\$|Hash/)

    await db.transaction((tx) => eraseAccount(tx, id))
    expect(await exportAccount(db, id)).toEqual({ account: null, sessions: [], links: [], devices: [], mails: [] })
    expect(token).toHaveLength(43)
  })
})
