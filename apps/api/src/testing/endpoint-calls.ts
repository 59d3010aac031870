import type { Endpoint } from '@portal/contracts/http/endpoint'
import { profileFixture } from '@portal/contracts/profile/profile.fixture'
import { newId } from '#api/platform/db/id.ts'
import { fileOf } from './files.ts'
import { registrationOf } from './seed-accounts.ts'
import type { World } from './seed-world.ts'

/** Whose the resource is: a row of « candidate », or something of the first recruiter's structure. */
export type Owner = 'candidate' | 'structure'
type Entry = { owner?: Owner; call?: (world: World) => object }

const offerBody = (world: World) => ({
  structureCode: world.structureCode,
  language: 'fr',
  title: 'Hydrologue (H/F)',
  html: '<p>Mesurer des crues.</p>',
  contractType: 'cdd',
})
const draft = ({ draft: { applicationId } }: World) => ({ params: { applicationId } })
const sent = ({ sent: { applicationId } }: World) => ({ params: { applicationId } })
const alert = ({ alertId }: World) => ({ params: { alertId } })
const token = 'A'.repeat(43)

/** What to send to each endpoint, and whose it is. An endpoint that is not here fails the test. */
export const endpointCalls: Record<string, Entry> = {
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
  'PUT /me/profile': { call: () => ({ body: profileFixture }) },
  'GET /me/dashboard': {},
  'GET /me/documents': {},
  'POST /me/documents': { call: () => ({ form: { kind: 'cv' }, file: fileOf() }) },
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
    call: ({ documentId }) => ({ params: { documentId }, form: {}, file: fileOf() }),
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
  'GET /me/alerts': {},
  'POST /me/alerts': {
    call: () => ({ body: { name: 'Crues', criteria: { q: 'crues' }, frequency: 'daily' } }),
  },
  'POST /me/alerts/preview': { call: () => ({ body: { criteria: { q: 'crues' } } }) },
  'GET /me/alerts/:alertId': { owner: 'candidate', call: alert },
  'PATCH /me/alerts/:alertId': {
    owner: 'candidate',
    call: (world) => ({ ...alert(world), body: { active: false } }),
  },
  'POST /me/alerts/:alertId/renewal': { owner: 'candidate', call: alert },
  'DELETE /me/alerts/:alertId': { owner: 'candidate', call: alert },
  'POST /alerts/stop/:ticket': { call: () => ({ params: { ticket: [token, token, token].join('.') } }) },
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
    call: (world) => ({ ...draft(world), form: { kind: 'other' }, file: fileOf() }),
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

export const keyOf = ({ method, path }: Endpoint): string => `${method} ${path}`
