import { getOfferEndpoint, searchOffersEndpoint } from '@portal/contracts/offers/offers.endpoints'
import {
  closeOfferEndpoint,
  createOfferEndpoint,
  getRecruitingOfferEndpoint,
  publishOfferEndpoint,
  updateOfferEndpoint,
} from '@portal/contracts/recruiting/recruiting.endpoints'
import { afterAll, describe, expect, it } from 'vitest'
import { closeOffer, findOffer } from '#api/features/offers/offers.public.ts'
import { clientOf, createTestApp } from '#api/testing/app.ts'
import { countWaiting } from '#api/testing/races.ts'
import { seedRecruiter, seedSession } from '#api/testing/seed.ts'
import { seedStructure } from '#api/testing/seed-offers.ts'

const { app, deps, db, close } = await createTestApp()
afterAll(close)

const visitor = clientOf(app)

const withRecruiter = async () => {
  const { id: structureId, code: structureCode } = await seedStructure(db)
  const recruiter = clientOf(app, (await seedRecruiter(db, structureId)).token)
  const stranger = clientOf(app, (await seedRecruiter(db, (await seedStructure(db)).id)).token)
  const admin = clientOf(app, (await seedSession(db, 'admin')).token)
  const body = {
    structureCode,
    language: 'fr' as const,
    title: 'Glaciologue (H/F)',
    html: '<p>Mesurer la glace.</p><script>alert(1)</script>',
    contractType: 'cdd',
    durationMonths: 18,
    deadlineAt: '2026-12-15T22:59:30Z',
  }
  return { structureCode, recruiter, stranger, admin, body }
}

describe('POST /recruiting/offers', () => {
  it('writes a draft nobody sees yet, with a reference of its year and clean text', async () => {
    const { recruiter, body } = await withRecruiter()
    const offer = await recruiter(createOfferEndpoint, { body })
    expect(offer).toMatchObject({
      status: 'draft',
      reference: expect.stringMatching(/^MER-2026-\d{4}$/),
      html: '<p>Mesurer la glace.</p>',
      deadlineAt: '2026-12-15T22:59:30.000Z',
    })
    const params = { reference: offer.reference }
    await expect(visitor(getOfferEndpoint, { params })).rejects.toMatchObject({ code: 'offer-not-found' })
    expect(await recruiter(getRecruitingOfferEndpoint, { params })).toEqual(offer)
  })

  it('ASVS 1.3.1 cleans the text of a translation too', async () => {
    const { recruiter, body } = await withRecruiter()
    const translation = { title: 'Glaciologist', html: '<p onclick="x">Measuring ice.</p><script>alert(1)</script>' }
    const { reference } = await recruiter(createOfferEndpoint, { body: { ...body, translation } })
    const { translations } = await recruiter(getRecruitingOfferEndpoint, { params: { reference } })
    expect(translations).toEqual([{ language: 'en', title: 'Glaciologist', html: '<p>Measuring ice.</p>' }])
  })

  it('C1.3 files an offer under its functional domain, and refuses one nobody knows', async () => {
    const { recruiter, body } = await withRecruiter()
    const { reference } = await recruiter(createOfferEndpoint, { body: { ...body, functionalDomain: 'env' } })
    const params = { reference }
    const { functionalDomain } = await recruiter(getRecruitingOfferEndpoint, { params })
    expect(functionalDomain).toEqual({ code: 'env', label: { fr: 'Environnement', en: 'Environment' } })
    expect((await recruiter(updateOfferEndpoint, { params, body })).functionalDomain).toBeNull()
    const misfiled = { ...body, functionalDomain: 'sic' }
    await expect(recruiter(updateOfferEndpoint, { params, body: misfiled })).rejects.toMatchObject({
      code: 'validation-failed',
    })
  })

  it('gives simultaneous offers references of their own', async () => {
    const { recruiter, body } = await withRecruiter()
    const offers = await Promise.all(Array.from({ length: 6 }, () => recruiter(createOfferEndpoint, { body })))
    expect(new Set(offers.map(({ reference }) => reference)).size).toBe(6)
  })

  it('refuses a taken reference, another’s structure and a code nobody knows', async () => {
    const { recruiter, stranger, admin, body } = await withRecruiter()
    await recruiter(createOfferEndpoint, { body: { ...body, reference: 'OWN-1' } })
    await expect(recruiter(createOfferEndpoint, { body: { ...body, reference: 'own-1' } })).rejects.toMatchObject({
      code: 'offer-reference-taken',
    })
    await expect(stranger(createOfferEndpoint, { body })).rejects.toMatchObject({ code: 'structure-not-found' })
    await expect(admin(createOfferEndpoint, { body: { ...body, structureCode: 'NOWHERE' } })).rejects.toMatchObject({
      code: 'structure-not-found',
    })
    await expect(
      recruiter(createOfferEndpoint, { body: { ...body, contractType: 'volunteer' } }),
    ).rejects.toMatchObject({ code: 'validation-failed' })
  })
})

