import { expect } from '@playwright/test'
import { listAlertsEndpoint } from '@portal/contracts/alerts/alerts.endpoints'
import { pathTo } from '@portal/contracts/paths/paths'
import { fillRegistration, fillSignIn } from '../fixtures/forms.ts'
import { linkIn, mailTo } from '../fixtures/mailbox.ts'
import { demoPeople, inventPerson, openDemo, watchSearches } from '../fixtures/people.ts'
import { test } from '../fixtures/test.ts'
import { words } from '../fixtures/words.ts'

test('A7.2 A7.3 A7.4 B16 X6: an alert asked for signed out is created, listed, switched, changed and deleted', async ({
  page,
  t,
  axe,
  language,
  candidate,
}) => {
  test.slow()
  const main = page.getByRole('main')
  await page.goto(`${pathTo.offers(language)}?q=glacioscope&contract=cdi`)
  await main.getByRole('button', { name: t('createAlert') }).click()

  const signIn = page.getByRole('dialog', { name: t('signIn') })
  await expect(signIn.getByText(t('toCreateAlert'))).toBeVisible()
  await fillSignIn(signIn, t, candidate)
  await signIn.getByRole('button', { name: t('signIn') }).click()

  const dialog = page.getByRole('dialog', { name: t('createAlert') })
  const name = dialog.getByLabel(t('alertName'))
  await expect(name).toBeFocused()
  await expect(name).toHaveValue(/glacioscope/)
  await axe()
  await name.fill('')
  await dialog.getByRole('button', { name: t('createAlert') }).click()
  await expect(dialog.getByRole('alert')).toBeFocused()
  await axe()
  await name.fill('Glaces')
  await dialog.getByRole('radio', { name: t('weekly') }).check()
  await dialog.getByRole('button', { name: t('createAlert') }).click()
  const created = page.getByRole('dialog', { name: t('alertCreated') })
  await expect(created.getByText(/Glaces/)).toBeFocused()
  await axe()
  await created.getByRole('link', { name: t('seeMyAlerts') }).click()

  await expect(main.getByRole('heading', { name: 'Glaces' })).toBeVisible()
  await axe()
  const onOff = main.getByRole('switch', { name: t('mailSwitch') })
  await onOff.click()
  await expect(main.getByText(t('savedSearch'))).toBeVisible()
  await expect
    .poll(async () => (await candidate.call(listAlertsEndpoint, {})).items[0]?.active, { message: 'switched off' })
    .toBe(false)
  await axe()
  await onOff.click()
  await expect(onOff).toBeChecked()
  await expect
    .poll(async () => (await candidate.call(listAlertsEndpoint, {})).items[0]?.active, { message: 'switched on' })
    .toBe(true)

  await main.getByRole('button', { name: t('changeAlert') }).click()
  const change = page.getByRole('dialog')
  await change.getByLabel(t('alertName')).fill('Glaces et neiges')
  await axe()
  await change.getByRole('button', { name: t('save') }).click()
  await expect(main.getByRole('heading', { name: 'Glaces et neiges' })).toBeVisible()

  await main.getByRole('button', { name: t('remove') }).click()
  await axe()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('remove') })
    .click()
  await expect(main.getByText(t('noAlert'))).toBeVisible()
  await axe()
  await page.reload()
  await expect(main.getByText(t('noAlert'))).toBeVisible()
})

test('A3.5 B17: what was typed of an alert is asked for before it is lost, by Escape and by the Back button', async ({
  page,
  t,
  axe,
  language,
  offer,
  me,
}) => {
  expect(me.email).not.toBe('')
  const results = `${pathTo.offers(language)}?q=${offer.word}`
  await page.goto(results)
  await page.getByRole('main').getByRole('link', { name: offer.title }).click()
  // The list has a button of that name too, and stays until the offer has come.
  await page.getByRole('heading', { level: 1, name: offer.title }).waitFor()
  await page
    .getByRole('main')
    .getByRole('button', { name: t('createAlert') })
    .click()
  const dialog = page.getByRole('dialog')
  const name = dialog.getByLabel(t('alertName'))
  await expect(name).toBeFocused()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type('Pas encore')
  await page.keyboard.press('Escape')
  const question = page.getByRole('dialog', { name: t('closeWithoutSaving') })
  await expect(question.getByRole('button', { name: t('goOn') })).toBeFocused()
  await axe()
  await page.keyboard.press('Escape')
  await expect(name).toBeFocused()
  await expect(name).toHaveValue('Pas encore')
  await page.keyboard.press('Escape')
  await question.getByRole('button', { name: t('goOn') }).click()
  await expect(name).toBeFocused()
  await expect(name).toHaveValue('Pas encore')

  await page.evaluate(() => history.back())
  await question.getByRole('button', { name: t('closeAndLose') }).click()
  await expect(page).toHaveURL(results)
})

