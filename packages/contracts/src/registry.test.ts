import { describe, expect, it } from 'vitest'
import { problemCatalogue } from './http/problem.ts'
import { endpoints } from './registry.ts'

describe('registry', () => {
  it('holds endpoints', () => {
    expect(endpoints.length).toBeGreaterThan(50)
  })

  it('has one endpoint per method and path', () => {
    const keys = endpoints.map(({ method, path }) => `${method} ${path.replace(/:\w+/g, ':')}`)
    expect(keys).toEqual([...new Set(keys)])
  })

  it.each(endpoints.map((endpoint) => [`${endpoint.method} ${endpoint.path}`, endpoint] as const))(
    '%s declares the params of its path, and problems of the catalogue',
    (_, { path, params, problems, method, body, form }) => {
      const named = [...path.matchAll(/:(\w+)/g)].map(([, name]) => name)
      expect(Object.keys(params?.shape ?? {})).toEqual(named)
      for (const code of problems) expect(problemCatalogue).toHaveProperty(code)
      if (method === 'GET') expect([body, form]).toEqual([undefined, undefined])
      expect(body && form).toBeUndefined()
    },
  )
})
