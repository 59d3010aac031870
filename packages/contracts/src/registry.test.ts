import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { problemCatalogue } from './http/problem.ts'
import { reservedReferences } from './offers/offer.ts'
import { endpoints } from './registry.ts'

describe('registry', () => {
  it('holds endpoints', () => {
    expect(endpoints.length).toBeGreaterThan(50)
  })

  it('has one endpoint per method and path', () => {
    const keys = endpoints.map(({ method, path }) => `${method} ${path.replace(/:\w+/g, ':')}`)
    expect(keys).toEqual([...new Set(keys)])
  })

  it('has no offer at the address of something else', () => {
    const beside = endpoints.flatMap(({ path }) => /^\/offers\/(\w+)/.exec(path)?.[1] ?? [])
    expect(new Set(beside)).toEqual(new Set(reservedReferences))
  })

  it('answers every list as a page', () => {
    const lists = endpoints.flatMap(({ path, success }) =>
      'body' in success && success.body instanceof z.ZodMiniObject && 'items' in success.body.shape
        ? [[path, Object.keys(success.body.shape)] as const]
        : [],
    )
    expect(lists.length).toBeGreaterThan(10)
    for (const [path, fields] of lists)
      expect([path, fields]).toEqual([path, expect.arrayContaining(['items', 'total', 'page', 'pageSize'])])
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
