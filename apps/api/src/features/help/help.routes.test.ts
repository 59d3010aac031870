import { contactEndpoint, listNewsEndpoint, listQuestionsEndpoint } from '@portal/contracts/help/help.endpoints'
import type { EndpointCall } from '@portal/contracts/http/endpoint'
import { defaultPolicy } from '@portal/contracts/policy/policy'
import { desc, eq } from 'drizzle-orm'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { buildApp } from '#api/app.ts'
import { attemptsTable } from '#api/platform/auth/attempts.table.ts'
import { mailsTable } from '#api/platform/mail/mails.table.ts'
import { clientOf, createTestApp } from '#api/testing/app.ts'
import { newsTable } from './help.table.ts'

const { app, deps, db, clock, jobs, close } = await createTestApp()
const api = clientOf(app)

beforeEach(async () => {
  await db.delete(attemptsTable)
  await db.delete(mailsTable)
})
afterAll(close)

type Message = EndpointCall<typeof contactEndpoint>['body']
const message = (changes: Partial<Message> = {}): Message => ({
  kind: 'candidate',
  firstName: 'Camille',
  lastName: 'Aubrac',
  email: 'camille@example.org',
  subject: 'Ma pièce jointe',
  reference: 'MER-2026-0418',
  message: 'Le bouton « Ajouter » ne répond pas.\nFirefox, Windows.',
  locale: 'fr',
  ...changes,
})
const send = (changes: Partial<Message> = {}) => api(contactEndpoint, { body: message(changes) })
const mailsTo = (recipient: string) =>
  db.select().from(mailsTable).where(eq(mailsTable.recipient, recipient)).orderBy(desc(mailsTable.id))
const desk = defaultPolicy.employer.contactEmail

describe('GET /faq', () => {
  it('A14.1 happy: answers the eight questions first, in both languages', async () => {
    const { items } = await api(listQuestionsEndpoint, {})
    expect(items.slice(0, 8).map(({ id, topic }) => [id, topic])).toEqual(
      [
        'comment-postuler',
        'compte-obligatoire',
        'candidature-spontanee',
        'nationalite',
        'reserve-aux-fonctionnaires',
        'reserve-aux-chercheurs',
        'mobilite-interne',
        'combien-de-cv',
      ].map((id) => [id, 'applications']),
    )
    for (const { question, answer } of items)
      for (const text of [question.fr, question.en, answer.fr, answer.en]) expect(text.length).toBeGreaterThan(10)
  })

  it('A14.1 happy: takes its figures from the policy, whatever the policy says', async () => {
    const documents = {
      ...defaultPolicy.documents,
      maximumCount: { cv: 17, letter: 18, other: 19 },
      maximumBytes: 5_242_880,
    }
    const other = await buildApp({ ...deps, policy: { ...defaultPolicy, documents } })
    const { items } = await clientOf(other)(listQuestionsEndpoint, {})
    const answer = items.find(({ id }) => id === 'combien-de-cv')?.answer
    for (const figure of ['17', '18', '19', 'PDF, DOC, DOCX, ODT ou RTF', '5\u00A0Mo'])
      expect(answer?.fr).toContain(figure)
    expect(answer?.en).toContain('5\u00A0MB')
    await other.close()
  })

  it('E6 happy: names the employer and every status in the answers’ own words', async () => {
    const { items } = await api(listQuestionsEndpoint, {})
    const all = items.map(({ answer }) => answer.fr).join()
    expect(all).toContain('de l’Institut Méridien')
    for (const { fr } of Object.values(defaultPolicy.applications.statusLabels)) expect(all).toContain(fr)
  })

  it('error: leaves no placeholder behind', async () => {
    const { items } = await api(listQuestionsEndpoint, {})
    expect(JSON.stringify(items)).not.toMatch(/\{\w+\}/)
  })

  it('security: lets no markup of the policy through', async () => {
    const employer = { ...defaultPolicy.employer, name: { fr: '<script>Institut', en: '<script>Institute' } }
    const other = await buildApp({ ...deps, policy: { ...defaultPolicy, employer } })
    const { items } = await clientOf(other)(listQuestionsEndpoint, {})
    expect(JSON.stringify(items)).not.toContain('<script')
    await other.close()
  })
})

describe('GET /news', () => {
  it('A1.3 happy: the newest first, in both languages', async () => {
    const news = (id: string, publishedAt: string) => ({
      id,
      titleFr: `Titre ${id}`,
      titleEn: `Title ${id}`,
      summaryFr: 'Résumé',
      summaryEn: 'Summary',
      publishedAt: new Date(publishedAt),
    })
    await db
      .insert(newsTable)
      .values([
        news('older', '2026-11-01T08:00:00Z'),
        news('newer', '2026-11-20T08:00:00Z'),
        news('later', '2026-12-01T08:00:00Z'),
      ])
    const { items } = await api(listNewsEndpoint, {})
    expect(items.map(({ id }) => id)).toEqual(['newer', 'older'])
    expect(items[0]).toEqual({
      id: 'newer',
      title: { fr: 'Titre newer', en: 'Title newer' },
      summary: { fr: 'Résumé', en: 'Summary' },
      publishedAt: '2026-11-20T08:00:00.000Z',
    })
  })

  it('security: shows nothing dated in the future', async () => {
    const ids = async () => (await api(listNewsEndpoint, {})).items.map(({ id }) => id)
    expect(await ids()).not.toContain('later')
    clock.set('2026-12-01T08:00:00Z')
    expect(await ids()).toContain('later')
    clock.set('2026-11-24T09:00:00Z')
  })
})

