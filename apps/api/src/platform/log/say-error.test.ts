import { sql } from 'drizzle-orm'
import { afterAll, describe, expect, it } from 'vitest'
import { openDatabase } from '#api/platform/db/database.ts'
import { newId } from '#api/platform/db/id.ts'
import { insertMail } from '#api/platform/mail/mails.repository.ts'
import { createTestDatabase } from '#api/testing/database.ts'
import { isOfDatabase, sayError } from './say-error.ts'

const { db, close } = await createTestDatabase()
const nowhere = openDatabase('postgres://127.0.0.1:1/portal')
afterAll(async () => {
  await nowhere.close()
  await close()
})

const mail = { recipient: 'ada@example.org', subject: 'Yours', text: 'My secret\0', html: '', createdAt: new Date(0) }
const failureOf = (change: Promise<unknown>): Promise<unknown> =>
  change.then(
    () => 'it did not fail',
    (error) => error,
  )

describe('what a command says of a failure', () => {
  it('ASVS 16.5.1 is why the database refused, without the statement and its parameters', async () => {
    const failure = await failureOf(insertMail(db, { ...mail, accountId: null }))
    expect(sayError(failure)).toBe('The database refused a value (22021).')
    expect(isOfDatabase(failure)).toBe(true)
  })

  it('ASVS 16.2.5 16.5.1 quotes no value that PostgreSQL could not read', async () => {
    const failure = await failureOf(db.execute(sql`select ${'Byron'}::text::integer`))
    expect(sayError(failure)).toBe('The database refused a value (22P02).')
  })

  it('is in its own words what PostgreSQL refuses otherwise', async () => {
    const failure = await failureOf(db.execute(sql`select * from nowhere`))
    expect(sayError(failure)).toBe('The database refused: relation "nowhere" does not exist (42P01).')
  })

  it('is that nothing answers at the address of the database', async () => {
    const failure = await failureOf(insertMail(nowhere.db, { ...mail, accountId: newId() }))
    expect(sayError(failure)).toBe(
      'The database cannot be reached (ECONNREFUSED): check host and port in DATABASE_URL, and that PostgreSQL runs there.',
    )
  })

  it('is the very sentence of any other failure, which is none of the database', () => {
    const failure = new Error('one e-mail address is needed')
    expect(sayError(failure)).toBe('one e-mail address is needed')
    expect(isOfDatabase(failure)).toBe(false)
  })

  it('ASVS 16.5.1 is no part of an address that cannot be read', () => {
    const failure = (() => {
      try {
        return new URL('postgres://ada:secret@[database')
      } catch (error) {
        return error
      }
    })()
    expect(sayError(failure)).toMatch(/^DATABASE_URL is no address of a database/)
    expect(sayError(failure)).not.toMatch(/secret|ada/)
  })
})
