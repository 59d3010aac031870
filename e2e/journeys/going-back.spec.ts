import { expect, type Page } from '@playwright/test'
import { pathTo } from '@portal/contracts/paths/paths'
import { untilSettled } from '../fixtures/accessibility.ts'
import { arrivingAlive, pressAlive, untilAlive } from '../fixtures/alive.ts'
import { prepareApplication } from '../fixtures/people.ts'
import { test } from '../fixtures/test.ts'

/** A few lines more or less: read again, the page may have its typeface, or the way back to the list, which it had not. */
const fewLines = 150
const expectNear = (page: Page, place: number) =>
  expect.poll(async () => Math.abs((await scrollOf(page)) - place)).toBeLessThan(fewLines)

const scrollOf = (page: Page) => page.evaluate(() => Math.round(scrollY))

test('C1.9 A2: an offer starts at its top, and going back is where one was, also after reading it again', async ({
  page,
  language,
}) => {
  await page.goto(pathTo.offers(language))
  const offers = page.getByRole('main').getByRole('listitem').getByRole('heading').getByRole('link')
  await offers.nth(6).scrollIntoViewIfNeeded()
  const place = await scrollOf(page)
  expect(place).toBeGreaterThan(300)
  await offers.nth(6).click()
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  expect(await scrollOf(page)).toBe(0)
  await page.goBack()
  await expect(offers.nth(6)).toBeFocused()
  await expectNear(page, place)
  await page.goForward()
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()

  await page.evaluate(() => scrollTo(0, 400))
  await page.reload()
  await untilAlive(page)
  await expectNear(page, 400)

  await page.goBack()
  await expect(offers.nth(6)).toBeVisible()
  await expectNear(page, place)
})

test('C2.7 X14: going back from what was sent starts at the top of what is said there now', async ({
  page,
  t,
  language,
  offer,
  me,
  faults,
}) => {
  faults.expect(409, /\/me\/applications$/)
  await prepareApplication(me, offer.reference)
  await page.goto(pathTo.apply(language, offer))
  await page.getByRole('button', { name: t('review') }).click()
  await page.getByRole('checkbox', { name: t('certify') }).check()
  await page.getByRole('button', { name: t('send') }).click()
  await expect(page.getByRole('heading', { level: 1, name: t('sentTitle') })).toBeFocused()
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1, name: t('alreadyApplied') })).toBeFocused()
  await untilSettled(page)
  expect(await scrollOf(page)).toBe(0)
})

test('B17: going back with the browser asks before what was typed is lost', async ({ page, t, language, me }) => {
  expect(me.email).toBeTruthy()
  await page.goto(pathTo.faq(language))
  // Whoever has nothing in their profile yet is led there first.
  await pressAlive(page.getByRole('contentinfo').getByRole('link', { name: t('mySpace') }))
  const city = page.getByLabel(t('city'))
  await city.fill('Grenoble')
  const dialog = page.getByRole('dialog')

  await page.goBack()
  await dialog.getByRole('button', { name: t('stay') }).click()
  await expect(city).toHaveValue('Grenoble')
  expect(new URL(page.url()).pathname).toBe(pathTo.profile(language))

  await page.goBack()
  await dialog.getByRole('button', { name: t('leave') }).click()
  await expect(page).toHaveURL(new RegExp(`${pathTo.faq(language)}$`))
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})

test('ASVS 14.3.1: after a sign-out in another tab, neither an open page nor the Back button shows who it was', async ({
  page,
  context,
  language,
  t,
  me,
  isMobile,
}) => {
  const open = async (path: string) => {
    const tab = arrivingAlive(await context.newPage())
    await tab.goto(path)
    return tab
  }
  const offers = pathTo.offers(language)
  await page.goto(offers)
  expect(await page.content()).toContain(me.firstName)
  await page.goto('/robots.txt', { waitUntil: 'commit' })

  const left = await open(offers)
  const other = await open(pathTo.settings(language))
  if (isMobile) await other.getByRole('main').locator('summary').first().click()
  await other.getByRole('button', { name: t('signOut') }).click()
  await expect(other).toHaveURL(new RegExp(`${pathTo.home(language)}$`))

  await expect(left.getByRole('banner')).not.toContainText(me.firstName)
  await page.goBack({ waitUntil: 'commit' })
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  for (const personal of [me.firstName, me.email]) expect(await page.content()).not.toContain(personal)
})
