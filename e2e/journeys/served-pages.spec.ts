import { expect } from '@playwright/test'
import { pathTo } from '@portal/contracts/paths/paths'
import { closeOfferEndpoint } from '@portal/contracts/recruiting/recruiting.endpoints'
import { test } from '../fixtures/test.ts'

const tagged = (html: string, pattern: RegExp): string => pattern.exec(html)?.[1] ?? ''

test('X12: an offer is whole before any script runs, with what search engines and shared links show', async ({
  request,
  language,
  offer,
}) => {
  const path = pathTo.offer(language, offer)
  const html = await (await request.get(path)).text()
  expect(tagged(html, /<h1[^>]*>([^<]*)</)).toBe(offer.title)
  expect(tagged(html, /<title>([^<]*)</)).toContain(offer.title)
  expect(tagged(html, /<meta property="og:title" content="([^"]*)"/)).toContain(offer.title)
  expect(tagged(html, /<meta name="description" content="([^"]*)"/).length).toBeGreaterThan(50)
  expect(tagged(html, /<link rel="canonical" href="([^"]*)"/)).toMatch(new RegExp(`^https?://[^/]+${path}$`))
  const posting = JSON.parse(tagged(html, /<script type="application\/ld\+json">(.*?)<\/script>/))
  expect(posting).toMatchObject({ '@type': 'JobPosting', title: offer.title })
  for (const name of ['description', 'datePosted', 'validThrough', 'hiringOrganization', 'jobLocation'])
    expect(posting[name], name).toBeTruthy()
  const image = await request.get(new URL(tagged(html, /<meta property="og:image" content="([^"]*)"/)).pathname)
  const png = await image.body()
  expect([png.readUInt32BE(16), png.readUInt32BE(20)].map(String)).toEqual(
    ['width', 'height'].map((side) => tagged(html, new RegExp(`<meta property="og:image:${side}" content="(\\d+)"`))),
  )
  expect(png.length).toBeLessThan(30_000)
})

test('C1.9: on paper an offer is its text and its deadline, without what one presses', async ({
  page,
  language,
  offer,
}) => {
  await page.goto(pathTo.offer(language, offer))
  const deadline = page.getByText(/^(Date limite de candidature|Apply by)/)
  await expect(deadline.first()).toBeVisible()
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await expect(page.getByRole('heading', { level: 1, name: offer.title })).toBeVisible()
  await expect(deadline.first()).toBeVisible()
  await expect(page.getByRole('definition').filter({ hasText: offer.reference })).toBeVisible()
  await expect(page.getByRole('button')).toHaveCount(0)
  await expect(page.getByRole('navigation')).toHaveCount(0)
  await expect(page.getByRole('contentinfo')).toHaveCount(0)
  // Dark ink on paper, whatever the theme of the screen.
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('light')
})

test('X12: closed answers 410, never there 404, both with a page that leads on', async ({
  request,
  language,
  offer,
  recruiter,
}) => {
  await recruiter.call(closeOfferEndpoint, { params: { reference: offer.reference }, body: { reason: 'filled' } })
  const closed = await request.get(pathTo.offer(language, offer))
  expect(closed.status()).toBe(410)
  const page = await closed.text()
  expect(page).toContain(offer.title)
  expect(page).toContain('<meta name="robots" content="noindex, follow"/>')
  expect(page).not.toContain('application/ld+json')
  const never = await request.get(pathTo.offer(language, { reference: 'NONE-1', slug: 'x' }))
  expect(never.status()).toBe(404)
  expect((await request.get(`${pathTo.home(language)}/rien/du/tout`)).status()).toBe(404)
})

test('X12: words of a failure stay until the portal answers, then the page takes their place', async ({
  page,
  language,
  faults,
}) => {
  faults.expect(503, /./)
  const address = pathTo.offers(language)
  const unavailable = { status: 503, headers: { 'retry-after': '5' } }
  await page.route(`**${address}`, async (route) => {
    const response = await route.fetch()
    const html = (await response.text()).replace(
      /<div id="root">.*<script type="application\/json" id="state">.*?<\/script>/s,
      '<div id="root"><main><h1>Unavailable</h1></main></div>',
    )
    await route.fulfill({ response, ...unavailable, body: html })
  })
  await page.route('**/api/v1/portal', (route) => route.fulfill({ ...unavailable, body: '' }))
  await page.clock.install()
  const refused = page.waitForResponse('**/api/v1/portal')
  await page.goto(address, { waitUntil: 'commit' })
  expect((await refused).status()).toBe(503)
  await expect(page.getByRole('heading', { level: 1, name: 'Unavailable' })).toBeVisible()
  await page.unroute('**/api/v1/portal')
  await page.clock.runFor(5000)
  await expect(page.getByRole('search').first()).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Unavailable' })).toHaveCount(0)
})

test('X12: served pages go on in the browser as they were, without a call', async ({ page, language, offer }) => {
  const calls: string[] = []
  page.on('request', (request) => {
    // Nor for the style sheet, which stands in the page.
    if (request.url().includes('/api/') || request.resourceType() === 'stylesheet') calls.push(request.url())
  })
  const pages = [
    ...[pathTo.home(language), pathTo.offers(language), `${pathTo.offers(language)}?q=recherche&contract=cdd`],
    ...[pathTo.offer(language, offer), pathTo.faq(language), pathTo.legal(language), pathTo.cookies(language)],
  ]
  // A difference between what was served and what is drawn is a fault of the console, which fails every test.
  for (const path of pages) {
    await page.goto(path)
    await page.waitForLoadState('networkidle')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  }
  expect(calls).toEqual([])
})

test('X12: a button pressed before its code has arrived answers when it has', async ({
  page,
  language,
  isMobile,
  t,
}) => {
  let arrive = () => {}
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve
  })
  await page.route('**/assets/vendor-*.js', async (route) => {
    await arrived
    await route.continue()
  })
  const early = page.waitForResponse('**/early.js')
  await page.goto(pathTo.home(language), { waitUntil: 'commit' })
  await early
  const banner = page.getByRole('banner')
  const button = banner.getByRole('button', { name: t(isMobile ? 'menu' : 'display'), exact: true })
  await button.click()
  await expect(button).toHaveAttribute('aria-expanded', 'false')
  arrive()
  await expect(button).toHaveAttribute('aria-expanded', 'true')
})

