import { afterAll, describe, expect, it } from 'vitest'
import { buildApp } from '#api/app.ts'
import { createTestApp } from '#api/testing/app.ts'

const { app, deps, close } = await createTestApp()
const secure = await buildApp({ ...deps, publicUrl: 'https://portal.example' })
afterAll(async () => {
  await secure.close()
  await close()
})

const everywhere = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(self), geolocation=(), microphone=()',
}

describe('the headers of every answer', () => {
  it.each([
    ['/api/v1/offers', 200],
    ['/api/v1/offers?page=none', 400],
    ['/api/v1/me', 401],
    ['/api/v1/nowhere', 404],
  ])('ASVS 3.4 14.3.2 keep %s, %i, from frames, other origins and caches', async (url, status) => {
    const { statusCode, headers } = await app.inject(url)
    expect(statusCode).toBe(status)
    expect(headers).toMatchObject({
      ...everywhere,
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    })
  })

  it.each([
    ['/robots.txt', 200],
    ['/nowhere', 404],
  ])('ASVS 3.4.3 let %s, %i, load and run what is ours alone', async (url, status) => {
    const { statusCode, headers } = await app.inject(url)
    expect(statusCode).toBe(status)
    expect(headers).toMatchObject(everywhere)
    expect(String(headers['content-security-policy']).split('; ')).toEqual([
      "default-src 'self'",
      "img-src 'self' data:",
      "style-src 'self'",
      "script-src 'self'",
      "connect-src 'self'",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
    ])
  })

  it.each(['/api/v1/offers', '/api/v1/me', '/robots.txt'])(
    'ASVS 3.4.1 ask for https, where it is, at %s',
    async (url) => {
      const { headers } = await secure.inject(url)
      expect(headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains')
      expect((await app.inject(url)).headers).not.toHaveProperty('strict-transport-security')
    },
  )
})
