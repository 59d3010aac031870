import { expect, type Page, type Route } from '@playwright/test'
import { signOutEndpoint } from '@portal/contracts/accounts/accounts.endpoints'
import { createApplicationEndpoint } from '@portal/contracts/applications/applications.endpoints'
import { problemTexts } from '@portal/contracts/http/problem.messages'
import { pathTo } from '@portal/contracts/paths/paths'
import { expectNoSidewaysScroll, untilSettled } from './fixtures/accessibility.ts'
import { cv, heavyCv } from './fixtures/files.ts'
import { addDocuments, openDemo, sendApplication } from './fixtures/people.ts'
import { test } from './fixtures/test.ts'

/** On a phone the header's links are behind its menu button. */
const openHeader = async (page: Page, isMobile: boolean, menu: string | RegExp) => {
  if (isMobile) await page.getByRole('banner').getByRole('button', { name: menu }).click()
  return page.getByRole('banner')
}

const isUncovered = (element: Element): boolean => {
  const { left, bottom } = element.getBoundingClientRect()
  return document.elementFromPoint(left + 2, bottom - 2) === element
}

/** What the portal answers when it does not know why. */
const failing = (route: Route): Promise<void> => {
  const code = 'unexpected-failure'
  return route.fulfill({
    status: 500,
    contentType: 'application/problem+json',
    body: JSON.stringify({
      ...{ type: 'about:blank', title: 'x', status: 500, code, requestId: 'e2e' },
      detail: problemTexts[code],
    }),
  })
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

test('C2.5 C2.6 B17: the dialogs of the profile', async ({ page, t, axe, language, me }) => {
  await addDocuments(me)
  await page.goto(pathTo.profile(language))
  const dialog = page.getByRole('dialog')
  const cvs = page.getByRole('group', { name: t('defaultCvs') })

  await cvs.getByRole('button', { name: t('rename') }).click()
  await dialog.getByRole('textbox').fill('a/b')
  await dialog.getByRole('button', { name: t('save') }).click()
  await expect(dialog.getByRole('alert')).toBeFocused()
  await axe()
  await dialog.getByRole('button', { name: t('cancel') }).click()

  await cvs.getByRole('button', { name: t('remove') }).click()
  await axe()
  await dialog.getByRole('button', { name: t('keepDocument') }).click()

  await page.getByLabel(t('city')).fill('Grenoble')
  await page.getByRole('contentinfo').getByRole('link').first().click()
  await expect(dialog).toBeVisible()
  await axe()
  await dialog.getByRole('button', { name: t('stay') }).click()
  await expect(page.getByLabel(t('city'))).toHaveValue('Grenoble')
})

test('C2.6: an upload shows its progress, and can be cancelled', async ({ page, context, t, axe, language, me }) => {
  expect(me.email).toBeTruthy()
  await page.goto(pathTo.profile(language))
  await expect(page.getByLabel(t('addCv'), { exact: true })).toBeAttached()
  const network = await context.newCDPSession(page)
  const slow = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: 100_000 }
  await network.send('Network.emulateNetworkConditions', slow)
  await page.getByLabel(t('addCv'), { exact: true }).setInputFiles(heavyCv)
  const row = page.getByRole('listitem').filter({ hasText: heavyCv.name })
  await expect(row.getByRole('progressbar')).toBeVisible()
  await axe()
  await row.getByRole('button', { name: t('cancel') }).click()
  await expect(row).toHaveCount(0)
  await network.send('Network.emulateNetworkConditions', { ...slow, uploadThroughput: -1 })
  await page.getByLabel(t('addCv'), { exact: true }).setInputFiles(cv)
  await expect(page.getByRole('group', { name: t('defaultCvs') }).getByRole('link', { name: /cv-ada/ })).toBeVisible()
})

test('A12.2: throwing a draft away asks first', async ({ page, t, axe, language, offer, me }) => {
  const { id } = await me.call(createApplicationEndpoint, { body: { reference: offer.reference } })
  await page.goto(pathTo.application(language, { id }))
  await page.getByRole('button', { name: t('deleteDraft') }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('button', { name: t('keepDraft') })).toBeFocused()
  await axe()
  await dialog.getByRole('button', { name: t('deleteForGood') }).click()
  await expect(page).toHaveURL(/tab=drafts/)
})

test('E2.4: a session that is over keeps what was typed, and goes on after signing in', async ({
  page,
  t,
  axe,
  faults,
  language,
  me,
}) => {
  faults.expect(401, /./)
  await page.goto(pathTo.profile(language))
  await page.getByLabel(t('city')).fill('Grenoble')
  await me.call(signOutEndpoint, {})
  const save = page.getByRole('main').getByRole('button', { name: t('save') })
  await save.click()
  const dialog = page.getByRole('dialog', { name: t('signIn') })
  await expect(dialog.getByText(t('sessionOver'))).toBeVisible()
  await axe()
  await dialog.getByLabel(t('password'), { exact: true }).fill(me.password)
  await dialog.getByRole('button', { name: t('signIn') }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByLabel(t('city'))).toHaveValue('Grenoble')
  await save.click()
  await expect(page.getByRole('main').getByText(t('profileSaved'))).toBeVisible()
})

