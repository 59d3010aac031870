import { expect, type Page } from '@playwright/test'
import { pathTo } from '@portal/contracts/paths/paths'
import { desktop, mobile } from '../fixtures/devices.ts'
import { cv, letter } from '../fixtures/files.ts'
import { fillProfile, fillRegistration, fillSignIn } from '../fixtures/forms.ts'
import { linkIn, mailTo } from '../fixtures/mailbox.ts'
import { completeProfile, inventPerson } from '../fixtures/people.ts'
import { test } from '../fixtures/test.ts'

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })

test('D3 A9.1 E1.4: a whole profile, without applying for anything', async ({ page, t, axe, language }) => {
  test.slow()
  const person = inventPerson()
  const main = page.getByRole('main')
  await page.goto(pathTo.register(language))
  await fillRegistration(page, t, person)
  await page.getByRole('button', { name: t('createMyAccount') }).click()
  await expect(heading(page, t('checkMail'))).toBeFocused()
  await page.goto(linkIn(await mailTo(person.email, t('activationMail'))))
  await page.getByRole('button', { name: t('activate') }).click()
  await page.getByLabel(t('password'), { exact: true }).fill(person.password)
  await main.getByRole('button', { name: t('signIn') }).click()

  // Nobody was on the way to an offer: the profile comes first.
  await expect(page).toHaveURL(pathTo.profile(language))
  await fillProfile(page, t)
  await main.getByRole('button', { name: t('save') }).click()
  await expect(main.getByText(t('profileIsWhole'))).toBeVisible()
  await page.getByLabel(t('addCv'), { exact: true }).setInputFiles(cv)
  await expect(page.getByRole('group', { name: t('defaultCvs') }).getByRole('link', { name: /cv-ada/ })).toBeVisible()

  await page.goto(pathTo.dashboard(language))
  await expect(main.getByRole('meter', { name: /100\s*%/ })).toBeVisible()
  await axe()
  await page.goto(pathTo.applications(language))
  await expect(main.getByText(t('noApplication'))).toBeVisible()
})

test('D8 A9.3 C2.4: files kept at a desk are sent from a phone', async ({
  t,
  axe,
  language,
  offer,
  candidate,
  newPerson,
}) => {
  await completeProfile(candidate)
  const desk = await newPerson(desktop)
  await candidate.enter(desk.context())
  await desk.goto(pathTo.profile(language))
  await desk.getByLabel(t('addCv'), { exact: true }).setInputFiles(cv)
  await desk.getByLabel(t('addLetter'), { exact: true }).setInputFiles(letter)
  for (const name of [/cv-ada/, /lettre-ada/])
    await expect(desk.getByRole('main').getByRole('link', { name })).toBeVisible()

  const phone = await newPerson(mobile)
  await phone.goto(pathTo.offer(language, offer))
  const main = phone.getByRole('main')
  await main
    .getByRole('link', { name: t('apply') })
    .first()
    .tap()
  await fillSignIn(main, t, candidate)
  await main.getByRole('button', { name: t('signIn') }).tap()
  await expect(phone).toHaveURL(pathTo.apply(language, offer))
  await expect(phone.getByRole('radio', { name: /cv-ada/ })).toBeChecked()
  const letters = phone.getByLabel(t('letterToSend'))
  await letters.selectOption({ index: 1 })
  await expect(letters.locator('option:checked')).toContainText('lettre-ada')
  await expect(phone.getByText(t('saved'))).toBeVisible()
  await axe(phone)
  await phone.getByRole('button', { name: t('review') }).tap()
  await expect(heading(phone, t('reviewTitle'))).toBeFocused()
  for (const name of [/cv-ada/, /lettre-ada/]) await expect(main.getByRole('link', { name })).toBeVisible()
  await axe(phone)
  await phone.getByRole('checkbox', { name: t('certify') }).check()
  await phone.getByRole('button', { name: t('send') }).tap()
  await expect(heading(phone, t('sentTitle'))).toBeVisible()

  // And back at the desk it is there.
  await desk.goto(pathTo.applications(language))
  await expect(desk.getByRole('main').getByRole('link', { name: offer.title })).toBeVisible()
})
