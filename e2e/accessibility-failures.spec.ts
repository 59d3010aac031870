import { expect, type Route } from '@playwright/test'
import { problemTexts } from '@portal/contracts/http/problem.messages'
import { pathTo } from '@portal/contracts/paths/paths'
import { sendApplication } from './fixtures/people.ts'
import { test } from './fixtures/test.ts'

/** What the portal answers when it does not know why. */
const failing = (route: Route): Promise<void> => {
  const code = 'unexpected-failure'
  return route.fulfill({
    status: 500,
    contentType: 'application/problem+json',
    body: JSON.stringify({
      ...{ type: 'about:blank', title: 'x', status: 500, code, requestId: 'e2e' },
      texts: problemTexts[code],
    }),
  })
}

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
