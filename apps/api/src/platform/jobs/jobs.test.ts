import { sql } from 'drizzle-orm'
import { afterAll, expect, it } from 'vitest'
import { createTestClock } from '#api/testing/app.ts'
import { createTestDatabaseUrl } from '#api/testing/database.ts'
import { openDatabase } from '../db/database.ts'
import { createLogger } from '../log/logger.ts'
import { insertMail } from '../mail/mails.repository.ts'
import { queueMail, sendMailsHandler } from '../mail/outbox.ts'
import { openJobQueue } from './jobs.ts'

const url = await createTestDatabaseUrl()
const { db, close } = openDatabase(url)
let log = ''
const jobs = await openJobQueue(url, createLogger('error', { write: (line) => (log += line) }))
afterAll(async () => {
  await jobs.close()
  await close()
})

const clock = createTestClock()
const written = { subject: 'Ada Byron', text: 'My secret', html: '<p>My secret</p>' }
const mail = { accountId: null, recipient: 'ada@example.org', ...written }
const isPersonal = /ada|byron|secret/i

/** What the queue keeps of the last failure of a job. */
const outputOf = async (name: string): Promise<string> => {
  const { rows } = await db.execute<{ output: unknown }>(
    sql`select output from jobs.job where name = ${name} and output is not null`,
  )
  return JSON.stringify(rows)
}

it('ASVS 16.2.5 keeps of a mail that was refused neither its address nor the words of the server', async () => {
  const refusal = Object.assign(new Error('550 5.1.1 <ada@example.org> unknown'), {
    code: 'EENVELOPE',
    response: '550 5.1.1 <ada@example.org> unknown',
    rejected: ['ada@example.org'],
  })
  const mailer = { send: () => Promise.reject(refusal), close: () => undefined }
  await jobs.work([sendMailsHandler({ db, clock, mailer, from: 'portal@example.org' })])
  await queueMail({ jobs, clock }, db, mail)
  await expect.poll(() => outputOf('send-mails')).toContain('send-mails failed')
  expect(await outputOf('send-mails')).not.toMatch(isPersonal)
  expect(log).toContain('1 of 1 mails were not sent: EENVELOPE')
  expect(log).not.toMatch(isPersonal)
})

it('ASVS 16.2.5 keeps of a job that failed on a statement its code, and none of the parameters', async () => {
  const handle = async () => void (await insertMail(db, { ...mail, text: 'My secret\0', createdAt: clock.now() }))
  await jobs.work([{ name: 'fails', handle }])
  await jobs.enqueue(db, 'fails', {})
  await expect.poll(() => outputOf('fails')).toContain('22021')
  expect(await outputOf('fails')).not.toMatch(isPersonal)
  expect(log).not.toMatch(isPersonal)
})
