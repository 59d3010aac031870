import { apiBase, routeOf } from '@portal/contracts/http/endpoint'
import { problemCatalogue } from '@portal/contracts/http/problem'
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

  it('tells of every endpoint what it takes, answers and refuses, and who may ask', async () => {
    const { paths, components } = (await app.inject(`${apiBase}/openapi.json`)).json()
    expect(components.securitySchemes.session).toEqual({ type: 'apiKey', in: 'cookie', name: 'session' })
    for (const endpoint of endpoints) {
      const { success, form, problems, access } = endpoint
      const where = `${endpoint.method} ${endpoint.path}`
      const operation = paths[routeOf(endpoint).replace(/:(\w+)/g, '{$1}')][endpoint.method.toLowerCase()]
      const answered = Object.keys(operation.responses).filter((status) => status.startsWith('2'))
      expect([where, answered]).toEqual([where, [String(success.status)]])
      const { content } = operation.responses[success.status]
      expect([where, content === undefined]).toEqual([where, success.status === 204])
      for (const code of problems) {
        const refusal = operation.responses[problemCatalogue[code].status].content['application/problem+json'].schema
        expect([where, refusal.allOf[1].properties.code.enum]).toEqual([where, expect.arrayContaining([code])])
      }
      expect([where, operation.security.some((way: object) => Object.keys(way).length === 0)]).toEqual([
        where,
        access === 'public',
      ])
      if (access !== 'public') expect(Object.keys(operation.responses)).toContain('401')
      if (!form) continue
      const { properties, required } = operation.requestBody.content['multipart/form-data'].schema
      expect([where, Object.keys(properties)]).toEqual([where, [...Object.keys(form.shape), 'file']])
      expect(required).toContain('file')
    }
  })

  it('tells which readings another site may not lead to, since they are written down', async () => {
    const { paths } = (await app.inject(`${apiBase}/openapi.json`)).json()
    const refusing = endpoints.filter((endpoint) => {
      const operation = paths[routeOf(endpoint).replace(/:(\w+)/g, '{$1}')][endpoint.method.toLowerCase()]
      return endpoint.method === 'GET' && JSON.stringify(operation.responses[403] ?? {}).includes('origin-refused')
    })
    expect(refusing.map(({ path }) => path)).toEqual([
      '/recruiting/applications/:applicationId/documents/:applicationDocumentId/content',
    ])
  })

  it('tells the bounds of numbers in addresses', async () => {
    const { paths } = (await app.inject(`${apiBase}/openapi.json`)).json()
    const parameters: { name: string; schema: object }[] = paths[`${apiBase}/offers`].get.parameters
    const bounds = Object.fromEntries(parameters.map(({ name, schema }) => [name, schema]))
    expect(bounds.page).toMatchObject({ type: 'integer', minimum: 1 })
    expect(bounds.pageSize).toEqual({ type: 'integer', minimum: 1, maximum: 100 })
    expect(bounds.radiusKm).toEqual({ type: 'integer', minimum: 10, maximum: 200 })
  })

  it('is a document that holds together: references lead somewhere, paths name their parameters, operations answer', async () => {
    const document = (await app.inject(`${apiBase}/openapi.json`)).json()
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(
      ([, pointer = '']) => pointer,
    )
    expect(references.length).toBeGreaterThan(50)
    for (const pointer of new Set(references)) {
      const found = pointer
        .split('/')
        .reduce((at: Record<string, unknown> | undefined, key) => at?.[key] as never, document)
      expect([pointer, typeof found]).toEqual([pointer, 'object'])
    }
    type Parameter = { in: string; name: string; required?: boolean; schema: object }
    type Described = { parameters?: Parameter[]; responses: Record<string, { description: string }> }
    for (const [path, operations] of Object.entries<Record<string, Described>>(document.paths))
      for (const { parameters = [], responses } of Object.values(operations)) {
        const inPath = parameters.filter((parameter) => parameter.in === 'path')
        expect(inPath.map(({ name }) => name)).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))
        expect(inPath.every(({ required }) => required)).toBe(true)
        for (const { description } of Object.values(responses)) expect(description).not.toBe('')
      }
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