describe('POST /contact', () => {
  it.each(['candidate', 'recruiter'] as const)('A14.2 happy: brings a question to the desk for %ss', async (kind) => {
    expect(await send({ kind })).toEqual({ status: 'accepted' })
    const [mail, ...others] = await mailsTo(desk[kind])
    expect(others).toEqual([])
    expect(mail).toMatchObject({
      replyTo: 'camille@example.org',
      subject: '[Portail Emploi] Ma pièce jointe',
      accountId: null,
    })
    for (const part of ['Camille Aubrac', 'camille@example.org', 'MER-2026-0418', '> Firefox, Windows.'])
      expect(mail?.text).toContain(part)
    expect(jobs.queued.at(-2)).toMatchObject({ name: 'send-mails', data: { mailId: mail?.id } })
  })

  it.each([
    ['fr', 'Votre message est arrivé'],
    ['en', 'Your message has arrived'],
  ] as const)('D11 happy: says in %s that it has arrived', async (locale, subject) => {
    await send({ locale })
    expect(await mailsTo('camille@example.org')).toMatchObject([{ subject, replyTo: null }])
  })

  it.each(['firstName', 'lastName', 'email', 'subject', 'message'] as const)('error: asks for %s', async (field) => {
    await expect(send({ [field]: ' ' })).rejects.toMatchObject({
      code: 'validation-failed',
      problem: { errors: [{ pointer: `#/${field}` }] },
    })
    expect(await db.select().from(mailsTable)).toEqual([])
  })

  it('error: keeps to the length of the policy', async () => {
    const other = await buildApp({ ...deps, policy: { ...defaultPolicy, contact: { messageMaxLength: 20 } } })
    await expect(clientOf(other)(contactEndpoint, { body: message() })).rejects.toMatchObject({
      code: 'validation-failed',
      problem: { errors: [{ pointer: '#/message', code: 'too_big' }] },
    })
    await other.close()
  })

  it.each([
    ['subject', 'Question\r\nBcc: victim@example.org'],
    ['subject', 'Question\nX: y'],
    ['firstName', 'Camille\r\nBcc: victim@example.org'],
    ['lastName', 'Aubrac>, <victim@example.org'],
    ['email', 'camille@example.org\r\nBcc: victim@example.org'],
    ['email', 'camille@example.org, victim@example.org'],
    ['subject', 'Question\u2028Bcc: victim@example.org'],
    ['subject', 'Question\u0085Bcc: victim@example.org'],
    ['reference', 'MER-2026\nBcc: victim@example.org'],
  ] as const)('security: opens no header from %s', async (field, value) => {
    await expect(send({ [field]: value })).rejects.toMatchObject({
      code: 'validation-failed',
      problem: { errors: [{ pointer: `#/${field}` }] },
    })
    expect(await db.select().from(mailsTable)).toEqual([])
  })

  it('security: escapes what it lays out', async () => {
    await send({ subject: '<img src=x>', message: '<script>alert(1)</script> "bonjour"' })
    const [mail] = await mailsTo(desk.candidate)
    expect(mail?.html).not.toMatch(/<script|<img/)
    expect(mail?.html).toContain('&lt;script&gt;')
  })

  it('security: repeats nothing that was typed to an address nobody has checked', async () => {
    await send({ subject: 'evil.example', message: 'Venez sur evil.example !', firstName: 'Evil', lastName: 'Example' })
    const [mail] = await mailsTo('camille@example.org')
    expect(`${mail?.subject}${mail?.text}${mail?.html}`).not.toMatch(/evil/i)
  })

  it('security: floods no stranger', async () => {
    for (let time = 1; time <= 7; time += 1) await send()
    expect(await mailsTo('camille@example.org')).toHaveLength(5)
    expect(await mailsTo(desk.candidate)).toHaveLength(7)
  })

  it('security: floods no desk', async () => {
    const small = await buildApp({ ...deps, limits: { ...deps.limits, REGISTRATIONS_PER_HOUR: 2 } })
    const write = () => clientOf(small)(contactEndpoint, { body: message() })
    await write()
    await write()
    await expect(write()).rejects.toMatchObject({ code: 'too-many-requests', retryAfterSeconds: 3600 })
    await small.close()
  })

  it('security: chooses its recipients itself', async () => {
    const body = { ...message(), recipient: 'victim@example.org' } as Message
    await expect(api(contactEndpoint, { body })).rejects.toMatchObject({ code: 'validation-failed' })
  })
})
