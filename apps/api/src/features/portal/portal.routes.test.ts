import { defaultPolicy } from '@portal/contracts/policy/policy'
import { getPortalEndpoint } from '@portal/contracts/portal/portal.endpoints'
import { afterAll, describe, expect, it } from 'vitest'
import { buildApp } from '#api/app.ts'
import { clientOf, createTestApp } from '#api/testing/app.ts'
import { seedOffer } from '#api/testing/seed-offers.ts'

const { app, deps, clock, close } = await createTestApp()
afterAll(close)
const read = () => clientOf(app)(getPortalEndpoint, {})

describe('happy', () => {
  it('A1.3 answers the policy and the number of open offers, a second old at most', async () => {
    await seedOffer(deps)
    await seedOffer(deps, { deadlineAt: null })
    await seedOffer(deps, { status: 'draft' })
    await seedOffer(deps, { deadlineAt: '2026-11-24T08:00:00Z' })
    expect(await read()).toEqual({
      policy: defaultPolicy,
      features: { alerts: true, feeds: true, reactivation: true, recruiting: true },
      languages: ['fr', 'en'],
      openOfferCount: 2,
    })
    await seedOffer(deps)
    clock.advance({ minutes: 1 / 60 })
    expect((await read()).openOfferCount).toBe(3)
  })

  it('says that no application is taken up again where the employer decided so', async () => {
    const policy = { ...defaultPolicy, applications: { ...defaultPolicy.applications, isWithdrawalFinal: true } }
    const strict = await buildApp({ ...deps, policy })
    expect((await clientOf(strict)(getPortalEndpoint, {})).features.reactivation).toBe(false)
    await strict.close()
  })
})
