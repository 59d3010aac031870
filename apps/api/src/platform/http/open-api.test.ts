import { apiBase, routeOf } from '@portal/contracts/http/endpoint'
import { problemCatalogue } from '@portal/contracts/http/problem'
import { endpoints } from '@portal/contracts/registry'
import { afterAll, describe, expect, it } from 'vitest'
import { buildApp } from '#api/app.ts'
import { createTestApp } from '#api/testing/app.ts'
import { registerHealth } from './health.ts'

const { deps, close } = await createTestApp()
const app = await buildApp(deps, { hasApiDocs: true })
registerHealth(app, deps, { isQueueReady: async () => true, isClosing: () => false })
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

  it('describes a text that is JSON as what it holds', async () => {
    const { paths } = (await app.inject(`${apiBase}/openapi.json`)).json()
    const { schema } = paths['/offers.feed.json'].get.responses['200'].content['application/feed+json']
    expect(schema).toMatchObject({
      type: 'object',
      properties: { title: { type: 'string' }, items: { type: 'array' } },
    })
  })

  it('tells the bounds that the policy sets, this portal’s own', async () => {
    const policy = {
      ...deps.policy,
      password: { ...deps.policy.password, minLength: 9, maxLength: 99 },
      applications: { ...deps.policy.applications, withdrawalMessageMaxLength: 77, maximumOtherDocuments: 2 },
      contact: { messageMaxLength: 66 },
    }
    const other = await buildApp({ ...deps, policy }, { hasApiDocs: true })
    const { paths } = (await other.inject(`${apiBase}/openapi.json`)).json()
    await other.close()
    const bodyOf = (method: string, path: string) =>
      paths[apiBase + path][method].requestBody.content['application/json'].schema.properties
    const password = { minLength: 9, maxLength: 99 }
    expect(bodyOf('post', '/accounts').password).toMatchObject(password)
    expect(bodyOf('post', '/accounts/activation').password).toMatchObject(password)
    expect(bodyOf('post', '/contact').message).toMatchObject({ minLength: 10, maxLength: 66 })
    expect(bodyOf('patch', '/me/applications/{applicationId}').otherDocumentIds).toMatchObject({ maxItems: 2 })
    const { mail } = bodyOf('post', '/me/applications/{applicationId}/withdrawal')
    expect(mail.anyOf[0].properties.message).toMatchObject({ maxLength: 77 })
    // Whoever signs in may have a password of another policy.
    expect(bodyOf('post', '/sessions').password).toMatchObject({ minLength: 1, maxLength: 1000 })
  })

  it('gives each operation a name of its own and a summary, health included', async () => {
    const { paths } = (await app.inject(`${apiBase}/openapi.json`)).json()
    const operations = Object.values<Record<string, { operationId: string; summary: string }>>(paths).flatMap(
      (methods) => Object.values(methods),
    )
    const names = operations.map(({ operationId }) => operationId)
    expect(names).toHaveLength(endpoints.length + 2)
    expect(new Set(names).size).toBe(names.length)
    for (const { operationId, summary } of operations) {
      expect(operationId).toMatch(/^[a-z][A-Za-z]+$/)
      expect(summary).toMatch(/^[A-Z]/)
    }
    expect(paths[`${apiBase}/offers`].get).toMatchObject({ operationId: 'searchOffers', summary: 'Search offers' })
    expect(Object.keys(paths['/health/live'].get.responses)).toEqual(['200'])
    expect(Object.keys(paths['/health/ready'].get.responses)).toEqual(['200', '503'])
    expect((await app.inject('/health/live')).json()).toEqual({ status: 'alive' })
    const ready = await app.inject('/health/ready')
    expect([ready.statusCode, ready.json().status]).toEqual([200, 'ready'])
  })

  it('announces what an address that cannot be read is answered, wherever an address names something', async () => {
    const { paths } = (await app.inject(`${apiBase}/openapi.json`)).json()
    const announced = JSON.stringify(paths[`${apiBase}/offers/{reference}`].get.responses['404'])
    for (const reference of ['NONE', 'x'.repeat(101), 'x'.repeat(299), 'x'.repeat(400), '%zz']) {
      const { code } = (await app.inject(`${apiBase}/offers/${reference}`)).json()
      expect([reference, announced.includes(`"${code}"`), code.endsWith('-not-found')]).toEqual([reference, true, true])
    }
    for (const endpoint of endpoints.filter(({ params }) => params)) {
      const operation = paths[routeOf(endpoint).replace(/:(\w+)/g, '{$1}')][endpoint.method.toLowerCase()]
      expect(JSON.stringify(operation.responses['404'])).toContain('"route-not-found"')
    }
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
