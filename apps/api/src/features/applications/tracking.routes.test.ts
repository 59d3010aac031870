import {
  archiveApplicationEndpoint,
  listApplicationsEndpoint,
  unarchiveApplicationEndpoint,
} from '@portal/contracts/applications/applications.endpoints'
import { eq } from 'drizzle-orm'
import { afterAll, describe, expect, it } from 'vitest'
import { clientOf, createTestApp } from '#api/testing/app.ts'
import { seedProfile, seedSession } from '#api/testing/seed.ts'
import { seedApplication, seedOfferToApplyTo } from '#api/testing/seed-applications.ts'
import { eraseApplications, exportApplications } from './applications.personal-data.ts'
import { applicationEventsTable, applicationsTable } from './applications.table.ts'

const { app, deps, db, close } = await createTestApp()
afterAll(close)

const signedInCandidate = async () => {
  const { accountId: candidateId, token } = await seedSession(db, 'candidate')
  await seedProfile(db, candidateId)
  const api = clientOf(app, token)
  const seed = async (status: NonNullable<Parameters<typeof seedApplication>[1]['status']>) => {
    const offer = await seedOfferToApplyTo(db)
    return { offer, ...(await seedApplication(deps, { candidateId, offerId: offer.offerId, status })) }
  }
  return { candidateId, api, seed }
}

describe('GET /me/applications', () => {
  it('A12.2 counts every tab, and shows the one asked for', async () => {
    const { api, seed } = await signedInCandidate()
    for (const status of [
      'draft',
      'submitted',
      'in-review',
      'waitlisted',
      'accepted',
      'rejected',
      'withdrawn',
    ] as const)
      await seed(status)
    const counts = { ongoing: 3, accepted: 1, archived: 2, drafts: 1 }
    const ongoing = await api(listApplicationsEndpoint, { query: { tab: 'ongoing' } })
    expect(ongoing).toMatchObject({ total: 3, counts })
    expect(new Set(ongoing.items.map(({ status }) => status))).toEqual(
      new Set(['in-review', 'submitted', 'waitlisted']),
    )
    expect(await api(listApplicationsEndpoint, { query: { tab: 'archived' } })).toMatchObject({ total: 2, counts })
    expect((await api(listApplicationsEndpoint, { query: {} })).total).toBe(7)
  })

  it('A12.2 pages what it shows, and counts all of it', async () => {
    const { api, seed } = await signedInCandidate()
    const ids = []
    for (let count = 0; count < 3; count++) ids.push((await seed('submitted')).applicationId)
    const query = { tab: 'ongoing', pageSize: 2 } as const
    const first = await api(listApplicationsEndpoint, { query })
    expect(first).toMatchObject({ total: 3, page: 1, pageSize: 2, counts: { ongoing: 3 } })
    const second = await api(listApplicationsEndpoint, { query: { ...query, page: 2 } })
    expect(second).toMatchObject({ total: 3, page: 2, pageSize: 2, counts: { ongoing: 3 } })
    expect([first.items.length, second.items.length]).toEqual([2, 1])
    expect(new Set([...first.items, ...second.items].map(({ id }) => id))).toEqual(new Set(ids))
    expect(await api(listApplicationsEndpoint, { query: { page: 10 ** 12 } })).toMatchObject({ items: [], total: 3 })
    expect(await api(listApplicationsEndpoint, { query: {} })).toMatchObject({ total: 3, page: 1, pageSize: 100 })
    await expect(api(listApplicationsEndpoint, { query: { pageSize: 101 } })).rejects.toMatchObject({
      problem: { status: 400, errors: [{ pointer: '#/pageSize' }] },
    })
  })

  it('A12.3 shows title, structure, place, status and day of deposit, and C5.1 the contract', async () => {
    const { api, seed } = await signedInCandidate()
    const { offer } = await seed('in-review')
    const { items } = await api(listApplicationsEndpoint, { query: {} })
    expect(items).toMatchObject([
      {
        status: 'in-review',
        submittedAt: '2026-11-24T09:00:00.000Z',
        offer: {
          title: offer.title,
          reference: offer.reference,
          place: { city: 'Grenoble' },
          structure: { name: expect.stringContaining('Laboratoire') },
          contractType: { code: 'cdd' },
        },
      },
    ])
  })

  it('C2.7 finds the application for an offer, whatever its case; none for one not applied to', async () => {
    const { api, seed } = await signedInCandidate()
    const { offer, applicationId } = await seed('submitted')
    await seed('submitted')
    const found = await api(listApplicationsEndpoint, { query: { reference: offer.reference.toLowerCase() } })
    expect(found.items.map(({ id }) => id)).toEqual([applicationId])
    expect(found.counts.ongoing).toBe(2)
    expect((await api(listApplicationsEndpoint, { query: { reference: 'NONE-1' } })).items).toEqual([])
  })

  it('shows only mine, to candidates', async () => {
    const mine = await signedInCandidate()
    const other = await signedInCandidate()
    await other.seed('submitted')
    expect(await mine.api(listApplicationsEndpoint, { query: {} })).toMatchObject({ items: [], total: 0 })
    await expect(clientOf(app)(listApplicationsEndpoint, { query: {} })).rejects.toMatchObject({
      code: 'sign-in-required',
    })
  })
})

