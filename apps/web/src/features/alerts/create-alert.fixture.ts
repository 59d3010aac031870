import {
  createAlertEndpoint,
  listAlertsEndpoint,
  previewAlertEndpoint,
} from '@portal/contracts/alerts/alerts.endpoints'
import { listFavouritesEndpoint } from '@portal/contracts/favourites/favourites.endpoints'
import type { Facets } from '@portal/contracts/offers/offer-search'
import { searchOffersEndpoint, suggestOffersEndpoint } from '@portal/contracts/offers/offers.endpoints'
import { screen, within } from '@testing-library/react'
import { renderApp } from '#web/testing/render.tsx'
import { sampleOffer } from '#web/testing/samples.ts'
import { answer, pageWith, server } from '#web/testing/server.ts'
import { alertOf, alertsNamed, hydrology } from './alerts.fixture.ts'

export const address = '/fr/offres?q=hydrologue&contract=cdd&sort=deadline&page=2'
const nothingCounted: Facets = {
  ...{ contract: [], domain: [], corps: [], branch: [], profession: [], studyLevel: [], experienceLevel: [] },
  ...{ duration: [], workTime: [], functionalDomain: [], structure: [], publishedWithinDays: [] },
}
export const created: unknown[] = []
export const previewed: unknown[] = []

export const serve = ({ offerCount = 7, total = 2, suggestion = null as string | null, found = 1 } = {}) => {
  created.splice(0)
  previewed.splice(0)
  server.use(
    answer(searchOffersEndpoint, {
      ...{ items: found > 0 ? [sampleOffer] : [], total: found, page: 1, pageSize: 20, sort: 'date', suggestion },
      facets: nothingCounted,
    }),
    answer(suggestOffersEndpoint, pageWith()),
    answer(listFavouritesEndpoint, { ...pageWith(), closedCount: 0 }),
    answer(
      listAlertsEndpoint,
      pageWith(...alertsNamed(...Array.from({ length: total }, (_, each) => `Alerte ${each}`))),
    ),
    answer(previewAlertEndpoint, ({ body }) => {
      previewed.push((body as { criteria: unknown }).criteria)
      return { description: { fr: 'CDD, « hydrologue »', en: 'Fixed-term, “hydrologue”' }, offerCount, days: 30 }
    }),
    answer(createAlertEndpoint, ({ body }) => {
      created.push(body)
      const { name, active = true } = body as { name: string; active?: boolean }
      return alertOf({ name, active, nextDigestAt: active ? hydrology.nextDigestAt : null })
    }),
  )
}

export const main = () => within(screen.getByRole('main'))
export const button = () => main().findByRole('button', { name: 'Créer une alerte' })
export const open = async (path = address) => {
  const app = await renderApp(path)
  await app.user.click(await button())
  const dialog = within(await screen.findByRole('dialog'))
  return { ...app, dialog }
}
export const name = () => screen.findByRole<HTMLInputElement>('textbox', { name: 'Nommer votre alerte' })
