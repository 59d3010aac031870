import { expect, type Page } from '@playwright/test'
import { pathTo } from '@portal/contracts/paths/paths'
import { expectNoSidewaysScroll, untilSettled } from './fixtures/accessibility.ts'
import { sendApplication } from './fixtures/people.ts'
import { test } from './fixtures/test.ts'

/** On a phone the header's links are behind its menu button. */
const openHeader = async (page: Page, isMobile: boolean, menu: string | RegExp) => {
  if (isMobile) await page.getByRole('banner').getByRole('button', { name: menu }).click()
  return page.getByRole('banner')
}

test('C1.2 X14: six pages in the dark, in high contrast and with text at 150 %', async ({
  page,
  t,
  axe,
  language,
  isMobile,
  offer,
  me,
}) => {
  test.slow()
  const id = await sendApplication(me, offer.reference)
  const paths = [
    pathTo.home(language),
    `${pathTo.offers(language)}?q=${offer.word}`,
    pathTo.offer(language, offer),
    pathTo.register(language),
    pathTo.dashboard(language),
    pathTo.application(language, { id }),
  ]
  const choose = async (change: (header: ReturnType<Page['getByRole']>) => Promise<void>) => {
    await page.goto(pathTo.home(language))
    const header = await openHeader(page, isMobile, t('menu'))
    await header.getByRole('button', { name: t('display') }).click()
    await change(header)
  }

  for (const theme of ['dark', 'contrast'] as const) {
    await choose((header) => header.getByRole('radio', { name: t(theme) }).check())
    for (const path of paths) {
      await page.goto(path)
      await axe()
    }
  }
  await choose(async (header) => {
    const larger = header.getByRole('button', { name: t('largerText') })
    for (const _ of [112, 125, 150]) await larger.click()
    await expect(header.getByText(/150/)).toBeVisible()
    await axe()
  })
  for (const path of paths) {
    await page.goto(path)
    await expectNoSidewaysScroll(page)
  }
})

test('C1.2 C1.8 X14: at 360 px the trail is one line, and each fact of an offer has its own', async ({
  page,
  language,
  offer,
}) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto(pathTo.offer(language, offer))
  await untilSettled(page)
  const trail = page.locator('.crumbs')
  expect(
    await trail
      .locator('a')
      .evaluateAll((links) => new Set(links.map((link) => link.getBoundingClientRect().top)).size),
  ).toBe(1)
  const marks = await trail
    .locator('li')
    .evaluateAll((steps) => steps.map((step) => getComputedStyle(step, '::after').content))
  expect(marks.map((mark) => mark !== 'none')).toEqual([true, false, false])
  // The title says it again, for whoever sees.
  await expect(trail.locator('[aria-current="page"]')).toHaveText(offer.reference)
  expect(await trail.evaluate((list) => list.clientHeight < 2 * 36)).toBe(true)

  await page.goto(`${pathTo.offers(language)}?q=${offer.word}`)
  await untilSettled(page)
  const facts = page.locator('.row-facts > div')
  const lefts = await facts.evaluateAll((divs) => divs.map((div) => div.getBoundingClientRect().left))
  expect(new Set(lefts).size).toBe(1)
  const ends = await facts.evaluateAll((divs) => divs.map((div) => getComputedStyle(div, '::after').content))
  expect(new Set(ends)).toEqual(new Set(['none']))
})

test('X14 D8: the links of the trail and of the footer are as high as what presses them, a finger or a mouse', async ({
  page,
  language,
  isMobile,
}) => {
  await page.goto(pathTo.faq(language))
  await untilSettled(page)
  const links = page.locator('.crumbs a, footer a, footer .plain')
  const heights = await links.evaluateAll((all) => all.map((link) => Math.round(link.getBoundingClientRect().height)))
  expect(heights.length).toBeGreaterThan(10)
  // WCAG 2.5.5 and 2.5.8.
  const least = isMobile ? 44 : 24
  expect(heights.filter((height) => height < least)).toEqual([])
})

