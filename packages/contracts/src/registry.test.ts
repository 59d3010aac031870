import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { problemCatalogue } from './http/problem.ts'
import { reservedReferences } from './offers/offer.ts'
import { endpoints } from './registry.ts'

type Rule = { readonly def: Readonly<Record<string, unknown>> }

/** Every schema and every check in a value, however deep; each once. */
const rulesIn = (value: unknown, seen = new Set<unknown>()): readonly Rule[] => {
  if (typeof value !== 'object' || value === null || seen.has(value)) return []
  seen.add(value)
  const rule = '_zod' in value ? (value._zod as Rule) : undefined
  return [...(rule ? [rule] : []), ...Object.values(rule?.def ?? value).flatMap((inner) => rulesIn(inner, seen))]
}

/** Rules of ours that say no code of theirs: zod calls them all `custom`. */
const namelessIn = (schema: unknown): readonly Rule[] =>
  rulesIn(schema).filter(({ def }) => {
    const isOurs = def.type === 'custom' || def.check === 'custom'
    return isOurs && typeof (def.params as { code?: unknown } | undefined)?.code !== 'string'
  })

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

  it('answers every list as a page, of a number and a size that may be asked for', () => {
    const lists = endpoints.flatMap(({ path, query, success }) =>
      'body' in success && success.body instanceof z.ZodMiniObject && 'items' in success.body.shape
        ? [[path, Object.keys(query?.shape ?? {}), Object.keys(success.body.shape)] as const]
        : [],
    )
    expect(lists.length).toBeGreaterThan(10)
    for (const [path, asked, fields] of lists) {
      expect([path, asked]).toEqual([path, expect.arrayContaining(['page', 'pageSize'])])
      expect([path, fields]).toEqual([path, expect.arrayContaining(['items', 'total', 'page', 'pageSize'])])
    }
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

  it.each(endpoints.map((endpoint) => [`${endpoint.method} ${endpoint.path}`, endpoint] as const))(
    'D6 %s refuses nothing as « custom »: each rule of ours says its own code',
    (_, { params, query, headers, body, form }) => {
      expect(namelessIn({ params, query, headers, body, form })).toEqual([])
    },
  )

  it('finds a rule without a code of its own, wherever it is', () => {
    const nameless = z.string().check(z.refine((text) => text !== 'no'))
    const named = z.string().check(z.refine((text) => text !== 'no', { params: { code: 'no-no' } }))
    const around = (rule: z.ZodMiniType) => [
      z.strictObject({ list: z.array(z.optional(z.nullable(rule))) }),
      z.pipe(z.union([z.number(), rule]), z.transform(String)),
      z.extend(z.object({ other: z.string() }), { rule }),
    ]
    expect(around(nameless).map((schema) => namelessIn(schema).length)).toEqual([1, 1, 1])
    expect(around(named).flatMap(namelessIn)).toEqual([])
    expect(namelessIn(z.string().check(z.superRefine(() => {})))).toHaveLength(1)
  })
})
