import { signOutEndpoint } from '@portal/contracts/accounts/accounts.endpoints'
import { getMeEndpoint } from '@portal/contracts/accounts/me.endpoints'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { clientOf } from '#api/testing/app.ts'
import { cookie, createTestSignIn } from '#api/testing/sign-in.ts'

const { app, seedAccount, signIn, forget, close } = await createTestSignIn()

beforeEach(forget)
afterAll(close)

describe('DELETE /sessions/current', () => {
  it('happy: ends the session at once, and has the browser forget it', async () => {
    const { email } = await seedAccount()
    const session = cookie(await signIn(email), 'session')?.value ?? ''
    const reply = await app.inject({
      method: 'DELETE',
      url: '/api/v1/sessions/current',
      headers: { 'sec-fetch-site': 'same-origin' },
      cookies: { session },
    })
    expect(reply.statusCode).toBe(204)
    expect(reply.body).toBe('')
    expect(cookie(reply, 'session')).toMatchObject({ value: '', expires: new Date(0) })
    expect(cookie(reply, 'device')).toBeUndefined()
    expect(reply.headers['clear-site-data']).toBe('"storage"')
    await expect(clientOf(app, session)(getMeEndpoint, {})).rejects.toMatchObject({ code: 'sign-in-required' })
  })

  it('error: wants somebody signed in', async () => {
    await expect(clientOf(app)(signOutEndpoint, {})).rejects.toMatchObject({ code: 'sign-in-required' })
  })

  it.each([
    ['cross-site', { 'sec-fetch-site': 'cross-site' }],
    ['from a foreign origin', { origin: 'https://evil.example' }],
    ['of an unknown origin, with a cookie', {}],
  ])('security: signs nobody out %s', async (_, headers) => {
    const { email } = await seedAccount()
    const session = cookie(await signIn(email), 'session')?.value ?? ''
    const reply = await app.inject({ method: 'DELETE', url: '/api/v1/sessions/current', headers, cookies: { session } })
    expect(reply.json()).toMatchObject({ code: 'origin-refused', status: 403 })
    expect(await clientOf(app, session)(getMeEndpoint, {})).toMatchObject({ email })
  })
})