describe('PUT, DELETE /me/applications/:applicationId/archive', () => {
  it('A12.1 puts away and takes out again; twice is once', async () => {
    const { api, seed } = await signedInCandidate()
    const { applicationId } = await seed('submitted')
    const params = { applicationId }
    const kinds = async () =>
      (await db.select().from(applicationEventsTable).where(eq(applicationEventsTable.applicationId, applicationId)))
        .map(({ kind }) => kind)
        .filter((kind) => kind.includes('archived'))
    for (let press = 0; press < 2; press++) await api(archiveApplicationEndpoint, { params })
    expect(await api(listApplicationsEndpoint, { query: { tab: 'archived' } })).toMatchObject({
      counts: { ongoing: 0, archived: 1 },
      items: [{ archivedAt: '2026-11-24T09:00:00.000Z', version: 1 }],
    })
    expect(await kinds()).toEqual(['archived'])
    for (let press = 0; press < 2; press++) await api(unarchiveApplicationEndpoint, { params })
    expect(await api(listApplicationsEndpoint, { query: {} })).toMatchObject({ counts: { ongoing: 1, archived: 0 } })
    expect(await kinds()).toEqual(['archived', 'unarchived'])
  })

  it('knows nothing of someone else’s', async () => {
    const mine = await signedInCandidate()
    const { applicationId } = await (await signedInCandidate()).seed('submitted')
    for (const endpoint of [archiveApplicationEndpoint, unarchiveApplicationEndpoint])
      await expect(mine.api(endpoint, { params: { applicationId } })).rejects.toMatchObject({
        code: 'application-not-found',
      })
    const [row] = await db.select().from(applicationsTable).where(eq(applicationsTable.id, applicationId))
    expect(row?.archivedAt).toBeNull()
  })
})

describe('personal data', () => {
  it('exports all of one candidate’s applications, and erases them with their files', async () => {
    const { candidateId, seed } = await signedInCandidate()
    const other = await signedInCandidate()
    await other.seed('submitted')
    const { documents, offer } = await seed('submitted')
    expect(await exportApplications(db, candidateId)).toMatchObject([
      {
        reference: offer.reference,
        status: 'submitted',
        sentProfile: { firstName: 'Ada' },
        documents: [{ kind: 'cv' }, { kind: 'letter' }],
        events: [{ kind: 'status' }, { kind: 'created' }],
      },
    ])
    const released = await db.transaction((tx) => eraseApplications(tx, candidateId))
    expect(new Set(released)).toEqual(new Set(documents.map(({ storageKey }) => storageKey)))
    expect(await exportApplications(db, candidateId)).toEqual([])
    expect(await exportApplications(db, other.candidateId)).toHaveLength(1)
  })
})
