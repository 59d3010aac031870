import { randomUUID } from 'node:crypto'
import {
  getClosedOfferEndpoint,
  getOfferAttachmentEndpoint,
  getOfferEndpoint,
} from '@portal/contracts/offers/offers.endpoints'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { favouritesTable } from '#api/features/favourites/favourites.table.ts'
import { closeOffer } from '#api/features/offers/offers.public.ts'
import { addTerms } from '#api/features/taxonomies/taxonomies.public.ts'
import { newId } from '#api/platform/db/id.ts'
import { clientOf, createTestApp, startOfTests } from '#api/testing/app.ts'
import { seedSession } from '#api/testing/seed.ts'
import { seedOffer } from '#api/testing/seed-offers.ts'
import { offerAttachmentsTable } from './offers.table.ts'

const { app, deps, db, clock, close } = await createTestApp()
afterAll(close)
beforeEach(() => clock.set(startOfTests))

const visitor = clientOf(app)
const read = (reference: string, client = visitor) => client(getOfferEndpoint, { params: { reference } })

const attach = async (offerId: string, name = 'Fiche de poste.pdf', mediaType = 'application/pdf') => {
  const { key, size, sha256 } = await deps.storage.put([Buffer.from('%PDF-1.7 fiche')], { area: 'offers' })
  const id = newId()
  await db.insert(offerAttachmentsTable).values({
    ...{ id, offerId, name, mediaType, position: 0 },
    ...{ sizeBytes: size, sha256, storageKey: key },
  })
  return id
}

describe('happy', () => {
  it('A3.1 A3.2 A3.3 A3.6 answers everything the page shows, whatever the case of the reference', async () => {
    await addTerms(deps, [{ kind: 'profession', code: 'hydrologue', label: { fr: 'Hydrologue', en: 'Hydrologist' } }])
    const { id, structure } = await seedOffer(deps, {
      reference: 'MOY1632-HAYTRA-002',
      title: 'Hydrologue (H/F)',
      html: '<h3>Les Missions</h3><ul><li>Mesurer</li></ul><script>alert(1)</script>',
      translation: { title: 'Hydrologist', html: '<p>Measure</p>' },
      contractType: 'cdd',
      durationMonths: 12,
      corps: 'cr',
      profession: 'hydrologue',
      studyLevel: 'bac-5',
      experienceLevel: 'debutant',
      functionalDomain: 'rch',
      workTime: 'complet',
      domains: ['terre-univers', 'physique'],
      startsOn: '2027-02-01',
      salary: '2 500 € bruts par mois',
      deadlineAt: '2026-12-10T22:59:42Z',
    })
    const attachmentId = await attach(id)
    const offer = await read('moy1632-haytra-002')
    expect(offer).toMatchObject({
      reference: 'MOY1632-HAYTRA-002',
      slug: 'hydrologue-h-f',
      language: 'fr',
      html: '<h3>Les Missions</h3><ul><li>Mesurer</li></ul>',
      translations: [{ language: 'en', title: 'Hydrologist', html: '<p>Measure</p>' }],
      structure: { code: structure.code, name: structure.name },
      unit: 'UMR 5244',
      structureAbout: 'Un laboratoire.',
      place: { city: 'Grenoble', postcode: '38000' },
      contractType: { code: 'cdd' },
      durationMonths: 12,
      corps: { code: 'cr' },
      profession: { label: { fr: 'Hydrologue' } },
      workTime: { code: 'complet' },
      functionalDomain: { code: 'rch', label: { fr: 'Recherche', en: 'Research' } },
      startsOn: '2027-02-01',
      salary: '2 500 € bruts par mois',
      deadlineAt: '2026-12-10T22:59:42.000Z',
      attachments: [{ id: attachmentId, name: 'Fiche de poste.pdf', mediaType: 'application/pdf', sizeBytes: 14 }],
    })
    expect(offer.domains.map(({ code }) => code).sort()).toEqual(['physique', 'terre-univers'])
  })

  it('C1.9 hands out its attachments, as files to keep', async () => {
    const { id, reference } = await seedOffer(deps)
    const attachmentId = await attach(id)
    const reply = await app.inject(`/api/v1/offers/${reference}/attachments/${attachmentId}`)
    expect(reply.body).toBe('%PDF-1.7 fiche')
    expect(reply.headers['content-disposition']).toMatch(/^attachment; /)
    expect(reply.headers['content-type']).toBe('application/pdf')
  })

  it.each([
    ['Fiche de poste détaillée', 'application/pdf', 'Fiche de poste detaillee.pdf'],
    ['Fiche de poste.PDF', 'application/pdf', 'Fiche de poste.PDF'],
    ['Budget', 'text/csv', 'Budget'],
  ])('C1.9 names %s, a file of %s, after what it is', async (name, mediaType, fileName) => {
    const { id, reference } = await seedOffer(deps)
    const attachmentId = await attach(id, name, mediaType)
    const reply = await app.inject(`/api/v1/offers/${reference}/attachments/${attachmentId}`)
    expect(reply.headers['content-disposition']).toContain(`filename="${fileName}"`)
  })

  it('keeps a reference with a space, as other systems write them', async () => {
    await seedOffer(deps, { reference: 'MINT_SIDSIC 95-18401' })
    expect((await read('mint_sidsic 95-18401')).reference).toBe('MINT_SIDSIC 95-18401')
  })
})

