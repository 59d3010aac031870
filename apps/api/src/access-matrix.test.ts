import { ApiProblem } from '@portal/contracts/http/client'
import { type Endpoint, type Role, routeOf } from '@portal/contracts/http/endpoint'
import { endpoints } from '@portal/contracts/registry'
import { afterAll, describe, expect, it } from 'vitest'
import { configSchema } from './platform/config/config.ts'
import { newId } from './platform/db/id.ts'
import { clientOf, createTestApp } from './testing/app.ts'
import { pdfFile } from './testing/files.ts'
import { registrationOf } from './testing/seed-accounts.ts'
import { seedWorld, type World } from './testing/seed-world.ts'

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

/** Whose the resource is: a row of « candidate », or something of the first recruiter's structure. */
type Owner = 'candidate' | 'structure'
type Entry = { owner?: Owner; call?: (world: World) => object }

const file = () => new File([new Uint8Array(pdfFile())], 'fichier.pdf')
const offerBody = (world: World) => ({
  structureCode: world.structureCode,
  language: 'fr',
  title: 'Hydrologue (H/F)',
  html: '<p>Mesurer des crues.</p>',
  contractType: 'cdd',
})
const draft = ({ draft: { applicationId } }: World) => ({ params: { applicationId } })
const sent = ({ sent: { applicationId } }: World) => ({ params: { applicationId } })
const profile = {
  civility: 'none',
  firstName: 'Ada',
  lastName: 'Byron',
  birthDate: '1990-02-28',
  nationality: 'FR',
  streetAddress: '1 rue des Essais',
  postcode: '38000',
  city: 'Grenoble',
  country: 'FR',
  landline: null,
  mobile: '+33 6 00 00 00 00',
}
const token = 'A'.repeat(43)

