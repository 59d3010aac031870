import { eq } from 'drizzle-orm'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { accountsTable } from '#api/features/accounts/accounts.table.ts'
import { offersTable } from '#api/features/offers/offers.table.ts'
import { createTestApp, startOfTests } from '#api/testing/app.ts'
import { seedSession } from '#api/testing/seed.ts'
import { mailsTo } from '#api/testing/seed-accounts.ts'
import { seedAlert } from '#api/testing/seed-alerts.ts'
import { seedOffer, seedStructure } from '#api/testing/seed-offers.ts'
import { alertsJobs } from './alerts.jobs.ts'
import { alertsTable } from './alerts.table.ts'

const { deps, db, clock, close } = await createTestApp({ publicUrl: 'https://emploi.example' })
afterAll(close)
beforeEach(() => clock.set(startOfTests))

const at = async (instant: string) => {
  clock.set(instant)
  await run()
}
const run = async () => {
  for (const { handle } of alertsJobs(deps)) await handle([])
}
const candidate = async (values: Parameters<typeof seedAlert>[2] = {}) => {
  const { accountId, email } = await seedSession(db, 'candidate', { now: startOfTests })
  const { id } = await seedAlert(deps, accountId, values)
  const alert = async () => (await db.select().from(alertsTable).where(eq(alertsTable.id, id)))[0]
  return { accountId, email, id, alert }
}
const publish = (title: string, when: string, more: Parameters<typeof seedOffer>[1] = {}) =>
  seedOffer(deps, { title, publishedAt: new Date(when), ...more })

