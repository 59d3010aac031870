import { eq } from 'drizzle-orm'
import { afterAll, beforeEach, expect, it } from 'vitest'
import { createTestClock } from '#api/testing/app.ts'
import { createTestDatabase } from '#api/testing/database.ts'
import { insertMail, lockUnsentMail } from './mails.repository.ts'
import { mailsTable } from './mails.table.ts'
import { sendMailsHandler } from './outbox.ts'

const { db, close } = await createTestDatabase()
const clock = createTestClock()
afterAll(close)

const sent: string[] = []
const refused = new Set<string>()
const mailer = {
  send: async ({ recipient }: { recipient: string }) => {
    if (refused.has(recipient)) throw Object.assign(new Error('no'), { code: 'EENVELOPE' })
    sent.push(recipient)
  },
  close: () => undefined,
}
const { handle } = sendMailsHandler({ db, clock, mailer, from: 'portal@example.org' })
beforeEach(() => {
  sent.length = 0
  refused.clear()
})

const wait = async (recipient: string) => ({
  mailId: await insertMail(db, {
    ...{ accountId: null, recipient, createdAt: clock.now() },
    ...{ subject: 'Bonjour', text: 'Bonjour', html: '<p>Bonjour</p>' },
  }),
})
const rowOf = async ({ mailId }: { mailId: string }) => {
  const [row] = await db.select().from(mailsTable).where(eq(mailsTable.id, mailId))
  return row
}

it('B10 sends a mail once, however often its job is given', async () => {
  const job = await wait('ada@example.org')
  await handle([job, job])
  await handle([job])
  expect(sent).toEqual(['ada@example.org'])
  expect(await rowOf(job)).toMatchObject({ sentAt: clock.now(), attempts: 1, lastError: null })
})

it('sends the others where one is refused, and that one alone when it is tried again', async () => {
  refused.add('refused@example.org')
  const batch = [await wait('refused@example.org'), await wait('grace@example.org')] as const
  await expect(handle(batch)).rejects.toThrow('1 of 2 mails were not sent: EENVELOPE')
  expect(sent).toEqual(['grace@example.org'])
  expect(await rowOf(batch[0])).toMatchObject({ sentAt: null, attempts: 1, lastError: 'EENVELOPE' })
  refused.clear()
  await handle(batch)
  expect(sent).toEqual(['grace@example.org', 'refused@example.org'])
  expect(await rowOf(batch[0])).toMatchObject({ sentAt: clock.now(), attempts: 2, lastError: null })
})

it('B10 leaves to another process what that one is sending, and asks nothing of what was erased', async () => {
  const job = await wait('ada@example.org')
  await db.transaction(async (other) => {
    expect(await lockUnsentMail(other, job.mailId)).toBeDefined()
    await handle([job])
  })
  expect(sent).toEqual([])
  await db.delete(mailsTable).where(eq(mailsTable.id, job.mailId))
  await handle([job])
  expect(sent).toEqual([])
})
