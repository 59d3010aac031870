import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { buildApp } from '#api/app.ts'
import { attemptsTable } from '#api/platform/auth/attempts.table.ts'
import { fullHasher } from '#api/testing/password-hasher.ts'
import { cookie, createTestSignIn, wrong } from '#api/testing/sign-in.ts'

const { deps, db, clock, verified, seedAccount, signIn, forget, close } = await createTestSignIn()

beforeEach(forget)
afterAll(close)

describe('POST /sessions', () => {
  describe('security', () => {
    it('ASVS 6.3.1 makes guessers wait longer and longer, and says how long', async () => {
      const { email } = await seedAccount()
      for (let guess = 1; guess <= 10; guess += 1) expect((await signIn(email, wrong)).statusCode).toBe(401)
      const refused = await signIn(email)
      expect(refused.statusCode).toBe(429)
      expect(refused.headers['retry-after']).toBe('2')
      expect(refused.json()).toMatchObject({ code: 'too-many-requests' })
      expect(verified).toHaveLength(10)

      clock.advance({ minutes: 2 / 60 })
      expect((await signIn(email, wrong)).statusCode).toBe(401)
      expect((await signIn(email, wrong)).headers['retry-after']).toBe('4')
    })

    it('treats an address without an account just the same', async () => {
      for (let guess = 1; guess <= 10; guess += 1) await signIn('no.one@example.org', wrong)
      expect((await signIn('no.one@example.org', wrong)).headers['retry-after']).toBe('2')
    })

    it('counts guesses that arrive together', async () => {
      const { email } = await seedAccount()
      const replies = await Promise.all(Array.from({ length: 25 }, () => signIn(email, wrong)))
      expect(replies.filter(({ statusCode }) => statusCode === 401)).toHaveLength(10)
      expect(verified).toHaveLength(10)
    })

    it('never locks out the browser that signed in before', async () => {
      const { email } = await seedAccount()
      const device = cookie(await signIn(email), 'device')?.value ?? ''
      for (let guess = 1; guess <= 12; guess += 1) await signIn(email, wrong)
      expect((await signIn(email)).statusCode).toBe(429)
      const known = await signIn(email, { cookies: { device } })
      expect(known.statusCode).toBe(201)
      expect(cookie(known, 'device')?.value).toBe(device)
    })

    it('gives a known browser no free guesses either', async () => {
      const { email } = await seedAccount()
      const device = cookie(await signIn(email), 'device')?.value ?? ''
      for (let guess = 1; guess <= 10; guess += 1) await signIn(email, { ...wrong, cookies: { device } })
      expect((await signIn(email, { cookies: { device } })).statusCode).toBe(429)
    })

    it('knows a browser for its own account only', async () => {
      const mine = await seedAccount()
      const theirs = await seedAccount()
      const device = cookie(await signIn(mine.email), 'device')?.value ?? ''
      for (let guess = 1; guess <= 10; guess += 1) await signIn(theirs.email, wrong)
      expect((await signIn(theirs.email, { cookies: { device } })).statusCode).toBe(429)
    })

    it('forgets the guesses once the owner is in', async () => {
      const { email } = await seedAccount()
      for (let round = 1; round <= 3; round += 1) {
        for (let guess = 1; guess <= 9; guess += 1) expect((await signIn(email, wrong)).statusCode).toBe(401)
        expect((await signIn(email)).statusCode).toBe(201)
      }
    })

    it('limits the guesses from one place over many accounts, and not the sign-ins', async () => {
      const small = await buildApp({ ...deps, limits: { ...deps.limits, ADDRESS_ATTEMPTS: 3 } })
      const here = { portal: small, remoteAddress: '203.0.113.7' }
      const { email } = await seedAccount()
      for (let time = 1; time <= 5; time += 1) expect((await signIn(email, here)).statusCode).toBe(201)
      for (let guess = 1; guess <= 3; guess += 1)
        expect((await signIn(`somebody.${guess}@example.org`, { ...here, ...wrong })).statusCode).toBe(401)
      const refused = await signIn(email, { ...here, remoteAddress: '203.0.113.200' })
      expect(refused.statusCode).toBe(429)
      expect(Number(refused.headers['retry-after'])).toBeGreaterThan(800)
      expect((await signIn(email, { ...here, remoteAddress: '198.51.100.7' })).statusCode).toBe(201)
      await small.close()
    })

    it('security.md 5 holds up no account from a place that has no guess left', async () => {
      const small = await buildApp({ ...deps, limits: { ...deps.limits, ADDRESS_ATTEMPTS: 3 } })
      const here = { portal: small, remoteAddress: '203.0.113.7', ...wrong }
      const { email } = await seedAccount()
      for (let guess = 1; guess <= 3; guess += 1)
        expect((await signIn(`somebody.${guess}@example.org`, here)).statusCode).toBe(401)
      for (let time = 1; time <= 12; time += 1) expect((await signIn(email, here)).statusCode).toBe(429)
      expect((await signIn(email, { ...here, remoteAddress: '198.51.100.7' })).statusCode).toBe(401)
      await small.close()
    })

    it('limits the guesses from everywhere together', async () => {
      const small = await buildApp({ ...deps, limits: { ...deps.limits, OVERALL_ATTEMPTS: 3 } })
      const { email } = await seedAccount()
      const device = cookie(await signIn(email), 'device')?.value ?? ''
      for (let guess = 1; guess <= 3; guess += 1)
        await signIn(`other.${guess}@example.org`, { portal: small, remoteAddress: `203.0.${guess}.7`, ...wrong })
      expect((await signIn(email, { portal: small, remoteAddress: '198.51.100.7' })).statusCode).toBe(429)
      expect((await signIn(email, { portal: small, cookies: { device } })).statusCode).toBe(201)
      await small.close()
    })

    it('ASVS 15.2.2 asks to come back, known or not, when too many passwords are being looked at', async () => {
      const { email } = await seedAccount()
      const full = await buildApp({ ...deps, passwords: fullHasher })
      for (const address of [email, 'no.one@example.org']) {
        const reply = await signIn(address, { portal: full })
        expect(reply.statusCode).toBe(503)
        expect(reply.headers['retry-after']).toBe('5')
        expect(reply.json()).toMatchObject({ code: 'service-busy' })
        expect(reply.cookies).toEqual([])
      }
      expect((await signIn(email)).statusCode).toBe(201)
      await full.close()
    })

    it('security.md 5 counts no guess where nobody looked at the password', async () => {
      const { email } = await seedAccount()
      for (let guess = 1; guess <= 9; guess += 1) expect((await signIn(email, wrong)).statusCode).toBe(401)
      const limits = { ...deps.limits, ADDRESS_ATTEMPTS: 12, OVERALL_ATTEMPTS: 12 }
      const full = await buildApp({ ...deps, limits, passwords: fullHasher })
      for (let time = 1; time <= 12; time += 1) expect((await signIn(email, { portal: full })).statusCode).toBe(503)
      const counts = await db.select({ count: attemptsTable.count }).from(attemptsTable)
      expect(counts).toEqual([{ count: 9 }, { count: 9 }, { count: 9 }])
      expect((await signIn(email, wrong)).statusCode).toBe(401)
      expect((await signIn(email)).statusCode).toBe(429)
      await full.close()
    })
  })
})
