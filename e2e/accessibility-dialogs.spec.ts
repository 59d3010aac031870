import { expect } from '@playwright/test'
import { signOutEndpoint } from '@portal/contracts/accounts/accounts.endpoints'
import { createApplicationEndpoint } from '@portal/contracts/applications/applications.endpoints'
import { pathTo } from '@portal/contracts/paths/paths'
import { cv, heavyCv } from './fixtures/files.ts'
import { addDocuments, openDemo } from './fixtures/people.ts'
import { test } from './fixtures/test.ts'

const isUncovered = (element: Element): boolean => {
  const { left, bottom } = element.getBoundingClientRect()
  return document.elementFromPoint(left + 2, bottom - 2) === element
}

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
