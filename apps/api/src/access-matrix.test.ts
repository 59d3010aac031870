import { ApiProblem } from '@portal/contracts/http/client'
import { type Endpoint, type Role, routeOf } from '@portal/contracts/http/endpoint'
import { endpoints } from '@portal/contracts/registry'
import { afterAll, describe, expect, it } from 'vitest'
import { configSchema } from './platform/config/config.ts'
import { clientOf, createTestApp } from './testing/app.ts'
import { endpointCalls, keyOf, type Owner } from './testing/endpoint-calls.ts'
import { seedWorld } from './testing/seed-world.ts'

// Limits are proven elsewhere; here they would answer before access does.
const limits = { ...configSchema.parse({}), REGISTRATIONS_PER_HOUR: 10_000, ADDRESS_ATTEMPTS: 10_000 }
const { app, deps, close } = await createTestApp({ limits })
afterAll(close)

const callers = ['anonymous', 'otherCandidate', 'otherRecruiter', 'recruiter', 'candidate', 'admin'] as const
type CallerName = (typeof callers)[number]
const roleOf: Record<CallerName, Role | null> = {
  anonymous: null,
  candidate: 'candidate',
  otherCandidate: 'candidate',
  recruiter: 'recruiter',
  otherRecruiter: 'recruiter',
  admin: 'admin',
}

type Outcome = 'allowed' | 'sign-in-required' | 'forbidden' | 'not-found'

/** From the contract's access and the owner of the resource, and from nothing else. */
const expected = ({ access }: Endpoint, owner: Owner | undefined, caller: CallerName): Outcome => {
  const role = roleOf[caller]
  if (access === 'public') return 'allowed'
  if (role === null) return 'sign-in-required'
  const isAdmitted = access === 'signed-in' || access === role || (access === 'staff' && role !== 'candidate')
  if (!isAdmitted) return 'forbidden'
  if (owner === 'candidate') return caller === 'candidate' ? 'allowed' : 'not-found'
  if (owner === 'structure') return caller === 'otherRecruiter' ? 'not-found' : 'allowed'
  return 'allowed'
}

/** A domain refusal (409, 400 for a made-up token) still got past the door: only the door is looked at here. */
const outcomeOf = (error: unknown): Outcome | string => {
  if (!(error instanceof ApiProblem)) return `broken: ${String(error)}`
  const { code } = error
  const { status } = error.problem
  if (code === 'sign-in-required' || code === 'forbidden') return code
  if (status === 404) return code === 'route-not-found' ? 'not mounted' : 'not-found'
  return status >= 500 || code === 'origin-refused' || code === 'validation-failed' ? `broken: ${code}` : 'allowed'
}

describe('every endpoint of the registry', () => {
  it('is in the table of calls, and nothing else is', () => {
    expect(Object.keys(endpointCalls).toSorted((a, b) => a.localeCompare(b))).toEqual(
      endpoints.map(keyOf).toSorted((a, b) => a.localeCompare(b)),
    )
  })

  it('is mounted, and nothing else is', () => {
    // The router's own tree: four characters of indentation a level, then the rest of the path and its methods.
    const mounted: string[] = []
    const prefixes: string[] = []
    for (const line of app.printRoutes({ commonPrefix: false }).split('\n')) {
      const [, indent, segment, methods] = /^((?:[│ ] {3})*)[├└]── (\S*)(?: \(([^)]*)\))?/.exec(line) ?? []
      if (indent === undefined || segment === undefined) continue
      const depth = indent.length / 4
      prefixes[depth] = segment
      const path = prefixes.slice(0, depth + 1).join('')
      for (const method of methods?.split(', ') ?? []) if (method !== 'HEAD') mounted.push(`${method} ${path}`)
    }
    const declared = endpoints.map((endpoint) => `${endpoint.method} ${routeOf(endpoint)}`)
    expect(new Set(mounted)).toEqual(new Set(declared))
  })
})

describe.each(endpoints.map((endpoint) => [keyOf(endpoint), endpoint] as const))('%s', (key, endpoint) => {
  it('admits whom its contract admits, and shows nobody what is someone else’s', async () => {
    const entry = endpointCalls[key]
    if (!entry) throw new Error(`${key} is not in the table`)
    const world = await seedWorld(deps)
    const outcomes: Record<string, string> = {}
    const wanted: Record<string, string> = {}
    // Those who must be refused come first: whoever is allowed may delete what is asked for.
    for (const caller of callers) {
      const session = caller === 'anonymous' ? undefined : world.callers[caller]
      wanted[caller] = expected(endpoint, entry.owner, caller)
      outcomes[caller] = await clientOf(app, session?.token)(endpoint, (entry.call?.(world) ?? {}) as never).then(
        () => 'allowed',
        outcomeOf,
      )
    }
    expect(outcomes).toEqual(wanted)
  })
})

describe('what cannot be a reference or an id', () => {
  it('is not found by those who may ask, and told to nobody else', async () => {
    const world = await seedWorld(deps)
    const named = endpoints.filter(({ params }) => params !== undefined)
    expect(named.length).toBeGreaterThan(20)
    for (const endpoint of named)
      for (const caller of callers) {
        const session = caller === 'anonymous' ? undefined : world.callers[caller]
        const reply = await app.inject({
          method: endpoint.method,
          url: routeOf(endpoint).replace(/:\w+/g, 'caf%C3%A9'),
          headers: { 'sec-fetch-site': 'same-origin' },
          ...(session && { cookies: { session: session.token } }),
          ...(endpoint.body && { payload: {} }),
        })
        const isAdmitted = expected(endpoint, undefined, caller) === 'allowed'
        const notFound = endpoint.problems.find((code) => code.endsWith('-not-found')) ?? 'route-not-found'
        const wanted = isAdmitted ? notFound : expected(endpoint, undefined, caller)
        expect([keyOf(endpoint), caller, reply.json().code]).toEqual([keyOf(endpoint), caller, wanted])
      }
  })

  it('is what the path names second, when that is what is wrong', async () => {
    const { open } = await seedWorld(deps)
    const reply = await app.inject(`/api/v1/offers/${open.reference}/attachments/xyz`)
    expect(reply.json()).toMatchObject({ status: 404, code: 'attachment-not-found' })
  })
})