test('E2.4: a session about to end says so, and goes on', async ({ page, t, axe, language, me }) => {
  expect(me.email).toBeTruthy()
  await page.clock.install()
  await page.goto(pathTo.favourites(language))
  await expect(page.getByText(t('noFavourite'))).toBeVisible()
  await page.clock.fastForward('28:00')
  const dialog = page.getByRole('dialog', { name: t('sessionEnds') })
  await expect(dialog).toBeVisible()
  await axe()
  // The portal's own clock never moved: to it, the half hour begins again now.
  await page.clock.setSystemTime(new Date())
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
})

test('X14: what cannot be loaded says so, and can be asked again', async ({ page, t, axe, faults, language, me }) => {
  expect(me.email).toBeTruthy()
  faults.expect(500, /\/me\/applications/)
  const address = /\/api\/v1\/me\/applications/
  await page.route(address, failing)
  await page.goto(pathTo.applications(language))
  const failure = page.getByRole('main').getByRole('alert')
  await expect(failure).toContainText(t(problemTexts['unexpected-failure']))
  await axe()
  await page.unroute(address)
  await failure.getByRole('button').click()
  await expect(page.getByText(t('noApplication'))).toBeVisible()
})

test('A5.1 X14: an offer that could not be kept says so, and can be kept again', async ({
  page,
  t,
  axe,
  faults,
  language,
  offer,
  me,
}) => {
  expect(me.email).toBeTruthy()
  faults.expect(500, /\/me\/favourites\//)
  const address = /\/api\/v1\/me\/favourites\//
  await page.route(address, failing)
  await page.goto(pathTo.offer(language, offer))
  const bookmark = page
    .getByRole('main')
    .getByRole('button', { name: t('addToFavourites') })
    .first()
  await bookmark.click()
  const dialog = page.getByRole('dialog', { name: t('notAdded') })
  await expect(dialog).toContainText(t(problemTexts['unexpected-failure']))
  await axe()
  await dialog
    .getByRole('button', { name: t('close') })
    .last()
    .click()
  await expect(dialog).toBeHidden()
  await expect(bookmark).toBeFocused()
  await bookmark.click()
  await expect(dialog).toBeVisible()
  await page.unroute(address)
  await dialog.getByRole('button', { name: t('tryAgain') }).click()
  await expect(dialog).toBeHidden()
  await expect(
    page
      .getByRole('main')
      .getByRole('button', { name: t('inFavourites') })
      .first(),
  ).toHaveAttribute('aria-pressed', 'true')
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

test('D6 X14: what is wrong in a message, a profile and a withdrawal is said where it can be read', async ({
  page,
  t,
  axe,
  language,
  offer,
  me,
}) => {
  await page.goto(pathTo.contactCandidate(language))
  await page.getByRole('button', { name: t('sendMessage') }).click()
  await expect(page.getByRole('alert')).toBeFocused()
  await axe()

  const id = await sendApplication(me, offer.reference)
  await page.goto(pathTo.profile(language))
  const birth = page.getByRole('group', { name: t('birthDate') })
  await birth.getByLabel(t('day')).fill('31')
  await birth.getByLabel(t('month')).fill('2')
  await page
    .getByRole('main')
    .getByRole('button', { name: t('save') })
    .click()
  await expect(page.getByRole('alert')).toBeFocused()
  await axe()

  await page.goto(pathTo.withdrawal(language, { id }))
  const message = page.getByLabel(t('withdrawalMessage'))
  await message.fill('x'.repeat(1001))
  await page.getByRole('button', { name: t('withdrawWithMail') }).click()
  await expect(message).toHaveAttribute('aria-invalid', 'true')
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

test('B12: the invitation of a recruiter, its errors and its dialog', async ({ page, context, t, axe, language }) => {
  const admin = await openDemo('admin')
  await admin.enter(context)
  await page.goto(pathTo.adminRecruiters(language))
  await page
    .getByRole('button', { name: t('changeStructures') })
    .first()
    .click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toBeVisible()
  await axe()
  // Taller than the window, it keeps its buttons in view, and nothing that has the focus under them.
  await expect(dialog.getByRole('button', { name: t('cancel') })).toBeInViewport({ ratio: 1 })
  const last = dialog.getByRole('checkbox').last()
  await last.focus()
  expect(await last.evaluate(isUncovered)).toBe(true)
  await dialog.getByRole('button', { name: t('cancel') }).click()
  await page.getByRole('button', { name: t('sendInvitation') }).click()
  await expect(page.getByRole('alert')).toBeFocused()
  await axe()
})