test('X12 X14: without scripts one searches, filters and reads', async ({
  browser,
  contextOptions,
  locale,
  baseURL,
  language,
  t,
  offer,
}) => {
  const context = await browser.newContext({
    ...contextOptions,
    ...(locale && { locale }),
    ...(baseURL && { baseURL }),
    javaScriptEnabled: false,
  })
  const page = await context.newPage()
  await page.goto(pathTo.home(language))
  await page.getByLabel(t('keyword')).fill(offer.reference)
  await page.getByRole('button', { name: t('search'), exact: true }).click()
  await expect(page).toHaveURL(new RegExp(`${pathTo.offers(language)}\\?q=${offer.reference}`))
  await page.goto(pathTo.home(language))
  await page.getByLabel(t('place')).fill('grenoble')
  await page.getByLabel(t('keyword')).fill(offer.reference)
  await page.getByRole('button', { name: t('search'), exact: true }).click()
  await expect(page).toHaveURL(/place=c-38185/)
  await page.goBack()
  await page.goto(`${pathTo.offers(language)}?q=${offer.reference}`)
  await page.getByRole('link', { name: offer.title }).click()
  await expect(page.getByRole('heading', { level: 1, name: offer.title })).toBeVisible()
  await expect(page.getByRole('link', { name: t('shareByMail') })).toHaveAttribute('href', /^mailto:.*https?%3A%2F%2F/)
  // What the form does not show goes on with it; each choice is asked for by a button.
  await page.goto(`${pathTo.offers(language)}?contract=cdd&publishedWithinDays=30&sort=deadline`)
  await page.getByLabel(t('keyword')).fill('recherche')
  await page.getByRole('button', { name: t('search'), exact: true }).click()
  await expect(page).toHaveURL(/q=recherche/)
  const { searchParams } = new URL(page.url())
  expect(['contract', 'publishedWithinDays', 'sort'].map((name) => searchParams.getAll(name))).toEqual([
    ['cdd'],
    ['30'],
    ['deadline'],
  ])
  // What only a script answers is not drawn.
  await expect(page.locator('button[type=button]:visible')).toHaveCount(0)
  await page.getByRole('complementary').getByRole('checkbox', { disabled: false }).first().check()
  await page.getByRole('button', { name: t('applyFilters') }).click()
  await expect(page).toHaveURL(/[?&]domain=[a-z]/)
  await context.close()
})

test('C1.2: the look one chose is there before the first paint', async ({ page, t, language, isMobile }) => {
  await page.goto(pathTo.faq(language))
  if (isMobile) await page.getByRole('button', { name: t('menu') }).click()
  const navigation = page.getByRole('banner')
  await navigation.getByRole('button', { name: t('display') }).click()
  await navigation.getByRole('radio', { name: t('dark') }).check()
  const html = await (await page.request.get(pathTo.faq(language))).text()
  expect(html).toContain(`<html lang="${language}" data-theme="dark">`)
})