describe('digests', () => {
  it('A7.5 C5.2 X6 lists what is new since the last time, each with its link and why, and how to stop', async () => {
    const { email, accountId } = await candidate({
      name: 'Glaces',
      criteria: { q: 'glaciologue', contract: ['cdd', 'cdi'], place: 'c-38185', radiusKm: 50 },
    })
    await publish('Glaciologue de longue date', '2026-11-24T08:00:00Z')
    clock.set('2026-11-24T10:00:00Z')
    const inTitle = await publish('Glaciologue', '2026-11-24T10:00:00Z')
    await publish('Ingénieure', '2026-11-24T11:00:00Z', { html: '<p>Aux côtés d’un glaciologue.</p>' })
    await publish('Glaciologue stagiaire', '2026-11-24T11:00:00Z', { contractType: 'stage' })
    await at('2026-11-25T06:00:00Z')
    const [mail, ...others] = await mailsTo(db, email)
    expect(others).toEqual([])
    expect(mail).toMatchObject({ accountId, subject: '2 nouvelles offres : Glaces' })
    expect(mail?.text).toContain(`https://emploi.example/fr/offres/${inTitle.reference}/glaciologue`)
    expect(mail?.text).toContain('Pourquoi\u00A0: «\u00A0glaciologue\u00A0» dans le titre · Grenoble · CDD')
    expect(mail?.text).toContain('Pourquoi\u00A0: «\u00A0glaciologue\u00A0» dans l’annonce · Grenoble · CDD')
    expect(mail?.text).not.toMatch(/longue date|stagiaire/)
    expect(mail?.text).toMatch(
      /Arrêter cette alerte\nhttps:\/\/emploi\.example\/fr\/alertes\/arret\/[\w-]+\.[\w-]+\.[\w-]+/,
    )
    expect(mail?.oneClickUrl).toMatch(/^https:\/\/emploi\.example\/alerts\/stop\/[\w-]+\.[\w-]+\.[\w-]+$/)
  })

  it('A7.5 sends nothing when nothing is new, and never the same offer twice', async () => {
    const { email, alert } = await candidate({ criteria: { q: 'pédologue' } })
    await at('2026-11-25T06:00:00Z')
    expect(await mailsTo(db, email)).toEqual([])
    expect(await alert()).toMatchObject({ lastMailAt: null, nextDigestAt: new Date('2026-11-26T06:00:00Z') })
    clock.set('2026-11-25T09:00:00Z')
    await publish('Pédologue', '2026-11-25T09:00:00Z')
    await at('2026-11-26T05:59:59Z')
    expect(await mailsTo(db, email)).toEqual([])
    await at('2026-11-26T06:03:00Z')
    await at('2026-11-27T06:00:00Z')
    expect(await mailsTo(db, email)).toHaveLength(1)
    expect(await alert()).toMatchObject({ lastMailAt: new Date('2026-11-26T06:03:00Z') })
  })

  it('A7.5 tells next time of what was still being written, and of nothing twice', async () => {
    const { email } = await candidate({ criteria: { q: 'glaciogéologue' } })
    clock.set('2026-11-25T06:00:00Z')
    const early = await publish('Glaciogéologue', '2026-11-25T05:58:00Z', { now: startOfTests })
    // Created by the clock of the moment: a second before the digest looks.
    clock.set('2026-11-25T05:59:59Z')
    const late = await publish('Glaciogéologue', '2026-11-25T05:59:59Z')
    await db.update(offersTable).set({ createdAt: startOfTests }).where(eq(offersTable.reference, early.reference))
    await at('2026-11-25T06:00:00Z')
    const [first] = await mailsTo(db, email)
    expect([early, late].map(({ reference }) => first?.text.includes(reference))).toEqual([true, false])
    await at('2026-11-26T06:00:00Z')
    const [second] = await mailsTo(db, email)
    expect([early, late].map(({ reference }) => second?.text.includes(reference))).toEqual([false, true])
  })

  it('B17 weekly writes once for a whole week', async () => {
    const { email } = await candidate({
      criteria: { q: 'botaniste' },
      frequency: 'weekly',
      nextDigestAt: new Date('2026-11-30T06:00:00Z'),
    })
    for (const day of ['25', '26', '27']) {
      clock.set(`2026-11-${day}T09:00:00Z`)
      await publish('Botaniste', `2026-11-${day}T09:00:00Z`)
      await run()
    }
    expect(await mailsTo(db, email)).toEqual([])
    await at('2026-11-30T06:00:00Z')
    expect((await mailsTo(db, email)).map(({ subject }) => subject)).toEqual(['3 nouvelles offres : Crues'])
  })

  it('A7.5 tells of an imported offer when it comes, whatever its date, and of none that is closed or over', async () => {
    const { email } = await candidate({ criteria: { q: 'vulcanologue' } })
    clock.set('2026-11-24T12:00:00Z')
    const imported = await publish('Vulcanologue', '2026-10-01T12:00:00Z')
    await publish('Vulcanologue clos', '2026-11-24T12:00:00Z', { status: 'closed' })
    await publish('Vulcanologue passé', '2026-11-24T12:00:00Z', { deadlineAt: '2026-11-24T22:00:00Z' })
    await at('2026-11-25T06:00:00Z')
    const [mail] = await mailsTo(db, email)
    expect(mail?.subject).toBe('1 nouvelle offre : Crues')
    expect(mail?.text).toContain(imported.reference)
  })

  it('A7.5 lists twenty, and counts the others', async () => {
    const { email } = await candidate({ criteria: { q: 'océanographe' } })
    clock.set('2026-11-24T12:00:00Z')
    for (let count = 0; count < 22; count++) await publish('Océanographe', '2026-11-24T12:00:00Z')
    await at('2026-11-25T06:00:00Z')
    const [mail] = await mailsTo(db, email)
    expect(mail?.subject).toBe('22 nouvelles offres : Crues')
    expect(mail?.text.match(/Pourquoi/g)).toHaveLength(20)
    expect(mail?.text).toContain('Et 2 autres')
  })

  it('X6 says where an offer is, in a region that was asked for or so far from a town', async () => {
    const inRegion = await candidate({ criteria: { q: 'nivologue', place: 'r-84' } })
    const around = await candidate({ criteria: { q: 'nivologue', place: 'c-38185', radiusKm: 100 } })
    clock.set('2026-11-24T12:00:00Z')
    const structure = await seedStructure(db, { city: 'Lyon', cityCode: '69123', latitude: 45.76, longitude: 4.84 })
    await publish('Nivologue', '2026-11-24T12:00:00Z', { structure })
    await at('2026-11-25T06:00:00Z')
    const whyOf = async (email: string) => /Pourquoi.*/.exec((await mailsTo(db, email))[0]?.text ?? '')?.[0]
    expect(await whyOf(inRegion.email)).toMatch(/· Lyon, Auvergne-Rhône-Alpes$/)
    expect(await whyOf(around.email)).toMatch(/· Lyon, à 94\u00A0km$/)
  })

  it('A7.5 in the language of the account', async () => {
    const { email, accountId } = await candidate({ criteria: { q: 'météorologue', contract: 'cdd' } })
    await db.update(accountsTable).set({ locale: 'en' }).where(eq(accountsTable.id, accountId))
    clock.set('2026-11-24T12:00:00Z')
    const { reference } = await publish('Météorologue', '2026-11-24T12:00:00Z')
    await at('2026-11-25T06:00:00Z')
    const [mail] = await mailsTo(db, email)
    expect(mail?.subject).toBe('1 new job offer: Crues')
    expect(mail?.text).toContain(`https://emploi.example/en/offers/${reference}/meteorologue`)
    expect(mail?.text).toContain('Why: “météorologue” in the title · Fixed-term contract')
  })

  it('E4.1 A8.5 writes for no saved search, and to nobody whose account is closed', async () => {
    const saved = await candidate({ criteria: { q: 'zoologue' }, isActive: false, nextDigestAt: null })
    const closed = await candidate({ criteria: { q: 'zoologue' } })
    await db.update(accountsTable).set({ disabledAt: startOfTests }).where(eq(accountsTable.id, closed.accountId))
    clock.set('2026-11-24T12:00:00Z')
    await publish('Zoologue', '2026-11-24T12:00:00Z')
    await at('2026-11-25T06:00:00Z')
    for (const { email } of [saved, closed]) expect(await mailsTo(db, email)).toEqual([])
  })

  it('A7.5 sends each once when several processes look at the same time', async () => {
    const all = await Promise.all(Array.from({ length: 6 }, () => candidate({ criteria: { q: 'sismologue' } })))
    clock.set('2026-11-24T12:00:00Z')
    await publish('Sismologue', '2026-11-24T12:00:00Z')
    clock.set('2026-11-25T06:00:00Z')
    await Promise.all([run(), run(), run()])
    for (const { email } of all) expect(await mailsTo(db, email)).toHaveLength(1)
  })

  it('one that fails does not keep the others from theirs', async () => {
    const broken = await candidate({ criteria: { q: 'astronome' } })
    const other = await candidate({ criteria: { q: 'astronome' } })
    await db
      .update(alertsTable)
      .set({ criteria: { place: 'c-38185', radiusKm: 50 } as never })
      .where(eq(alertsTable.id, broken.id))
    clock.set('2026-11-24T12:00:00Z')
    await publish('Astronome', '2026-11-24T12:00:00Z')
    await at('2026-11-25T06:00:00Z')
    expect(await mailsTo(db, other.email)).toHaveLength(1)
    expect(await broken.alert()).toMatchObject({ nextDigestAt: new Date('2026-11-25T07:00:00Z') })
  })
})

