import { formDataOf, urlOf } from '@portal/contracts/http/client'
import type { Endpoint } from '@portal/contracts/http/endpoint'
import { endpoints } from '@portal/contracts/registry'
import { afterAll, describe, expect, it } from 'vitest'
import type * as z from 'zod/mini'
import { configSchema } from './platform/config/config.ts'
import { createTestApp, sendAs } from './testing/app.ts'
import { endpointCalls, keyOf } from './testing/endpoint-calls.ts'
import { seedWorld } from './testing/seed-world.ts'

// Limits are proven elsewhere; here they would answer before anything is read.
const limits = { ...configSchema.parse({}), REGISTRATIONS_PER_HOUR: 10_000, ADDRESS_ATTEMPTS: 10_000 }
const { app, deps, close } = await createTestApp({ limits: { ...limits, SEARCHES_PER_MINUTE: 10_000 } })
afterAll(close)

type Field = readonly string[]
type Inner = { type: string } & Partial<{
  shape: Record<string, z.ZodMiniType>
  innerType: z.ZodMiniType
  in: z.ZodMiniType
  element: z.ZodMiniType
  options: z.ZodMiniType[]
}>

const stringless = new Set(['boolean', 'enum', 'literal', 'number'])

/** Where a schema takes a string, however deep. */
const stringsOf = (schema: z.ZodMiniType, at: Field = []): Field[] => {
  const { type, shape, innerType, in: source, element, options } = schema._zod.def as Inner
  if (type === 'string') return [at]
  if (shape) return Object.entries(shape).flatMap(([name, field]) => stringsOf(field, [...at, name]))
  if (element) return stringsOf(element, [...at, '0'])
  if (options) return options.flatMap((option) => stringsOf(option, at))
  const inner = innerType ?? source
  if (inner) return stringsOf(inner, at)
  if (!stringless.has(type)) throw new Error(`nobody knows whether there is a string in what is « ${type} »`)
  return []
}

const readAt = (value: unknown, [name, ...rest]: Field): unknown =>
  name === undefined ? value : readAt((value as Record<string, unknown> | null | undefined)?.[name], rest)

const withAt = (value: unknown, [name, ...rest]: Field, text: string): unknown => {
  if (name === undefined) return text
  if (name === '0') return [withAt((value as unknown[] | undefined)?.[0], rest, text)]
  const object = (value ?? {}) as Record<string, unknown>
  return { ...object, [name]: withAt(object[name], rest, text) }
}

/** Beside what belongs there: what an address, a link and a sentence would be but for the sign. */
const hostile = (usual: unknown): string[] => [
  ...(typeof usual === 'string' ? [`${usual.slice(0, 3)}\0${usual.slice(3)}`] : []),
  'a\0@b.fr',
  'https://a.example/\0b',
  'Mesurer\0des crues',
]

type Call = { headers?: Record<string, string>; file?: File; body?: unknown } & Partial<
  Record<'params' | 'query' | 'form', Record<string, unknown>>
>

const parts = ['params', 'query', 'body', 'form'] as const

/** The call as it should be, with a NUL in one of its strings: once for every string that the contract takes. */
const hostileCalls = (endpoint: Endpoint, usual: Call): { field: string; call: Call }[] => [
  ...parts.flatMap((part) =>
    (endpoint[part] ? stringsOf(endpoint[part]) : []).flatMap((field) =>
      hostile(readAt(usual[part], field)).map((text) => ({
        field: `${part}/${field.join('/')}`,
        call: { ...usual, [part]: withAt(usual[part], field, text) },
      })),
    ),
  ),
  ...(usual.file ? [{ field: 'file', call: { ...usual, file: new File([usual.file], 'a\0b.pdf') } }] : []),
]

type Caller = 'candidate' | 'recruiter' | 'admin'
const callerOf: Record<Endpoint['access'], Caller | null> = {
  ...{ public: null, 'signed-in': 'candidate', staff: 'recruiter' },
  ...{ candidate: 'candidate', recruiter: 'recruiter', admin: 'admin' },
}

const answersOf = async (key: string, endpoint: Endpoint) => {
  const world = await seedWorld(deps)
  const caller = callerOf[endpoint.access]
  const send = sendAs(app, caller ? world.callers[caller].token : undefined)
  const calls = hostileCalls(endpoint, (endpointCalls[key]?.call?.(world) ?? {}) as Call)
  const answers: { field: string; status: number; problem: string }[] = []
  for (const { field, call } of calls) {
    const reply = await send(urlOf(endpoint, call), {
      method: endpoint.method,
      headers: { ...call.headers, ...(call.body !== undefined && { 'content-type': 'application/json' }) },
      ...(call.body !== undefined && { body: JSON.stringify(call.body) }),
      ...(endpoint.form && { body: formDataOf(call) }),
    })
    answers.push({ field, status: reply.status, problem: await reply.text() })
  }
  return answers
}

describe.each(endpoints.map((endpoint) => [keyOf(endpoint), endpoint] as const))('%s', (key, endpoint) => {
  it('ASVS 2.2.1 never fails on a NUL, wherever it stands', async () => {
    expect((await answersOf(key, endpoint)).filter(({ status }) => status >= 500)).toEqual([])
  })
})

it.each([
  ['POST /contact', 'body/message'],
  ['POST /contact', 'body/reference'],
  ['POST /sessions', 'body/email'],
  ['PATCH /me/applications/:applicationId', 'body/comment'],
  ['PATCH /me/applications/:applicationId', 'body/link'],
  ['POST /me/applications/:applicationId/withdrawal', 'body/mail/message'],
  ['POST /recruiting/applications/:applicationId/status', 'body/message'],
  ['POST /recruiting/offers', 'body/title'],
  ['PUT /recruiting/offers/:reference', 'body/translation/title'],
  ['GET /recruiting/structures', 'query/q'],
])('ASVS 2.2.1 %s refuses a NUL and points at its field: %s', async (key, field) => {
  const endpoint = endpoints.find((each) => keyOf(each) === key)
  if (!endpoint) throw new Error(`${key} is in no contract`)
  const answers = (await answersOf(key, endpoint)).filter((answer) => answer.field === field)
  expect(answers.length).toBeGreaterThan(0)
  for (const { status, problem } of answers) {
    expect(status).toBe(400)
    expect(JSON.parse(problem)).toMatchObject({
      code: 'validation-failed',
      errors: expect.arrayContaining([
        expect.objectContaining({ pointer: `#/${field.split('/').slice(1).join('/')}` }),
      ]),
    })
  }
})
