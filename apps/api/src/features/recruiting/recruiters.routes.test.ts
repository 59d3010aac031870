import { describeActivationEndpoint } from '@portal/contracts/accounts/accounts.endpoints'
import { getMeEndpoint } from '@portal/contracts/accounts/me.endpoints'
import {
  inviteRecruiterEndpoint,
  listRecruitersEndpoint,
  listStructuresEndpoint,
  updateRecruiterEndpoint,
} from '@portal/contracts/recruiting/recruiting.endpoints'
import { eq } from 'drizzle-orm'
import { afterAll, describe, expect, it } from 'vitest'
import { accountsTable } from '#api/features/accounts/accounts.table.ts'
import { newId } from '#api/platform/db/id.ts'
import { clientOf, createTestApp } from '#api/testing/app.ts'
import { seedRecruiter, seedSession } from '#api/testing/seed.ts'
import { mailsTo } from '#api/testing/seed-accounts.ts'
import { seedStructure } from '#api/testing/seed-offers.ts'

const { app, db, close } = await createTestApp()
afterAll(close)

const admin = clientOf(app, (await seedSession(db, 'admin')).token)
const invitation = (email: string, ...structureCodes: string[]) => ({
  body: { email, firstName: 'Grace', lastName: 'Hopper', locale: 'en' as const, structureCodes },
})
const find = async (email: string) =>
  (await admin(listRecruitersEndpoint, { query: {} })).items.find((recruiter) => recruiter.email === email)

