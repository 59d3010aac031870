import { getMeEndpoint } from '@portal/contracts/accounts/me.endpoints'
import type { ProfileInput } from '@portal/contracts/profile/profile'
import { getProfileEndpoint, updateProfileEndpoint } from '@portal/contracts/profile/profile.endpoints'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clientOf, createTestApp, startOfTests, type TestClient } from '#api/testing/app.ts'
import { seedProfile, seedSession } from '#api/testing/seed.ts'
import { profilesTable } from './profile.table.ts'

const whole: ProfileInput = {
  civility: 'none',
  firstName: 'Ada',
  lastName: 'de Byron-King',
  birthDate: '1992-02-29',
  nationality: 'GB',
  streetAddress: '12 rue de l’Observatoire, bât. B',
  postcode: '38000',
  city: 'Grenoble',
  country: 'FR',
  landline: '04 76 00 00 00',
  mobile: '+33 6 00 00 00 00',
}
const blank: ProfileInput = {
  ...{ civility: null, firstName: 'Ada', lastName: 'Byron', birthDate: null, nationality: null, streetAddress: null },
  ...{ postcode: null, city: null, country: null, landline: null, mobile: null },
}

describe('/me/profile', () => {
  let app: Awaited<ReturnType<typeof createTestApp>>
  beforeAll(async () => {
    app = await createTestApp()
  })
  afterAll(() => app.close())

  const signedIn = async () => {
    const { accountId: candidateId, email, token } = await seedSession(app.db, 'candidate')
    return { candidateId, email, api: clientOf(app.app, token) }
  }
  const save = (api: TestClient, body: ProfileInput) => api(updateProfileEndpoint, { body })

  describe('happy', () => {
    it('A9.4 begins with what the account knows', async () => {
      const { email, api } = await signedIn()
      expect(await api(getProfileEndpoint, {})).toEqual({ ...blank, email })
    })

    it('A9.4 keeps the whole, and replaces it entirely', async () => {
      const { candidateId, email, api } = await signedIn()
      expect(await save(api, whole)).toEqual({ ...whole, email })
      expect(await api(getProfileEndpoint, {})).toEqual({ ...whole, email })
      expect(await api(getMeEndpoint, {})).toMatchObject({ firstName: 'Ada', lastName: 'de Byron-King' })

      expect(await save(api, blank)).toEqual({ ...blank, email })
      const rows = await app.db.select().from(profilesTable).where(eq(profilesTable.candidateId, candidateId))
      expect(rows).toEqual([expect.objectContaining({ civility: null, mobile: null, updatedAt: startOfTests })])
    })

    it('A9.1 may be completed bit by bit, and trims what is typed', async () => {
      const { api } = await signedIn()
      expect(await save(api, { ...blank, city: '  Saint-Étienne ' })).toMatchObject({
        city: 'Saint-Étienne',
        birthDate: null,
      })
    })

    it('keeps one of two simultaneous saves, whole', async () => {
      const { api } = await signedIn()
      const other: ProfileInput = { ...whole, city: 'Brest', postcode: '29200' }
      await Promise.all([save(api, whole), save(api, other), save(api, whole), save(api, other)])
      const kept = await api(getProfileEndpoint, {})
      expect([
        ['Grenoble', '38000'],
        ['Brest', '29200'],
      ]).toContainEqual([kept.city, kept.postcode])
    })
  })

  describe('error', () => {
    it.each([
      ['2020-01-01', 'too young'],
      ['1900-01-01', 'too old'],
      ['2027-01-01', 'not born yet'],
      ['2012-11-25', 'fourteen tomorrow'],
    ])('E1.2 points at a birth date that cannot be: %s, %s', async (birthDate) => {
      const { api } = await signedIn()
      await expect(save(api, { ...whole, birthDate })).rejects.toMatchObject({
        code: 'validation-failed',
        problem: { status: 400, errors: [{ pointer: '#/birthDate', code: 'birth-date-not-plausible' }] },
      })
      expect(await api(getProfileEndpoint, {})).toMatchObject({ birthDate: null, city: null })
    })

    it('E1.2 takes the day one turns fourteen', async () => {
      const { api } = await signedIn()
      expect(await save(api, { ...whole, birthDate: '2012-11-24' })).toMatchObject({ birthDate: '2012-11-24' })
    })

    it.each<[keyof ProfileInput, unknown]>([
      ['birthDate', '1990-02-30'],
      ['birthDate', '28/02/1990'],
      ['birthDate', ''],
      ['civility', 'doctor'],
      ['nationality', 'ZZ'],
      ['nationality', 'fr'],
      ['country', 'FRA'],
      ['firstName', ''],
      ['lastName', '<script>'],
      ['streetAddress', 'x'.repeat(201)],
      ['streetAddress', 'rue\u0000'],
      ['postcode', '   '],
      ['city', 42],
      ['landline', 'appelez-moi'],
      ['mobile', '123'],
    ])('A9.4 points at %s when it is %j', async (field, value) => {
      const { api } = await signedIn()
      await expect(save(api, { ...whole, [field]: value } as ProfileInput)).rejects.toMatchObject({
        code: 'validation-failed',
        problem: { status: 400, errors: [expect.objectContaining({ pointer: `#/${field}` })] },
      })
      expect(await api(getProfileEndpoint, {})).toMatchObject({ firstName: 'Ada', lastName: 'Byron', city: null })
    })

    it('A9.4 says of a country that is none what the form says of it', async () => {
      const { api } = await signedIn()
      await expect(save(api, { ...whole, country: 'ZZ' })).rejects.toMatchObject({
        problem: { errors: [{ pointer: '#/country', code: 'country-not-known' }] },
      })
    })

    it('refuses fields it does not know, the address of the account among them', async () => {
      const { email, api } = await signedIn()
      const body = { ...whole, email: 'other@example.org' } as ProfileInput
      await expect(save(api, body)).rejects.toMatchObject({
        problem: { errors: [{ pointer: '#/email', code: 'unknown-field' }] },
      })
      expect(await api(getProfileEndpoint, {})).toMatchObject({ email })
    })
  })

  describe('security', () => {
    it('is for candidates who are signed in', async () => {
      for (const call of [(api: TestClient) => api(getProfileEndpoint, {}), (api: TestClient) => save(api, whole)]) {
        await expect(call(clientOf(app.app))).rejects.toMatchObject({ code: 'sign-in-required' })
        for (const role of ['recruiter', 'admin'] as const) {
          const { token } = await seedSession(app.db, role)
          await expect(call(clientOf(app.app, token))).rejects.toMatchObject({ code: 'forbidden' })
        }
      }
    })

    it('changes nobody else’s', async () => {
      const { api } = await signedIn()
      const other = await signedIn()
      await seedProfile(app.db, other.candidateId)
      const before = await other.api(getProfileEndpoint, {})
      await save(api, whole)
      expect(await other.api(getProfileEndpoint, {})).toEqual(before)
    })
  })
})