/** What to send to each endpoint, and whose it is. An endpoint that is not here fails the test. */
const table: Record<string, Entry> = {
  'GET /portal': {},
  'GET /taxonomies': {},
  'GET /places': { call: () => ({ query: { q: 'Gren' } }) },
  'GET /offers': { call: () => ({ query: {} }) },
  'GET /offers/suggest': { call: () => ({ query: { q: 'hydro' } }) },
  'GET /offers.rss': { call: () => ({ query: {} }) },
  'GET /offers.atom': { call: () => ({ query: {} }) },
  'GET /offers.feed.json': { call: () => ({ query: {} }) },
  'GET /sitemap.xml': { call: () => ({ query: {} }) },
  'GET /robots.txt': {},
  'GET /opensearch.xml': { call: () => ({ query: {} }) },
  'GET /offers/:reference': { call: ({ open }) => ({ params: { reference: open.reference } }) },
  'GET /offers/structures': { call: () => ({ query: { find: 'labo' } }) },
  'GET /offers/:reference/neighbours': { call: ({ open }) => ({ params: { reference: open.reference }, query: {} }) },
  'GET /offers/:reference/closure': { call: ({ closed }) => ({ params: { reference: closed.reference } }) },
  'GET /offers/:reference/attachments/:attachmentId': {
    call: ({ open, attachmentId }) => ({ params: { reference: open.reference, attachmentId } }),
  },
  'GET /news': {},
  'GET /faq': {},
  'POST /contact': {
    call: () => ({
      body: {
        kind: 'candidate',
        firstName: 'Ada',
        lastName: 'Byron',
        email: 'ada@example.org',
        subject: 'Une question',
        message: 'Comment puis-je postuler ?',
        locale: 'fr',
      },
    }),
  },
  'POST /accounts': { call: () => ({ body: registrationOf() }) },
  'POST /accounts/activation': { call: () => ({ body: { token } }) },
  'POST /accounts/activation/description': { call: () => ({ body: { token } }) },
  'POST /accounts/activation/resend': { call: () => ({ body: { email: 'nobody@example.org', locale: 'fr' } }) },
  'POST /sessions': { call: () => ({ body: { email: 'nobody@example.org', password: 'not the right one' } }) },
  'DELETE /sessions/current': {},
  'GET /me': {},
  'PUT /me/preferences': { call: () => ({ body: { locale: 'fr' } }) },
  'GET /me/sessions': {},
  'DELETE /me/sessions/:sessionId': {
    owner: 'candidate',
    call: ({ callers: { candidate } }) => ({ params: { sessionId: candidate.sessionId } }),
  },
  'GET /me/profile': {},
  'PUT /me/profile': { call: () => ({ body: profile }) },
  'GET /me/dashboard': {},
  'GET /me/documents': {},
  'POST /me/documents': { call: () => ({ form: { kind: 'cv' }, file: file() }) },
  'GET /me/documents/:documentId': {
    owner: 'candidate',
    call: ({ documentId }) => ({ params: { documentId } }),
  },
  'PATCH /me/documents/:documentId': {
    owner: 'candidate',
    call: ({ documentId }) => ({ params: { documentId }, body: { name: 'Autre nom' } }),
  },
  'PUT /me/documents/:documentId': {
    owner: 'candidate',
    call: ({ documentId }) => ({ params: { documentId }, form: {}, file: file() }),
  },
  'DELETE /me/documents/:documentId': {
    owner: 'candidate',
    call: ({ documentId }) => ({ params: { documentId } }),
  },
  'GET /me/documents/:documentId/content': {
    owner: 'candidate',
    call: ({ documentId }) => ({ params: { documentId } }),
  },
  'GET /me/favourites': {},
  'PUT /me/favourites/:reference': { call: ({ open }) => ({ params: { reference: open.reference } }) },
  'DELETE /me/favourites/:reference': { call: ({ kept }) => ({ params: { reference: kept.reference } }) },
  'GET /me/applications': { call: () => ({ query: {} }) },
  'POST /me/applications': { call: ({ open }) => ({ body: { reference: open.reference } }) },
  'GET /me/applications/:applicationId': { owner: 'candidate', call: sent },
  'PATCH /me/applications/:applicationId': {
    owner: 'candidate',
    call: (world) => ({ ...draft(world), body: { comment: 'Bonjour' } }),
  },
  'DELETE /me/applications/:applicationId': { owner: 'candidate', call: draft },
  'POST /me/applications/:applicationId/documents': {
    owner: 'candidate',
    call: (world) => ({ ...draft(world), form: { kind: 'other' }, file: file() }),
  },
  'DELETE /me/applications/:applicationId/documents/:applicationDocumentId': {
    owner: 'candidate',
    call: (world) => ({ params: world.draft }),
  },
  'GET /me/applications/:applicationId/documents/:applicationDocumentId/content': {
    owner: 'candidate',
    call: (world) => ({ params: world.sent }),
  },
  'POST /me/applications/:applicationId/submission': {
    owner: 'candidate',
    call: (world) => ({ ...draft(world), headers: { 'idempotency-key': newId() }, body: { certifies: true } }),
  },
  'POST /me/applications/:applicationId/withdrawal': {
    owner: 'candidate',
    call: (world) => ({ ...sent(world), body: { mail: null } }),
  },
  'POST /me/applications/:applicationId/reactivation': {
    owner: 'candidate',
    call: ({ withdrawn: { applicationId } }) => ({ params: { applicationId } }),
  },
  'PUT /me/applications/:applicationId/archive': { owner: 'candidate', call: sent },
  'DELETE /me/applications/:applicationId/archive': { owner: 'candidate', call: sent },
  'GET /recruiting/structures': { call: () => ({ query: {} }) },
  'GET /recruiting/recruiters': {},
  'POST /recruiting/recruiters': {
    call: ({ structureCode }) => ({
      body: {
        email: 'grace@example.org',
        firstName: 'Grace',
        lastName: 'Hopper',
        locale: 'fr',
        structureCodes: [structureCode],
      },
    }),
  },
  'PATCH /recruiting/recruiters/:recruiterId': {
    call: ({ callers: { otherRecruiter } }) => ({ params: { recruiterId: otherRecruiter.accountId }, body: {} }),
  },
  'GET /recruiting/offers': { call: () => ({ query: {} }) },
  'POST /recruiting/offers': { owner: 'structure', call: (world) => ({ body: offerBody(world) }) },
  'GET /recruiting/offers/:reference': {
    owner: 'structure',
    call: ({ offerDraft }) => ({ params: { reference: offerDraft.reference } }),
  },
  'PUT /recruiting/offers/:reference': {
    owner: 'structure',
    call: (world) => ({ params: { reference: world.offerDraft.reference }, body: offerBody(world) }),
  },
  'POST /recruiting/offers/:reference/publication': {
    owner: 'structure',
    call: ({ offerDraft }) => ({ params: { reference: offerDraft.reference } }),
  },
  'POST /recruiting/offers/:reference/closure': {
    owner: 'structure',
    call: ({ open }) => ({ params: { reference: open.reference }, body: { reason: 'filled' } }),
  },
  'GET /recruiting/offers/:reference/applications': {
    owner: 'structure',
    call: ({ open }) => ({ params: { reference: open.reference }, query: {} }),
  },
  'GET /recruiting/applications/:applicationId': { owner: 'structure', call: sent },
  'GET /recruiting/applications/:applicationId/documents/:applicationDocumentId/content': {
    owner: 'structure',
    call: (world) => ({ params: world.sent }),
  },
  'POST /recruiting/applications/:applicationId/status': {
    owner: 'structure',
    call: (world) => ({ ...sent(world), body: { status: 'in-review', version: 1 } }),
  },
}

const keyOf = ({ method, path }: Endpoint): string => `${method} ${path}`

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
  it('is in the table below, and nothing else is', () => {
    expect(Object.keys(table).toSorted((a, b) => a.localeCompare(b))).toEqual(
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
    const entry = table[key]
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
