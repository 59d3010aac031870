import { expect } from '@playwright/test'
import { pathTo } from '@portal/contracts/paths/paths'
import { test } from '../fixtures/test.ts'

test('X11: a mistyped word finds what was meant, says so, and can be insisted on', async ({
  page,
  t,
  language,
  axe,
}) => {
  const main = page.getByRole('main')
  await page.goto(pathTo.home(language))
  await axe()
  const field = page.getByRole('combobox', { name: t('keyword') })
  await field.fill('hydrolgue')
  await field.press('Enter')
  await expect(page).toHaveURL(/q=hydrolgue/)
  await expect(main.getByText(/(Résultats pour|Results for) [«“]\s?hydrologue/)).toBeVisible()
  await expect(main.getByRole('link', { name: /hydrolog/i }).first()).toBeVisible()
  await axe()
  await main.getByRole('link', { name: t('searchExactly') }).click()
  await expect(page).toHaveURL(/exact=true/)
  await expect(main.getByRole('link', { name: t('searchExactly') })).toHaveCount(0)
  await expect(main.getByRole('heading', { level: 2, name: t('resultCount') })).toBeFocused()
  await axe()
})

test('X11: letters become suggestions; a profession filters, a reference opens its offer', async ({
  page,
  t,
  language,
  axe,
  offer,
}) => {
  await page.goto(pathTo.offers(language))
  await axe()
  const field = page.getByRole('combobox', { name: t('keyword') })
  const list = page.getByRole('listbox', { name: t('suggestions') })
  await field.pressSequentially('hydrolog')
  await expect(list.getByRole('option').first()).toContainText(/hydrolog/i)
  await axe()
  await field.press('Escape')
  await expect(list).toBeHidden()
  await expect(field).toHaveValue('hydrolog')
  await field.press('ArrowDown')
  await field.press('Enter')
  await expect(page).toHaveURL(/profession=hydrologue/)
  await expect(field).toHaveValue('')

  await field.fill(offer.reference.toLowerCase())
  await list.getByRole('option', { name: offer.reference }).click()
  await expect(page.getByRole('heading', { level: 1, name: offer.title })).toBeVisible()
})

test('X11 X12: what is typed before any script has arrived is searched, and suggested for', async ({
  page,
  t,
  language,
}) => {
  let letScriptsThrough = () => {}
  const held = new Promise<void>((resolve) => {
    letScriptsThrough = resolve
  })
  await page.route(/\.js$/, async (route) => {
    await held
    await route.continue()
  })
  await page.goto(pathTo.home(language), { waitUntil: 'commit' })
  const plain = page.getByRole('searchbox', { name: t('keyword') })
  await plain.pressSequentially('hydro')
  letScriptsThrough()
  const field = page.getByRole('combobox', { name: t('keyword') })
  await expect(field).toBeFocused()
  await expect(field).toHaveValue('hydro')
  await page.keyboard.type('log')
  await expect(
    page
      .getByRole('listbox', { name: t('suggestions') })
      .getByRole('option')
      .first(),
  ).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/q=hydrolog$/)
})

test('X14: the focus goes on to the next tag, then to the count, by keyboard', async ({ page, t, language }) => {
  const main = page.getByRole('main')
  const tags = main.getByRole('list', { name: t('selectedCriteria') }).getByRole('link')
  const count = main.getByRole('heading', { level: 2, name: t('resultCount') })
  await page.goto(`${pathTo.offers(language)}?contract=cdd&contract=cdi`)
  await expect(tags).toHaveCount(2)
  await tags.first().focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\?contract=cdi$/)
  await expect(tags).toHaveCount(1)
  await expect(tags.first()).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`${pathTo.offers(language)}$`))
  await expect(count).toBeFocused()
})