test('A1.1 C1.2: another language keeps the page, and what was typed on it', async ({
  page,
  t,
  axe,
  language,
  isMobile,
}) => {
  const other = language === 'fr' ? 'en' : 'fr'
  await page.goto(pathTo.contactCandidate(language))
  await page.getByLabel(t('lastName'), { exact: true }).fill('Byron')
  const header = await openHeader(page, isMobile, t('menu'))
  await axe()
  await header.getByRole('link', { name: t('otherLanguage') }).click()
  await expect(page).toHaveURL(pathTo.contactCandidate(other))
  await expect(page.locator('html')).toHaveAttribute('lang', other)
  await expect(page.locator('input[name="lastName"]')).toHaveValue('Byron')
  await page.goto('/')
  await expect(page).toHaveURL(pathTo.home(other))
})

test('A1.5 A4: the search block, its places, its contracts and its facets open', async ({
  page,
  t,
  axe,
  language,
  isMobile,
}) => {
  await page.goto(pathTo.home(language))
  await page.getByRole('combobox', { name: t('place') }).pressSequentially('greno')
  await expect(page.getByRole('option').first()).toBeVisible()
  await axe()
  await page.keyboard.press('Escape')
  await page
    .getByRole('main')
    .locator('summary')
    .filter({ hasText: t('contractType') })
    .click()
  await expect(page.getByRole('checkbox', { name: /CDD|Fixed-term/ })).toBeVisible()
  await axe()

  await page.goto(pathTo.offers(language))
  if (isMobile)
    await page
      .getByRole('button', { name: t('filter') })
      .first()
      .click()
  const facets = isMobile ? page.getByRole('dialog') : page.getByRole('complementary')
  const closed = facets.locator('details:not([open]) > summary')
  await expect(closed.first()).toBeVisible()
  for (let left = await closed.count(); left > 0; left -= 1) await closed.first().click()
  await axe()
})

test('B1 C1.3 C1.6 E4.2: around a town, by keyboard, with structures and ages open', async ({
  page,
  t,
  axe,
  language,
  isMobile,
}) => {
  await page.goto(`${pathTo.offers(language)}?place=c-38185`)
  await expect(page.getByRole('navigation', { name: t('placePath') })).toContainText('Auvergne-Rhône-Alpes')
  if (isMobile)
    await page
      .getByRole('button', { name: t('filter') })
      .first()
      .click()
  const within = isMobile ? page.getByRole('dialog') : page.getByRole('main')
  const slider = within.getByRole('slider', { name: t('radius') })
  await slider.focus()
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowRight')
  await expect(page).toHaveURL(/radiusKm=30/)
  await expect(slider).toBeFocused()
  for (const name of ['structure', 'publicationDate'] as const)
    await within
      .locator('summary')
      .filter({ hasText: t(name) })
      .click()
  await axe()
})

test('X14 A14.1 C1.2: questions open, and the display above the footer', async ({ page, t, axe, language }) => {
  for (const path of [pathTo.signIn(language), pathTo.faq(language)]) {
    await page.goto(path)
    const questions = page.locator('#content details.question')
    await expect(questions.first()).toBeVisible()
    for (const question of await questions.all()) await question.locator('summary').click()
    await axe()
  }
  await page
    .getByRole('contentinfo')
    .getByRole('button', { name: t('display') })
    .click()
  await expect(page.getByRole('contentinfo').getByRole('radio').first()).toBeVisible()
  await axe()
})

test('A10.1 B6: the menu of one’s space and the way out', async ({ page, t, axe, language, isMobile, me }) => {
  expect(me.email).toBeTruthy()
  await page.goto(pathTo.favourites(language))
  if (isMobile) await page.locator('.side-menu summary').click()
  await axe()
  await page
    .getByRole('navigation', { name: t('mySpace') })
    .getByRole('button', { name: t('signOut') })
    .click()
  await expect(page).toHaveURL(pathTo.home(language))
  await page.goto(pathTo.favourites(language))
  await expect(page.getByRole('heading', { level: 1, name: t('signIn') })).toBeVisible()
})
