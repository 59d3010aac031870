import { getMeEndpoint } from '@portal/contracts/accounts/me.endpoints'
import { listNewsEndpoint } from '@portal/contracts/help/help.endpoints'
import {
  getClosedOfferEndpoint,
  getOfferEndpoint,
  searchOffersEndpoint,
} from '@portal/contracts/offers/offers.endpoints'
import { getPortalEndpoint } from '@portal/contracts/portal/portal.endpoints'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { address, documentOf, draw, metaOf } from './entry-server.fixture.ts'
import { hydrologist, offerOf } from './features/offers/offers.fixture.ts'
import { answer, pageWith, portal, problem, server } from './testing/server.ts'

// As in the bundle the server loads.
beforeEach(() => vi.stubEnv('SSR', true))
afterEach(() => vi.unstubAllEnvs())

describe('a served page that lacks something', () => {
  const failures = [
    ['too-many-requests', 429, 40],
    ['service-busy', 503, 5],
    ['unexpected-failure', 500, undefined],
  ] as const
  const fail = (code: (typeof failures)[number][0], seconds: number | undefined) =>
    problem(code, undefined, seconds ? { 'retry-after': String(seconds) } : {})

  it.each(
    failures.flatMap(([code, status, seconds]) =>
      ['/fr', '/en/offers?q=eau', address].map((path) => [code, status, seconds, path] as const),
    ),
  )(
    'ASVS 16.5.2 X12 says %s of what a page is made of: %i, again in %s s, at %s',
    async (code, status, seconds, path) => {
      server.use(
        answer(searchOffersEndpoint, () => fail(code, seconds)),
        answer(getOfferEndpoint, () => fail(code, seconds)),
        answer(listNewsEndpoint, pageWith()),
      )
      const page = await draw(path)
      expect([page.status, page.retryAfterSeconds]).toEqual([status, seconds])
      expect(metaOf(page)).toMatchObject({ robots: 'noindex, follow', canonical: undefined, data: undefined })
      const { body } = documentOf(page)
      expect(body.querySelectorAll('h1')).toHaveLength(1)
      expect(body.querySelector('[role=alert]')?.textContent).not.toBe('')
      expect(body.querySelector('header a')).toBeTruthy()
      // The browser begins anew.
      expect(page.state).toBe('')
    },
  )

  it.each(failures)(
    'ASVS 16.5.2 draws nothing without what every page stands on (%s): %i, again in %s s',
    async (code, status, seconds) => {
      server.use(answer(getPortalEndpoint, () => fail(code, seconds)))
      for (const path of ['/fr', '/fr/espace', address, '/fr/nulle-part'])
        expect(await draw(path)).toEqual({
          status,
          ...(seconds && { retryAfterSeconds: seconds }),
          head: '',
          body: '',
          state: '',
          modules: [],
        })
      server.use(
        answer(getPortalEndpoint, portal),
        answer(getMeEndpoint, () => fail(code, seconds)),
      )
      expect((await draw('/fr/espace', true)).status).toBe(status)
    },
  )

  it('X12 keeps the place of what is beside the point, for the browser to ask again', async () => {
    server.use(
      answer(getOfferEndpoint, offerOf()),
      answer(searchOffersEndpoint, () => problem('service-busy')),
    )
    const page = await draw(address)
    expect([page.status, metaOf(page).robots]).toEqual([200, undefined])
    expect(documentOf(page).querySelector('.nearby .bone')).toBeTruthy()
    expect(page.state).toContain(hydrologist.title)
    expect(page.state).not.toContain('service-busy')
  })

  it('X12 answers 410 all the same when nothing else is known of an offer that closed', async () => {
    server.use(
      answer(getOfferEndpoint, () => problem('offer-closed')),
      answer(getClosedOfferEndpoint, () => problem('service-busy')),
    )
    expect((await draw(address)).status).toBe(410)
  })
})
