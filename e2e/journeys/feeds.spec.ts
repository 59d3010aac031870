import { expect } from '@playwright/test'
import { pathTo } from '@portal/contracts/paths/paths'
import { closeOfferEndpoint } from '@portal/contracts/recruiting/recruiting.endpoints'
import { test } from '../fixtures/test.ts'

test('C1.7 X7: a search is kept by its feeds, which its page names too, and which follow what is published', async ({
  page,
  t,
  axe,
  language,
  offer,
  recruiter,
}) => {
  await page.goto(`${pathTo.offers(language)}?q=${offer.word}&sort=deadline`)
  await page.getByText(t('keepCriteria')).click()
  const links = page.locator('details', { hasText: t('keepCriteria') }).getByRole('link')
  await expect(links).toHaveCount(3)
  await axe()
  const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
  const named = await page
    .locator('head link[rel="alternate"][type]')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href')))
  expect(named).toEqual(addresses)

  const texts = () => Promise.all(addresses.map(async (address) => (await page.request.get(address)).text()))
  for (const text of await texts()) expect(text).toContain(offer.title)
  await recruiter.call(closeOfferEndpoint, { params: { reference: offer.reference }, body: { reason: 'filled' } })
  for (const text of await texts()) expect(text).not.toContain(offer.title)
})