describe('PUT /recruiting/offers/:reference, publication, closure', () => {
  it('X10 remembers the deadline an open offer had, until it is back where it was', async () => {
    const { recruiter, body } = await withRecruiter()
    const { reference } = await recruiter(createOfferEndpoint, { body })
    const params = { reference }
    const moveTo = async (deadlineAt: string | null) =>
      (await recruiter(updateOfferEndpoint, { params, body: { ...body, deadlineAt } })).deadlineChange
    // Nobody has seen a draft.
    expect(await moveTo('2026-12-10T22:59:00Z')).toBeNull()
    await recruiter(publishOfferEndpoint, { params })
    expect(await moveTo('2026-12-10T22:59:00Z')).toBeNull()
    const first = { previousAt: '2026-12-10T22:59:00.000Z', changedAt: expect.stringMatching(/^2026-/) }
    expect(await moveTo('2026-12-20T22:59:00Z')).toEqual(first)
    expect((await visitor(getOfferEndpoint, { params })).deadlineChange).toEqual(first)
    expect(await moveTo(null)).toMatchObject({ previousAt: '2026-12-20T22:59:00.000Z' })
    expect(await moveTo('2026-12-20T22:59:00Z')).toBeNull()
  })

  it('changes, publishes, changes again, closes: the public page follows', async () => {
    const { recruiter, body } = await withRecruiter()
    const { reference } = await recruiter(createOfferEndpoint, { body })
    const params = { reference }
    await recruiter(updateOfferEndpoint, { params, body: { ...body, title: 'Nivologue (H/F)' } })
    expect(await recruiter(publishOfferEndpoint, { params })).toMatchObject({ status: 'published' })
    expect(await recruiter(publishOfferEndpoint, { params })).toMatchObject({ status: 'published' })
    expect(await visitor(getOfferEndpoint, { params })).toMatchObject({ title: 'Nivologue (H/F)' })
    await recruiter(updateOfferEndpoint, { params, body: { ...body, title: 'Nivologue confirmé (H/F)' } })
    expect(await visitor(getOfferEndpoint, { params })).toMatchObject({ title: 'Nivologue confirmé (H/F)' })
    expect(await recruiter(closeOfferEndpoint, { params, body: { reason: 'filled' } })).toMatchObject({
      status: 'filled',
    })
    await expect(visitor(getOfferEndpoint, { params })).rejects.toMatchObject({ code: 'offer-closed' })
    await expect(recruiter(closeOfferEndpoint, { params, body: { reason: 'closed' } })).rejects.toMatchObject({
      code: 'offer-not-open',
    })
    await expect(recruiter(publishOfferEndpoint, { params })).rejects.toMatchObject({ code: 'offer-closed' })
  })

  it('is found no more when it closes while somebody else changes it', async () => {
    const { recruiter, body } = await withRecruiter()
    const { reference } = await recruiter(createOfferEndpoint, { body })
    const params = { reference }
    await recruiter(publishOfferEndpoint, { params })
    const search = () => visitor(searchOffersEndpoint, { query: { q: reference } })
    expect((await search()).total).toBe(1)
    const offer = await findOffer(db, reference)
    if (!offer) throw new Error('the offer is not there')
    const { change } = await db.transaction(async (tx) => {
      await closeOffer(deps, tx, offer.id, 'filled')
      const change = Promise.allSettled([recruiter(updateOfferEndpoint, { params, body })])
      await expect.poll(() => countWaiting(db)).toBe(1)
      return { change }
    })
    expect(await change).toMatchObject([{ status: 'fulfilled', value: { status: 'filled' } }])
    expect((await search()).total).toBe(0)
  })

  it('publishes nothing without a text, nor makes a published offer empty', async () => {
    const { recruiter, body } = await withRecruiter()
    const { reference } = await recruiter(createOfferEndpoint, { body: { ...body, html: '' } })
    const params = { reference }
    await expect(recruiter(publishOfferEndpoint, { params })).rejects.toMatchObject({
      code: 'offer-not-publishable',
      problem: { errors: [{ pointer: '#/html', code: 'required' }] },
    })
    const late = { ...body, applicationMode: 'email', deadlineAt: '2026-11-01T22:59:00Z' } as const
    await recruiter(updateOfferEndpoint, { params, body: late })
    await expect(recruiter(publishOfferEndpoint, { params })).rejects.toMatchObject({
      problem: {
        errors: [
          { pointer: '#/applicationEmail', code: 'required' },
          { pointer: '#/deadlineAt', code: 'deadline-passed' },
        ],
      },
    })
    await recruiter(updateOfferEndpoint, { params, body })
    await recruiter(publishOfferEndpoint, { params })
    await expect(recruiter(updateOfferEndpoint, { params, body: { ...body, html: ' ' } })).rejects.toMatchObject({
      code: 'offer-not-publishable',
      problem: { errors: [{ pointer: '#/html', code: 'required' }] },
    })
  })

  it.each(['suggest', 'Structures'])('lends no offer the address « %s » of the portal', async (reference) => {
    const { recruiter, body } = await withRecruiter()
    await expect(recruiter(createOfferEndpoint, { body: { ...body, reference } })).rejects.toMatchObject({
      code: 'validation-failed',
      problem: { errors: [{ pointer: '#/reference', code: 'reference-reserved' }] },
    })
  })

  it('points at each code nobody knows', async () => {
    const { recruiter, body } = await withRecruiter()
    const { reference } = await recruiter(createOfferEndpoint, { body })
    for (const [change, pointer] of [
      [{ contractType: 'zzz' }, '#/contractType'],
      [{ corps: 'zzz' }, '#/corps'],
      [{ domains: ['zzz'] }, '#/domains/0'],
    ] as const) {
      const refusal = { code: 'validation-failed', problem: { errors: [{ pointer, code: 'unknown-code' }] } }
      const wrong = { ...body, ...change, domains: [...('domains' in change ? change.domains : [])] }
      await expect(recruiter(createOfferEndpoint, { body: wrong })).rejects.toMatchObject(refusal)
      const call = { params: { reference }, body: wrong }
      await expect(recruiter(updateOfferEndpoint, call)).rejects.toMatchObject(refusal)
    }
  })

  it('does not exist for another structure’s recruiter; an administrator may do all', async () => {
    const { recruiter, stranger, admin, body } = await withRecruiter()
    const { reference } = await recruiter(createOfferEndpoint, { body })
    const params = { reference }
    const attempts = [
      () => stranger(getRecruitingOfferEndpoint, { params }),
      () => stranger(updateOfferEndpoint, { params, body }),
      () => stranger(publishOfferEndpoint, { params }),
      () => stranger(closeOfferEndpoint, { params, body: { reason: 'closed' } }),
    ]
    for (const attempt of attempts)
      await expect(attempt()).rejects.toMatchObject({ code: 'offer-not-found', problem: { status: 404 } })
    expect(await admin(publishOfferEndpoint, { params })).toMatchObject({ status: 'published' })
  })

  it('is not handed over to a structure that is not the recruiter’s', async () => {
    const { recruiter, body } = await withRecruiter()
    const { code: structureCode } = await seedStructure(db)
    const { reference } = await recruiter(createOfferEndpoint, { body })
    const call = { params: { reference }, body: { ...body, structureCode } }
    await expect(recruiter(updateOfferEndpoint, call)).rejects.toMatchObject({ code: 'structure-not-found' })
  })

  it('is for the staff', async () => {
    const { body } = await withRecruiter()
    const candidate = clientOf(app, (await seedSession(db, 'candidate')).token)
    await expect(candidate(createOfferEndpoint, { body })).rejects.toMatchObject({ code: 'forbidden' })
    await expect(visitor(createOfferEndpoint, { body })).rejects.toMatchObject({ code: 'sign-in-required' })
  })
})