test('A7.2 A8.4: whoever registers to watch a search comes back to it, with the dialog open', async ({
  page,
  t,
  language,
}) => {
  const person = inventPerson()
  await page.goto(`${pathTo.offers(language)}?q=glacioscope`)
  await page
    .getByRole('main')
    .getByRole('button', { name: t('createAlert') })
    .click()
  await page
    .getByRole('dialog')
    .getByRole('link', { name: t('createAccount') })
    .click()
  await fillRegistration(page, t, person)
  await page.getByRole('button', { name: t('createMyAccount') }).click()
  await expect(page.getByRole('heading', { level: 1, name: t('checkMail') })).toBeVisible()
  await page.goto(linkIn(await mailTo(person.email, words.activationMail[language])))
  await page.getByRole('button', { name: t('activate') }).click()
  const main = page.getByRole('main')
  await main.getByLabel(t('password'), { exact: true }).fill(person.password)
  await main.getByRole('button', { name: t('signIn') }).click()
  const dialog = page.getByRole('dialog', { name: t('createAlert') })
  await expect(dialog.getByLabel(t('alertName'))).toHaveValue(/glacioscope/)
  await expect(page).toHaveURL(`${pathTo.offers(language)}?q=glacioscope`)
})

test('B16: ten alerts are all there are, and the dialog says so', async ({ page, t, axe, language, me }) => {
  await watchSearches(me)
  await page.goto(`${pathTo.offers(language)}?q=eau`)
  await page
    .getByRole('main')
    .getByRole('button', { name: t('createAlert') })
    .click()
  await expect(page.getByRole('dialog').getByText(t('allAlertsUsed'))).toBeVisible()
  await axe()
  await page
    .getByRole('dialog')
    .getByRole('link', { name: t('seeMyAlerts') })
    .click()
  await expect(page.getByRole('main').getByRole('switch')).toHaveCount(10)
  await axe()
})

test('X6: a link that stops nothing any more says so, and nothing is stopped by opening it', async ({
  page,
  t,
  axe,
  faults,
  language,
}) => {
  const posted: string[] = []
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().includes('/alerts/stop/')) posted.push(request.url())
  })
  await page.goto(pathTo.alertStop(language, { ticket: 'a.b.c' }))
  await axe()
  expect(posted).toEqual([])
  faults.expect(400, /^\/alerts\/stop\//)
  await page.getByRole('button', { name: t('stopAlert') }).click()
  await expect(page.getByRole('heading', { level: 1, name: t('linkOver') })).toBeFocused()
  expect(posted).toHaveLength(1)
  await axe()
})

test('A7.5 X6: the mail of an alert says what is new and why, and its link stops it', async ({ page }) => {
  const client = await openDemo('candidate')
  const { text } = await mailTo(demoPeople.candidate.email, /^\d+ nouvelles? offres? : CDD en Auvergne-Rhône-Alpes$/)
  expect(text).toMatch(/Pourquoi\u00A0: .+, Auvergne-Rhône-Alpes · CDD\n.+\/fr\/offres\/MER-/)
  const link = /\S+\/fr\/alertes\/arret\/\S+/.exec(text)?.[0] ?? ''
  await page.goto(link)
  await page.getByRole('button', { name: words.stopAlert.fr }).click()
  await expect(page.getByRole('heading', { level: 1, name: /CDD en Auvergne-Rhône-Alpes/ })).toBeFocused()
  const { items } = await client.call(listAlertsEndpoint, {})
  expect(items.find(({ lastMailAt }) => lastMailAt !== null)).toMatchObject({ active: false })
})
