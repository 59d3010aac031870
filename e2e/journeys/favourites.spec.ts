import { expect } from '@playwright/test'
import { listFavouritesEndpoint } from '@portal/contracts/favourites/favourites.endpoints'
import { pathTo } from '@portal/contracts/paths/paths'
import { fillSignIn } from '../fixtures/forms.ts'
import { test } from '../fixtures/test.ts'

test('A5.1 A5.2 A5.3: a bookmark pressed signed out is kept after signing in, listed, and released', async ({
  page,
  t,
  axe,
  language,
  offer,
  candidate,
}) => {
  const main = page.getByRole('main')
  const bookmark = main.getByRole('button', { name: t('favourite'), exact: false })

  await page.goto(`${pathTo.offers(language)}?q=${offer.word}`)
  await bookmark.click()
  const dialog = page.getByRole('dialog', { name: t('signIn') })
  await expect(dialog.getByText(t('toKeepFavourite'))).toBeVisible()
  await expect(dialog.getByLabel(t('email'), { exact: true })).toBeFocused()
  await axe()
  await fillSignIn(dialog, t, candidate)
  await dialog.getByRole('button', { name: t('signIn') }).click()
  await expect(dialog).toBeHidden()
  await expect(bookmark).toHaveAttribute('aria-pressed', 'true')

  await page.goto(pathTo.favourites(language))
  await expect(main.getByRole('link', { name: offer.title })).toBeVisible()
  await axe()
  await bookmark.click()
  await expect(bookmark).toHaveAttribute('aria-pressed', 'false')
  await expect
    .poll(async () => (await candidate.call(listFavouritesEndpoint, { query: {} })).total, {
      message: 'favourites left',
    })
    .toBe(0)
  await page.reload()
  await expect(main.getByText(t('noFavourite'))).toBeVisible()
  await axe()
})

test('A1.2 C2.1: « Sign in » in the header opens above the page, and leaves one there', async ({
  page,
  t,
  axe,
  language,
  isMobile,
  offer,
  candidate,
}) => {
  const address = `${pathTo.offers(language)}?q=${offer.word}`
  const header = page.getByRole('banner').first()
  await page.goto(address)
  if (isMobile) await header.getByRole('button', { name: t('menu') }).click()
  await header.getByRole('link', { name: t('signIn') }).click()
  const dialog = page.getByRole('dialog', { name: t('signIn') })
  await expect(dialog.getByLabel(t('email'), { exact: true })).toBeFocused()
  await axe()
  await fillSignIn(dialog, t, candidate)
  await dialog.getByRole('button', { name: t('signIn') }).click()
  await expect(dialog).toBeHidden()
  await expect(header.getByRole('link', { name: t('mySpace') })).toBeFocused()
  await expect(page).toHaveURL(address)
})
