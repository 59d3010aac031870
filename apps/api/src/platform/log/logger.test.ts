import { sql } from 'drizzle-orm'
import { afterAll, describe, expect, it } from 'vitest'
import { createTestDatabase } from '#api/testing/database.ts'
import { newId } from '../db/id.ts'
import { insertMail } from '../mail/mails.repository.ts'
import { mailsTable } from '../mail/mails.table.ts'
import { createLogger } from './logger.ts'

const { db, close } = await createTestDatabase()
afterAll(close)

const mail = {
  accountId: null,
  recipient: 'ada@example.org',
  subject: 'Your application\n    at Byron (file:///lovelace.ts:1:1)',
  text: 'My secret',
  html: '<p>My secret</p>',
  createdAt: new Date('2026-11-24T09:00:00Z'),
}
const isPersonal = /ada@|Byron|lovelace|secret/i

const failureOf = async (change: Promise<unknown>): Promise<Error> =>
  await change.then(
    () => {
      throw new Error('it did not fail')
    },
    (error) => error,
  )

const logged = (err: unknown) => {
  let line = ''
  createLogger('info', { write: (text) => (line += text) }).error({ err }, 'failed')
  return line
}

describe('log', () => {
  it('ASVS 16.2.5 says of a failed statement what it was and why, and none of its parameters', async () => {
    const refused = await failureOf(insertMail(db, { ...mail, text: 'My secret\0' }))
    for (const error of [refused, new Error('an unannounced problem', { cause: refused })]) {
      const line = logged(error)
      expect(line).not.toMatch(isPersonal)
      expect(line).toContain('insert into \\"mails\\"')
      expect(line).toContain('"code":"22021"')
      expect(line).toContain('mails.repository.ts')
    }
  })

  it('ASVS 16.2.5 names the constraint that refused, and none of the values that PostgreSQL quotes', async () => {
    const id = newId()
    const insert = () => db.insert(mailsTable).values({ ...mail, id })
    await insert()
    const line = logged(await failureOf(insert()))
    expect(line).toContain('"constraint":"mails_pkey"')
    expect(line).not.toMatch(isPersonal)
    expect(line).not.toContain(id)
    const { cause } = await failureOf(db.execute(sql`select ${'Byron'}::text::integer`))
    expect(logged(cause)).toContain('"code":"22P02"')
    expect(logged(cause)).not.toMatch(isPersonal)
  })

  it('keeps the words and the place of any other failure', () => {
    const line = logged(new Error('no such file', { cause: new Error('disk is gone') }))
    expect(line).toContain('"message":"no such file"')
    expect(line).toContain('"message":"disk is gone"')
    expect(line).toContain('logger.test.ts')
    expect(logged('thrown as it was')).toContain('"err":{"type":"string"}')
  })
})
