import { apiBase, routeOf } from '@portal/contracts/http/endpoint'
import { endpoints } from '@portal/contracts/registry'
import { afterAll, describe, expect, it } from 'vitest'
import { buildApp } from '#api/app.ts'
import { createTestApp } from '#api/testing/app.ts'

const { deps, close } = await createTestApp()
const app = await buildApp(deps, { hasApiDocs: true })
afterAll(async () => {
  await app.close()
  await close()
})

describe('the API’s own description', () => {
  it('is OpenAPI 3.1 with every endpoint of the registry', async () => {
    const reply = await app.inject(`${apiBase}/openapi.json`)
    const document = reply.json<{ openapi: string; paths: Record<string, object> }>()
    expect(document.openapi).toBe('3.1.0')
    const described = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    )
    for (const endpoint of endpoints)
      expect(described).toContain(`${endpoint.method} ${routeOf(endpoint).replace(/:(\w+)/g, '{$1}')}`)
  })

  it('names the media type of what is a text', async () => {
    const { paths } = (await app.inject(`${apiBase}/openapi.json`)).json()
    expect(paths['/offers.atom'].get.responses['200'].content).toEqual({
      'application/atom+xml': { schema: { type: 'string' } },
    })
  })

  it('can be read, without a script', async () => {
    const reply = await app.inject(`${apiBase}/docs`)
    expect(reply.statusCode).toBe(200)
    for (const endpoint of endpoints) expect(reply.body).toContain(`${endpoint.method} ${routeOf(endpoint)}`)
    expect(reply.body).not.toContain('<script')
    expect(reply.headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-/)
  })

  it('is not there when it is switched off', async () => {
    const hidden = await buildApp(deps)
    expect((await hidden.inject(`${apiBase}/docs`)).statusCode).toBe(404)
    expect((await hidden.inject(`${apiBase}/openapi.json`)).statusCode).toBe(404)
    await hidden.close()
  })
})