describe('E4.3 the end of an alert', () => {
  const day = 86_400_000

  it('is announced fourteen days before, and leaves a saved search', async () => {
    const { email, alert } = await candidate({
      nextDigestAt: new Date('2027-06-01T06:00:00Z'),
      expiresAt: new Date('2027-05-24T09:00:00Z'),
    })
    await at('2027-05-10T08:59:00Z')
    expect(await mailsTo(db, email)).toEqual([])
    await at('2027-05-10T09:00:00Z')
    await at('2027-05-11T09:00:00Z')
    const mails = await mailsTo(db, email)
    expect(mails.map(({ subject }) => subject)).toEqual([
      'Votre alerte se termine le lundi 24\u00A0mai\u00A02027 : Crues',
    ])
    expect(mails[0]?.text).toContain('https://emploi.example/fr/espace/alertes')
    await at('2027-05-24T08:59:00Z')
    expect(await alert()).toMatchObject({ isActive: true })
    await at('2027-05-24T09:00:00Z')
    expect(await alert()).toMatchObject({ isActive: false, nextDigestAt: null })
  })

  it('never comes sooner than announced, even when nothing ran in the meantime', async () => {
    const { alert } = await candidate({
      nextDigestAt: new Date('2028-01-01T06:00:00Z'),
      expiresAt: new Date('2027-05-24T09:00:00Z'),
    })
    await at('2027-07-01T09:00:00Z')
    expect(await alert()).toMatchObject({
      isActive: true,
      expiresAt: new Date(clock.now().getTime() + deps.policy.alerts.renewalNoticeDays * day),
    })
  })
})
