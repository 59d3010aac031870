import { createHash } from 'node:crypto'
import { afterAll, describe, expect, it } from 'vitest'
import { createTestClock } from '#api/testing/app.ts'
import { createTestDatabase } from '#api/testing/database.ts'
import { testPepper } from '#api/testing/password-hasher.ts'
import { createAttemptKey } from './attempt-key.ts'
import { attemptsTable } from './attempts.table.ts'
import { addressPrefix, hasAttemptLeft, limitAttempts, spaceAttempts } from './attempts.ts'

const { db, close } = await createTestDatabase()
const clock = createTestClock()
const tools = { db, clock, attemptKey: createAttemptKey(testPepper) }
afterAll(close)

describe('addressPrefix', () => {
  it.each([
    ['203.0.113.7', '203.0.113'],
    ['::ffff:203.0.113.7', '203.0.113'],
    ['2001:db8:1:23ff::1', '20010db8000123'],
    ['2001:db8:1:2300:a:b:c:d', '20010db8000123'],
    ['2001:db8::aaaa', '20010db8000000'],
    ['2001:DB8::bbbb', '20010db8000000'],
    ['::1', '00000000000000'],
    ['fe80::1%eth0', 'fe800000000000'],
  ])('%s belongs to %s', (address, prefix) => {
    expect(addressPrefix(address)).toBe(prefix)
  })
})

describe('limitAttempts', () => {
  it('lets so many through in a window, also at the same time', async () => {
    const limit = { key: 'a', limit: 5, windowSeconds: 60 }
    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => limitAttempts(tools, limit)))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(5)
    await expect(limitAttempts(tools, limit)).rejects.toMatchObject({
      code: 'too-many-requests',
      retryAfterSeconds: 60,
    })
    clock.advance({ minutes: 1 })
    expect(await hasAttemptLeft(tools, limit)).toBe(true)
  })
})

describe('what a counter is kept under', () => {
  it('ASVS 11.4.1 tells nothing to whoever has the table and not the pepper', async () => {
    const key = 'sign-in:ada@example.org'
    await db.delete(attemptsTable)
    await limitAttempts(tools, { key, limit: 5, windowSeconds: 60 })
    const [row] = await db.select().from(attemptsTable)
    expect(row?.keyHash).toBe(tools.attemptKey(key))
    expect(row?.keyHash).not.toBe(createAttemptKey('another pepper')(key))
    for (const bare of [key, `attempts:${key}`])
      expect(row?.keyHash).not.toBe(createHash('sha256').update(bare).digest('base64url'))
  })
})

describe('spaceAttempts', () => {
  const space = (key: string) => spaceAttempts(tools, { key, free: 3, windowSeconds: 900 })
  const waitOf = (key: string) =>
    space(key).then(
      () => 0,
      (error: { retryAfterSeconds: number }) => error.retryAfterSeconds,
    )

  it('doubles the wait from the last free attempt on, up to the window', async () => {
    for (let attempt = 1; attempt <= 3; attempt += 1) await space('b')
    const waits: number[] = []
    for (let round = 1; round <= 12; round += 1) {
      const seconds = await waitOf('b')
      waits.push(seconds)
      clock.advance({ minutes: seconds / 60 })
      await space('b')
    }
    expect(waits).toEqual([2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900])
  })

  it('is not prolonged by attempts it refuses', async () => {
    for (let attempt = 1; attempt <= 3; attempt += 1) await space('c')
    for (let attempt = 1; attempt <= 50; attempt += 1) expect(await waitOf('c')).toBe(2)
    clock.advance({ minutes: 2 / 60 })
    await space('c')
  })

  it('lets one of many through once the wait is over', async () => {
    for (let attempt = 1; attempt <= 3; attempt += 1) await space('d')
    clock.advance({ minutes: 1 })
    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => space('d')))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  it('forgets after a quiet while', async () => {
    for (let attempt = 1; attempt <= 3; attempt += 1) await space('e')
    clock.advance({ minutes: 31 })
    for (let attempt = 1; attempt <= 2; attempt += 1) await space('e')
    expect(await waitOf('e')).toBe(0)
  })
})