describe('closed', () => {
  it('A5.4 shows it to whoever kept it, and 410 to everyone else', async () => {
    const { id, reference } = await seedOffer(deps, { deadlineAt: '2026-11-24T09:05:00Z' })
    const keeper = await seedSession(db, 'candidate')
    const other = await seedSession(db, 'candidate')
    await db.insert(favouritesTable).values({ candidateId: keeper.accountId, offerId: id, addedAt: startOfTests })
    clock.set('2026-11-24T09:05:59Z')
    expect((await read(reference)).reference).toBe(reference)
    clock.set('2026-11-24T09:06:00Z')
    await expect(read(reference)).rejects.toMatchObject({ code: 'offer-closed' })
    await expect(read(reference, clientOf(app, other.token))).rejects.toMatchObject({ code: 'offer-closed' })
    expect((await read(reference, clientOf(app, keeper.token))).reference).toBe(reference)
    const attachmentId = await attach(id)
    await expect(visitor(getOfferAttachmentEndpoint, { params: { reference, attachmentId } })).rejects.toMatchObject({
      code: 'offer-closed',
    })
  })

  it('says why and when, for the page that stands in its place', async () => {
    const late = await seedOffer(deps, { title: 'Tard', deadlineAt: '2026-11-24T08:30:00Z' })
    expect(await visitor(getClosedOfferEndpoint, { params: { reference: late.reference } })).toMatchObject({
      title: 'Tard',
      city: 'Grenoble',
      reason: 'deadline',
      closedAt: '2026-11-24T08:30:00.000Z',
    })
    const filled = await seedOffer(deps)
    await db.transaction((tx) => closeOffer(deps, tx, filled.id, 'filled'))
    expect(await visitor(getClosedOfferEndpoint, { params: { reference: filled.reference } })).toMatchObject({
      reason: 'filled',
      closedAt: startOfTests.toISOString(),
    })
  })
})

describe('error', () => {
  it('answers 404 for what never was, for a draft, and for a closure of what is open', async () => {
    const draft = await seedOffer(deps, { status: 'draft' })
    const open = await seedOffer(deps)
    for (const reference of ['NOBODY-1', draft.reference]) {
      await expect(read(reference)).rejects.toMatchObject({ code: 'offer-not-found' })
      await expect(visitor(getClosedOfferEndpoint, { params: { reference } })).rejects.toMatchObject({
        code: 'offer-not-found',
      })
    }
    await expect(visitor(getClosedOfferEndpoint, { params: { reference: open.reference } })).rejects.toMatchObject({
      code: 'offer-not-found',
    })
  })

  it('knows nothing by what is no reference', async () => {
    await expect(read('../etc')).rejects.toMatchObject({ code: 'offer-not-found', problem: { status: 404 } })
  })
})

describe('security', () => {
  it('hands out no attachment of another offer', async () => {
    const one = await seedOffer(deps)
    const other = await seedOffer(deps)
    const attachmentId = await attach(one.id)
    for (const id of [attachmentId, randomUUID()])
      await expect(
        visitor(getOfferAttachmentEndpoint, { params: { reference: other.reference, attachmentId: id } }),
      ).rejects.toMatchObject({ code: 'attachment-not-found' })
  })
})
