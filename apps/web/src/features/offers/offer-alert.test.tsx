import { listAlertsEndpoint, previewAlertEndpoint } from '@portal/contracts/alerts/alerts.endpoints'
import { listApplicationsEndpoint } from '@portal/contracts/applications/applications.endpoints'
import { listFavouritesEndpoint } from '@portal/contracts/favourites/favourites.endpoints'
import {
  getClosedOfferEndpoint,
  getOfferEndpoint,
  getOfferNeighboursEndpoint,
  searchOffersEndpoint,
} from '@portal/contracts/offers/offers.endpoints'
import { listPlacesEndpoint } from '@portal/contracts/places/places.endpoints'
import { screen, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { renderApp, signInAs } from '#web/testing/render.tsx'
import { answer, pageWith, problem, server } from '#web/testing/server.ts'
import { hydrologist, offerOf, resultOf } from './offers.fixture.ts'

const address = `/fr/offres/${hydrologist.reference}/${hydrologist.slug}`
let previewed: unknown[] = []

beforeEach(() => {
  previewed = []
  signInAs()
  server.use(
    answer(getOfferEndpoint, offerOf()),
    answer(searchOffersEndpoint, resultOf([hydrologist])),
    answer(getOfferNeighboursEndpoint, () => problem('unexpected-failure')),
    answer(listFavouritesEndpoint, { ...pageWith(), closedCount: 0 }),
    answer(listApplicationsEndpoint, { ...pageWith(), counts: { ongoing: 0, accepted: 0, archived: 0, drafts: 0 } }),
    answer(listAlertsEndpoint, pageWith()),
    answer(previewAlertEndpoint, ({ body }) => {
      previewed.push((body as { criteria: unknown }).criteria)
      return { description: { fr: 'Hydrologue', en: 'Hydrologist' }, offerCount: 1, days: 30 }
    }),
    answer(listPlacesEndpoint, {
      ...pageWith({
        ...{ code: 'd-38', kind: 'department' as const, name: 'Isère', detail: '' },
        path: [
          { code: 'n-FR', name: 'France' },
          { code: 'r-84', name: 'Auvergne-Rhône-Alpes' },
        ],
      }),
      named: [],
    }),
  )
})

const press = async (user: Awaited<ReturnType<typeof renderApp>>['user'], name = 'Créer une alerte') => {
  await user.click(await screen.findByRole('button', { name }))
  await screen.findByRole('dialog')
  await waitFor(() => expect(previewed).toHaveLength(1))
}

describe('an alert from an offer', () => {
  it('A3.5 A7.2 C5.2 watches its profession, in its region', async () => {
    const { user } = await renderApp(address)
    await press(user)
    expect(previewed).toEqual([{ profession: ['hydrologue'], place: 'r-84' }])
  })

  it.each([
    ['its domains', {}, { domain: ['terre-univers'], place: 'r-84' }],
    ['its contract', { domains: [] }, { contract: ['cdd'], place: 'r-84' }],
    [
      'no region, abroad',
      { domains: [], place: { ...hydrologist.place, departmentCode: null, country: 'US' } },
      { contract: ['cdd'] },
    ],
  ])('A7.2 watches what else it is known by: %s', async (_, changes, expected) => {
    server.use(answer(getOfferEndpoint, offerOf({ profession: null, ...changes })))
    const { user } = await renderApp(address)
    await press(user)
    expect(previewed).toEqual([expected])
  })

  it('A7.2 goes on with the search the offer was found by', async () => {
    const { user, history } = await renderApp('/fr/offres?q=crues&sort=deadline')
    await screen.findByRole('link', { name: hydrologist.title })
    await user.click(screen.getByRole('link', { name: hydrologist.title }))
    await screen.findByRole('heading', { level: 1, name: hydrologist.title })
    await waitFor(() => expect(history.location.pathname).toBe(address))
    await press(user)
    expect(previewed).toEqual([expect.objectContaining({ q: 'crues', profession: [] })])
    expect(previewed).toEqual([expect.not.objectContaining({ sort: 'deadline' })])
  })

  it('A7.2 tells of an offer like one that is closed', async () => {
    server.use(
      answer(getOfferEndpoint, () => problem('offer-closed')),
      answer(getClosedOfferEndpoint, {
        reference: 'MER-2026-0302',
        title: 'Océanographe (H/F)',
        structure: 'Station marine de l’Iroise',
        city: 'Brest',
        reason: 'deadline',
        publishedAt: '2026-10-01T08:00:00Z',
        closedAt: '2026-11-06T22:59:00Z',
        profession: 'oceanographe',
      }),
    )
    const { user } = await renderApp('/fr/offres/MER-2026-0302')
    await press(user, 'M’avertir d’une offre semblable')
    expect(previewed).toEqual([{ profession: ['oceanographe'] }])
  })
})