describe('POST /recruiting/recruiters', () => {
  it('invites: a mail with a link, rights that wait and the town of each structure, twice the same person once', async () => {
    const { code: structureCode } = await seedStructure(db)
    const email = 'grace@example.org'
    await admin(inviteRecruiterEndpoint, invitation(email, structureCode))
    expect(await find(email)).toMatchObject({
      isInvited: true,
      isActive: true,
      structures: [{ code: structureCode, city: 'Grenoble' }],
    })
    expect(await mailsTo(db, email)).toMatchObject([
      { subject: 'Your access to recruiting', text: expect.stringMatching(/\/en\/activation#[\w-]{43}/) },
    ])
    const second = (await seedStructure(db)).code
    await admin(inviteRecruiterEndpoint, invitation(email, second))
    expect((await find(email))?.structures).toHaveLength(2)
    expect(await mailsTo(db, email)).toHaveLength(2)
  })

  it('changes nothing for an address that has an account, and answers the same', async () => {
    const { code: structureCode } = await seedStructure(db)
    const { email, accountId } = await seedSession(db, 'candidate')
    expect(await admin(inviteRecruiterEndpoint, invitation(email, structureCode))).toEqual({ status: 'accepted' })
    expect(await find(email)).toBeUndefined()
    const [account] = await db.select().from(accountsTable).where(eq(accountsTable.id, accountId))
    expect(account?.role).toBe('candidate')
    expect(await mailsTo(db, email)).toEqual([])
  })

  it('knows no such structure, and then invites nobody', async () => {
    const { code: structureCode } = await seedStructure(db)
    const call = invitation('nobody@example.org', structureCode, 'NOWHERE')
    await expect(admin(inviteRecruiterEndpoint, call)).rejects.toMatchObject({ code: 'structure-not-found' })
    expect(await find('nobody@example.org')).toBeUndefined()
    expect(await mailsTo(db, 'nobody@example.org')).toEqual([])
  })
})

describe('lists by name', () => {
  it('puts « Éluard » between « Eco » and « Zola », and « Écologie » between « Eau » and « Zoologie »', async () => {
    for (const lastName of ['Zola', 'Éluard', 'Eco']) await seedSession(db, 'recruiter', { lastName })
    const { items: recruiters } = await admin(listRecruitersEndpoint, { query: {} })
    const people = recruiters.map(({ lastName }) => lastName).filter((name) => /^(?:Zola|Éluard|Eco)$/.test(name))
    expect(people).toEqual(['Eco', 'Éluard', 'Zola'])
    for (const name of ['Zoologie', 'Écologie', 'Eau']) await seedStructure(db, { name, city: 'Lists' })
    const { items: structures } = await admin(listStructuresEndpoint, { query: { q: 'Lists' } })
    expect(structures.map(({ name }) => name)).toEqual(['Eau', 'Écologie', 'Zoologie'])
  })
})

describe('PATCH /recruiting/recruiters/:recruiterId', () => {
  it('gives and takes structures at once', async () => {
    const first = await seedStructure(db)
    const second = await seedStructure(db)
    const { accountId: recruiterId, token } = await seedRecruiter(db, first.id)
    const params = { recruiterId }
    const changed = await admin(updateRecruiterEndpoint, { params, body: { structureCodes: [second.code] } })
    expect(changed.structures).toMatchObject([{ code: second.code }])
    const mine = await clientOf(app, token)(listStructuresEndpoint, { query: {} })
    expect(mine.items.map(({ code }) => code)).toEqual([second.code])
    const { items, ...page } = await admin(listStructuresEndpoint, { query: { page: 2, pageSize: 1 } })
    expect(items).toHaveLength(1)
    expect(page).toEqual({ total: (await admin(listStructuresEndpoint, { query: {} })).total, page: 2, pageSize: 1 })
    const recruiters = await admin(listRecruitersEndpoint, { query: { page: 10 ** 12, pageSize: 1 } })
    expect(recruiters).toMatchObject({ items: [], pageSize: 1 })
    expect(recruiters.total).toBe((await admin(listRecruitersEndpoint, { query: {} })).items.length)
    await admin(updateRecruiterEndpoint, { params, body: { structureCodes: [] } })
    expect((await clientOf(app, token)(listStructuresEndpoint, { query: {} })).total).toBe(0)
  })

  it('ends every session of a recruiter it deactivates, and lets them back in', async () => {
    const { accountId: recruiterId, token } = await seedRecruiter(db, (await seedStructure(db)).id)
    const params = { recruiterId }
    expect(await admin(updateRecruiterEndpoint, { params, body: { isActive: false } })).toMatchObject({
      isActive: false,
      isInvited: false,
    })
    await expect(clientOf(app, token)(getMeEndpoint, {})).rejects.toMatchObject({ code: 'sign-in-required' })
    expect(await admin(updateRecruiterEndpoint, { params, body: { isActive: true } })).toMatchObject({ isActive: true })
  })

  it('mails a new link when an invitation waits again, since its deactivation killed the first', async () => {
    const { code: structureCode } = await seedStructure(db)
    const email = 'katherine@example.org'
    await admin(inviteRecruiterEndpoint, invitation(email, structureCode))
    const params = { recruiterId: (await find(email))?.id ?? '' }
    await admin(updateRecruiterEndpoint, { params, body: { isActive: false } })
    const again = await admin(updateRecruiterEndpoint, { params, body: { isActive: true } })
    expect(again).toMatchObject({ isActive: true, isInvited: true, structures: [{ code: structureCode }] })
    const links = async () => (await mailsTo(db, email)).map(({ text }) => /#([\w-]{43})/.exec(text)?.[1])
    const [second, first] = await links()
    const open = (token = '') => clientOf(app)(describeActivationEndpoint, { body: { token } })
    expect(await Promise.allSettled([open(first), open(second)])).toMatchObject([
      { status: 'rejected', reason: { code: 'token-not-valid' } },
      { status: 'fulfilled' },
    ])
    await admin(updateRecruiterEndpoint, { params, body: { isActive: true } })
    expect(await links()).toHaveLength(2)
  })

  it('knows recruiters only', async () => {
    const { accountId } = await seedSession(db, 'candidate')
    for (const recruiterId of [accountId, newId()])
      await expect(
        admin(updateRecruiterEndpoint, { params: { recruiterId }, body: { isActive: false } }),
      ).rejects.toMatchObject({ code: 'recruiter-not-found' })
    const { accountId: recruiterId } = await seedRecruiter(db)
    await expect(
      admin(updateRecruiterEndpoint, { params: { recruiterId }, body: { structureCodes: ['NOWHERE'] } }),
    ).rejects.toMatchObject({ code: 'structure-not-found' })
  })
})

describe('security of the recruiters', () => {
  it.each(['recruiter', 'candidate'] as const)('is not for a %s', async (role) => {
    const { token, accountId } = await seedSession(db, role)
    const api = clientOf(app, token)
    const attempts = [
      () => api(listRecruitersEndpoint, { query: {} }),
      () => api(inviteRecruiterEndpoint, invitation('x@example.org', 'LAB-1')),
      () => api(updateRecruiterEndpoint, { params: { recruiterId: accountId }, body: { isActive: true } }),
    ]
    for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ code: 'forbidden' })
  })
})
