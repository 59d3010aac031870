import { expect } from '@playwright/test'
import { pathTo } from '@portal/contracts/paths/paths'
import { cv, letter } from '../fixtures/files.ts'
import { chooseFileAt, pressAt, tabTo, typeIn } from '../fixtures/keyboard.ts'
import { linkIn, mailTo } from '../fixtures/mailbox.ts'
import { inventPerson } from '../fixtures/people.ts'
import { test } from '../fixtures/test.ts'

test('X14 A8 A9 A11 A13: from a search to a withdrawal without a mouse', async ({ page, t, language, offer }) => {
  test.slow()
  const person = inventPerson()
  const { keyboard } = page
  const main = page.getByRole('main')
  const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name })

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
    await tabTo(page, display, { key: 'Shift+Tab' })
    await keyboard.press('Enter')
    await expect(display).toHaveAttribute('aria-expanded', 'true')
    await expect(page.getByRole('banner').getByRole('radio').first()).toBeVisible()
    await keyboard.press('Tab')
    await keyboard.press('Escape')
    await expect(display).toBeFocused()
    await expect(display).toHaveAttribute('aria-expanded', 'false')
  })

  await test.step('search, results, offer', async () => {
    await typeIn(page, page.getByRole('combobox', { name: t('keyword') }), offer.word)
    await keyboard.press('Enter')
    await pressAt(page, main.getByRole('link', { name: offer.title }))
    await expect(heading(offer.title)).toBeFocused()
    await pressAt(page, main.getByRole('complementary').getByRole('link', { name: t('apply') }))
  })

  await test.step('register', async () => {
    await expect(heading(t('signIn'))).toBeFocused()
    await pressAt(page, main.getByRole('link', { name: t('createAccount') }))
    await expect(heading(t('createAccount'))).toBeFocused()
    await typeIn(page, page.getByLabel(t('firstName'), { exact: true }), person.firstName)
    await typeIn(page, page.getByLabel(t('lastName'), { exact: true }), person.lastName)
    await typeIn(page, page.getByLabel(t('email'), { exact: true }), person.email)
    await typeIn(page, page.getByLabel(t('password'), { exact: true }), person.password)
    await typeIn(page, page.getByLabel(t('confirmation'), { exact: true }), person.password)
    const question = page.getByLabel(t('securityQuestion'))
    await tabTo(page, question)
    await keyboard.press('ArrowDown')
    await expect(question).not.toHaveValue('')
    await typeIn(page, page.getByLabel(t('securityAnswer'), { exact: true }), 'Gertrude')
    await pressAt(page, page.getByRole('checkbox', { name: t('acceptTerms') }), 'Space')
    await pressAt(page, page.getByRole('button', { name: t('createMyAccount') }))
    await expect(heading(t('checkMail'))).toBeFocused()
  })

  await test.step('activate, and sign in', async () => {
    await page.goto(linkIn(await mailTo(person.email, t('activationMail'))))
    await pressAt(page, page.getByRole('button', { name: t('activate') }), 'Space')
    await expect(heading(t('activated'))).toBeFocused()
    await typeIn(page, main.getByLabel(t('password'), { exact: true }), person.password)
    await keyboard.press('Enter')
    await expect(page).toHaveURL(pathTo.apply(language, offer))
  })

  await test.step('complete the profile', async () => {
    await pressAt(page, main.getByRole('link', { name: t('completeProfile') }))
    await expect(heading(t('myProfile'))).toBeVisible()
    const none = main.getByRole('radio', { name: t('noCivility') })
    await tabTo(page, main.getByRole('radio').first())
    await keyboard.press('ArrowUp')
    await expect(none).toBeChecked()
    const birth = page.getByRole('group', { name: t('birthDate') })
    await typeIn(page, birth.getByLabel(t('day')), '28')
    await typeIn(page, birth.getByLabel(t('month')), '2')
    await typeIn(page, birth.getByLabel(t('year')), '1990')
    await typeIn(page, page.getByLabel(t('nationality')), 'France')
    await expect(page.getByLabel(t('nationality'))).toHaveValue('FR')
    await typeIn(page, page.getByLabel(t('streetAddress')), '1 rue des Essais')
    await typeIn(page, page.getByLabel(t('postcode')), '38000')
    await typeIn(page, page.getByLabel(t('city')), 'Grenoble')
    await typeIn(page, page.getByLabel(t('country')), 'France')
    await expect(page.getByLabel(t('country'))).toHaveValue('FR')
    await typeIn(page, page.getByLabel(t('mobile')), '06 00 00 00 00')
    await pressAt(page, main.getByRole('button', { name: t('save') }))
    await expect(main.getByText(t('profileIsWhole'))).toBeVisible()
  })

  await test.step('keep a CV, and go back to the draft', async () => {
    await chooseFileAt(page, page.getByLabel(t('addCv'), { exact: true }), cv)
    const cvs = page.getByRole('group', { name: t('defaultCvs') })
    await expect(cvs.getByRole('link', { name: /cv-ada/ })).toBeVisible()
    const space = page.getByRole('navigation', { name: t('mySpace') })
    await tabTo(page, space.getByRole('link', { name: t('dashboard') }), { key: 'Shift+Tab' })
    await keyboard.press('Enter')
    await expect(heading(/./)).toBeFocused()
    await pressAt(page, main.getByRole('link', { name: t('resumeDraft') }).first())
    await expect(page).toHaveURL(pathTo.apply(language, offer))
  })

  await test.step('apply: the stored CV, and a letter for this one alone', async () => {
    const stored = page.getByRole('radio', { name: /cv-ada/ })
    await expect(stored).toBeChecked()
    await tabTo(page, stored)
    await keyboard.press('ArrowDown')
    await expect(stored).not.toBeChecked()
    await keyboard.press('ArrowUp')
    await expect(stored).toBeChecked()
    await chooseFileAt(page, page.getByLabel(t('chooseLetter'), { exact: true }), letter)
    await expect(page.getByLabel(t('letterToSend'))).toContainText('lettre-ada')
    await typeIn(page, page.getByLabel(t('comment')), 'Disponible dès lundi.')
    await pressAt(page, page.getByRole('button', { name: t('review') }))
    await expect(heading(t('reviewTitle'))).toBeFocused()
    await expect(main.getByText('Disponible dès lundi.')).toBeVisible()
    await pressAt(page, page.getByRole('checkbox', { name: t('certify') }), 'Space')
    await pressAt(page, page.getByRole('button', { name: t('send') }))
    await expect(heading(t('sentTitle'))).toBeFocused()
  })

  await test.step('withdraw', async () => {
    await pressAt(page, main.getByRole('link', { name: t('follow') }))
    await expect(heading(offer.title)).toBeFocused()
    await pressAt(page, main.getByRole('link', { name: t('decline') }))
    await pressAt(page, page.getByRole('button', { name: t('withdrawWithMail') }), 'Space')
    await expect(heading(t('withdrawn'))).toBeFocused()
  })
})

