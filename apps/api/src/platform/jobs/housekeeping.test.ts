import { readdir, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { attemptsTable } from '#api/platform/auth/attempts.table.ts'
import { createTestApp, startOfTests } from '#api/testing/app.ts'
import { seedSession } from '#api/testing/seed.ts'
import { limitAttempts } from '../auth/attempts.ts'
import { sessionsTable } from '../auth/sessions.table.ts'
import { insertMail, markMailSent } from '../mail/mails.repository.ts'
import { mailsTable } from '../mail/mails.table.ts'
import { housekeepingHandler } from './housekeeping.ts'

const { deps, db, clock, close } = await createTestApp()
afterAll(close)
const { handle } = housekeepingHandler(deps)

const daysAgo = (days: number) => new Date(clock.now().getTime() - days * 86_400_000)

it('ASVS 14.2.7 deletes sessions that have ended, and no other', async () => {
  await seedSession(db, 'candidate')
  clock.advance({ minutes: 30 })
  const { sessionId } = await seedSession(db, 'candidate', { now: clock.now() })
  await handle([])
  expect((await db.select().from(sessionsTable)).map(({ id }) => id)).toEqual([sessionId])
})

it('ASVS 14.2.7 forgets counters whose window is over, and no other', async () => {
  clock.set(startOfTests)
  await limitAttempts(deps, { key: 'past', limit: 5, windowSeconds: 60 })
  await limitAttempts(deps, { key: 'current', limit: 5, windowSeconds: 86_400 })
  clock.advance({ minutes: 120 })
  await handle([])
  expect((await db.select().from(attemptsTable)).map(({ keyHash }) => keyHash)).toEqual([deps.attemptKey('current')])
})

it('ASVS 14.2.7 deletes mails of nobody thirty days after they were sent, and no other', async () => {
  const { accountId } = await seedSession(db, 'candidate')
  const write = async (subject: string, owner: string | null, sentAt: Date | null) => {
    const content = { recipient: 'desk@example.org', text: 'Bonjour', html: '<p>Bonjour</p>' }
    const id = await insertMail(db, { ...content, subject, accountId: owner, createdAt: daysAgo(40) })
    if (sentAt) await markMailSent(db, id, sentAt)
  }
  await write('old', null, daysAgo(31))
  await write('recent', null, daysAgo(29))
  await write('not sent', null, null)
  await write('of somebody', accountId, daysAgo(31))
  await handle([])
  const left = (await db.select().from(mailsTable)).map(({ subject }) => subject)
  expect(new Set(left)).toEqual(new Set(['recent', 'not sent', 'of somebody']))
})

it('ASVS 14.2.7 sweeps what a killed process left in quarantine a day ago, and nothing that is on its way', async () => {
  for (const [name, days] of [
    ['left', 1.1],
    ['on-its-way', 0.9],
  ] as const) {
    await writeFile(join(deps.quarantineDirectory, name), 'CV')
    await utimes(join(deps.quarantineDirectory, name), daysAgo(days), daysAgo(days))
  }
  await handle([])
  expect(await readdir(deps.quarantineDirectory)).toEqual(['on-its-way'])
})
