import { expect } from '@playwright/test'
import { pathTo } from '@portal/contracts/paths/paths'
import { tabTo } from '../fixtures/keyboard.ts'
import { addDocuments, completeProfile } from '../fixtures/people.ts'
import { test } from '../fixtures/test.ts'

test('X14 A11 A13: from a search to a withdrawal without a mouse', async ({ page, t, language, offer, candidate }) => {
  test.slow()
  await completeProfile(candidate)
  await addDocuments(candidate)
  const { keyboard } = page
  const main = page.getByRole('main')
  const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name })
  const activeText = () => page.evaluate(() => document.activeElement?.textContent ?? '')

  await test.step('the skip link comes first, and skips', async () => {
    await page.goto(pathTo.home(language))
    await expect(heading(/./)).toBeVisible()
    const skip = page.getByRole('link', { name: t('skipToContent') })
    await tabTo(page, skip, { mostTabs: 1 })
    await keyboard.press('Enter')
    await expect(main).toBeFocused()
  })

  await test.step('a menu opens, and gives the focus back', async () => {
    const display = page.getByRole('banner').getByRole('button', { name: t('display') })
    await display.focus()
    await keyboard.press('Enter')
    await expect(display).toHaveAttribute('aria-expanded', 'true')
    await expect(page.getByRole('banner').getByRole('radio').first()).toBeVisible()
    await keyboard.press('Tab')
    await keyboard.press('Escape')
    await expect(display).toBeFocused()
    await expect(display).toHaveAttribute('aria-expanded', 'false')
  })

  await test.step('search, results, offer', async () => {
    await tabTo(page, page.getByRole('combobox', { name: t('keyword') }))
    await keyboard.type(offer.word)
    await keyboard.press('Enter')
    const found = main.getByRole('link', { name: offer.title })
    await expect(found).toBeVisible()
    await tabTo(page, found)
    await keyboard.press('Enter')
    await expect(heading(offer.title)).toBeFocused()
    await tabTo(page, main.getByRole('complementary').getByRole('link', { name: t('apply') }))
    await keyboard.press('Enter')
  })

  await test.step('sign in', async () => {
    await expect(heading(t('signIn'))).toBeFocused()
    await tabTo(page, main.getByLabel(t('email'), { exact: true }))
    await keyboard.type(candidate.email)
    await tabTo(page, main.getByLabel(t('password'), { exact: true }))
    await keyboard.type(candidate.password)
    await keyboard.press('Enter')
    await expect(page).toHaveURL(pathTo.apply(language, offer))
  })

  await test.step('apply: a stored CV and a stored letter', async () => {
    const stored = page.getByRole('radio', { name: /cv-ada/ })
    await expect(stored).toBeChecked()
    await tabTo(page, stored)
    await keyboard.press('ArrowDown')
    await expect(stored).not.toBeChecked()
    await keyboard.press('ArrowUp')
    await expect(stored).toBeChecked()
    const letters = page.getByLabel(t('letterToSend'))
    await tabTo(page, letters)
    await keyboard.press('ArrowDown')
    await expect(letters.locator('option:checked')).toContainText('lettre-ada')
    await expect(page.getByText(t('saved'))).toBeVisible()
    await tabTo(page, page.getByRole('button', { name: t('review') }))
    await keyboard.press('Enter')
    await expect(heading(t('reviewTitle'))).toBeFocused()
    await tabTo(page, page.getByRole('checkbox', { name: t('certify') }))
    await keyboard.press('Space')
    await tabTo(page, page.getByRole('button', { name: t('send') }))
    await keyboard.press('Enter')
    await expect(heading(t('sentTitle'))).toBeVisible()
    expect(await activeText(), 'the focus after sending').not.toBe('')
  })

  await test.step('withdraw', async () => {
    await tabTo(page, main.getByRole('link', { name: t('follow') }))
    await keyboard.press('Enter')
    await expect(heading(offer.title)).toBeFocused()
    await tabTo(page, main.getByRole('link', { name: t('decline') }))
    await keyboard.press('Enter')
    await tabTo(page, page.getByRole('button', { name: t('withdrawWithMail') }))
    await keyboard.press('Space')
    await expect(heading(t('withdrawn'))).toBeVisible()
  })
})
