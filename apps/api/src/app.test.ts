import { afterAll, expect, it } from 'vitest'
import { buildApp } from './app.ts'
import { createTestApp } from './testing/app.ts'

const { deps, close } = await createTestApp()
afterAll(close)

it.each([
  ['no proxy', '', '203.0.113.9', '203.0.113.9'],
  ['the proxy it knows', '203.0.113.1, 203.0.113.9', '203.0.113.9', '192.0.2.7'],
  ['anybody else', '203.0.113.1', '203.0.113.9', '203.0.113.9'],
])('ASVS 4.1.3 believes of X-Forwarded-For what %s says', async (_, trustProxy, remoteAddress, address) => {
  const app = await buildApp(deps, { trustProxy })
  app.get('/address', { config: { isOpen: true } }, ({ ip }) => Promise.resolve(ip))
  // The first one is what somebody made up.
  const headers = { 'x-forwarded-for': '198.51.100.1, 192.0.2.7' }
  expect((await app.inject({ url: '/address', remoteAddress, headers })).body).toBe(address)
  await app.close()
})