test('X14 A7.2 A7.4: an alert is created, switched off and deleted without a mouse', async ({
  page,
  t,
  language,
  offer,
  me,
}) => {
  const { keyboard } = page
  const main = page.getByRole('main')
  expect(me.email).not.toBe('')
  await page.goto(`${pathTo.offers(language)}?q=${offer.word}`)
  const create = main.getByRole('button', { name: t('createAlert') })
  await pressAt(page, create)
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByLabel(t('alertName'))).toBeFocused()
  await keyboard.press('Escape')
  await expect(create).toBeFocused()

  await keyboard.press('Enter')
  await expect(dialog.getByLabel(t('alertName'))).toBeFocused()
  await keyboard.press('ControlOrMeta+A')
  await keyboard.type('Au clavier')
  await tabTo(page, dialog.getByRole('radio').first())
  await keyboard.press('ArrowDown')
  await expect(dialog.getByRole('radio', { name: t('weekly') })).toBeChecked()
  await pressAt(page, dialog.getByRole('button', { name: t('createAlert') }))
  await pressAt(page, dialog.getByRole('link', { name: t('seeMyAlerts') }))

  const onOff = main.getByRole('switch', { name: t('mailSwitch') })
  await pressAt(page, onOff, 'Space')
  await expect(onOff).not.toBeChecked()
  await expect(main.getByText(t('savedSearch'))).toBeVisible()
  await pressAt(page, main.getByRole('button', { name: t('remove') }))
  await pressAt(page, dialog.getByRole('button', { name: t('remove') }))
  await expect(main.getByText(t('noAlert'))).toBeVisible()
  await expect(page.getByRole('region', { name: t('listOfAlerts') })).toBeFocused()
})
