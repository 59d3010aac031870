import { expect, type Page } from '@playwright/test'
import { pathTo } from '@portal/contracts/paths/paths'
import { defaultPolicy } from '@portal/contracts/policy/policy'
import { cv, letter } from '../fixtures/files.ts'
import { fillProfile, fillRegistration } from '../fixtures/forms.ts'
import { linkIn, mailTo } from '../fixtures/mailbox.ts'
import { decide, inventPerson } from '../fixtures/people.ts'
import { test } from '../fixtures/test.ts'

const { statusLabels } = defaultPolicy.applications
const recruiterSays = 'Nous lisons votre dossier cette semaine.'
const goodbye = 'Je quitte la région et retire ma candidature.'

test('A1 A2 A3 A8 A9 A11 A12 A13 B1 B10 B13 B14 C1.1 C4.3 E6.1: from a search to a withdrawal', async ({
  page,
  t,
  axe,
  language,
  isMobile,
  offer,
  recruiter,
  newPerson,
}) => {
  test.slow()
  const person = inventPerson()
  const main = page.getByRole('main')
  const heading = (name: string | RegExp, on: Page = page) => on.getByRole('heading', { level: 1, name })
  const upload = (label: string | RegExp, file: typeof cv) =>
    page.getByLabel(label, { exact: true }).setInputFiles(file)

  await test.step('A1.3 A1.5 the home page, in the language of the browser', async () => {
    await page.goto('/')
    await expect(page).toHaveURL(pathTo.home(language))
    await axe()
    await page.getByRole('combobox', { name: t('keyword') }).fill(offer.word)
    await page.getByRole('button', { name: t('search') }).click()
  })

  await test.step('A2 A4 the results', async () => {
    await expect(page).toHaveURL(/q=/)
    await expect(main.getByRole('link', { name: offer.title })).toBeVisible()
    await axe()
    if (isMobile) {
      await page.getByRole('button', { name: t('filter') }).click()
      await expect(page.getByRole('dialog')).toBeVisible()
      await axe()
      await page
        .getByRole('dialog')
        .getByRole('button', { name: t('close') })
        .click()
    }
    await main.getByRole('link', { name: offer.title }).click()
  })

  await test.step('A3 the offer', async () => {
    await expect(heading(offer.title)).toBeVisible()
    const summary = page.getByRole('complementary', { name: t('offerSummary') })
    await axe()
    await summary.getByRole('button', { name: t('share') }).click()
    await axe()
    await page.keyboard.press('Escape')
    await summary.getByRole('link', { name: t('apply') }).click()
  })

  await test.step('A11.1 A8.1 A8.2 without an account, one registers', async () => {
    await expect(heading(t('signIn'))).toBeVisible()
    await axe()
    await main.getByRole('link', { name: t('createAccount') }).click()
    await expect(heading(t('createAccount'))).toBeVisible()
    await axe()
    await page.getByRole('button', { name: t('createMyAccount') }).click()
    await expect(page.getByRole('alert')).toBeFocused()
    await axe()
    await fillRegistration(page, t, person)
    await page.getByRole('button', { name: t('createMyAccount') }).click()
    await expect(heading(t('checkMail'))).toBeFocused()
    await axe()
  })

  await test.step('A8.4 A8.6 the mailed link activates, and leads back to where one was going', async () => {
    const mail = await mailTo(person.email, t('activationMail'))
    await page.goto(linkIn(mail))
    await expect(page.getByRole('button', { name: t('activate') })).toBeVisible()
    await axe()
    await page.getByRole('button', { name: t('activate') }).click()
    await expect(heading(t('activated'))).toBeFocused()
    await axe()
    await page.getByLabel(t('password'), { exact: true }).fill(person.password)
    await main.getByRole('button', { name: t('signIn') }).click()
    await expect(page).toHaveURL(pathTo.apply(language, offer))
  })

  await test.step('A9.2 A9.4 the profile is completed', async () => {
    await axe()
    await main.getByRole('link', { name: t('completeProfile') }).click()
    await expect(heading(t('myProfile'))).toBeVisible()
    await axe()
    await fillProfile(page, t)
    await main.getByRole('button', { name: t('save') }).click()
    await expect(main.getByText(t('profileIsWhole'))).toBeVisible()
  })

  await test.step('A9.3 C2.6 a CV is kept', async () => {
    await upload(t('addCv'), cv)
    const cvs = page.getByRole('group', { name: t('defaultCvs') })
    await expect(cvs.getByRole('link', { name: /cv-ada/ })).toBeVisible()
    await axe()
  })

  await test.step('A10.2 the dashboard leads back to the draft', async () => {
    await page.goto(pathTo.dashboard(language))
    await axe()
    await main
      .getByRole('link', { name: t('resumeDraft') })
      .first()
      .click()
    await expect(page).toHaveURL(pathTo.apply(language, offer))
  })

  await test.step('A11.2 A11.3 C2.4 the default CV, and a letter for this one alone', async () => {
    await expect(page.getByRole('radio', { name: /cv-ada/ })).toBeChecked()
    await page.getByRole('button', { name: t('review') }).click()
    await expect(page.getByRole('alert', { name: t('partMissing') })).toBeFocused()
    await axe()
    await upload(t('chooseLetter'), letter)
    await expect(page.getByLabel(t('letterToSend'))).toContainText('lettre-ada')
    await page.getByLabel(t('comment')).fill('Disponible dès lundi.')
    await page.getByLabel(t('comment')).blur()
    await expect(page.getByText(t('saved'))).toBeVisible()
    await axe()
    // B17: loaded anew within the pause after which words are saved by themselves.
    await page.getByLabel(t('comment')).fill('Disponible dès mardi.')
    await page.reload()
    await expect(page.getByLabel(t('comment'))).toHaveValue('Disponible dès mardi.')
    await page.getByRole('button', { name: t('review') }).click()
  })

  await test.step('A11.5 A11.6 B10 read again, certified, sent', async () => {
    await expect(heading(t('reviewTitle'))).toBeFocused()
    await expect(main.getByText('Disponible dès mardi.')).toBeVisible()
    await page.getByRole('button', { name: t('send') }).click()
    await expect(page.getByRole('checkbox', { name: t('certify') })).toBeFocused()
    await expect(main.getByText(t('certifyMissing'))).toBeVisible()
    await axe()
    await page.getByRole('checkbox', { name: t('certify') }).check()
    await page.getByRole('button', { name: t('send') }).click()
    await expect(heading(t('sentTitle'))).toBeVisible()
    await axe()
    const mail = await mailTo(person.email, t('sentMail'), 'cv-ada.pdf')
    expect(mail.subject).toContain(offer.reference)
  })

  await test.step('A12.4 B13 the recruiter opens it and changes its status', async () => {
    if (isMobile) return decide(recruiter, offer.reference, { status: 'in-review', message: recruiterSays })
    const desk = await newPerson()
    await recruiter.enter(desk.context())
    await desk.goto(pathTo.recruiting(language))
    await expect(heading(/./, desk)).toBeVisible()
    await axe(desk)
    await desk.getByRole('link', { name: offer.title }).click()
    await desk.getByRole('link', { name: `${person.firstName} ${person.lastName}` }).click()
    await expect(desk.getByRole('link', { name: /cv-ada/ })).toBeVisible()
    await axe(desk)
    await desk.getByRole('button', { name: t('decide') }).click()
    const dialog = desk.getByRole('dialog')
    await dialog.getByRole('button', { name: t('decideConfirm') }).click()
    await axe(desk)
    await dialog.getByRole('radio', { name: t(statusLabels['in-review']) }).check()
    await dialog.getByLabel(t('messageToCandidate')).fill(recruiterSays)
    await dialog.getByRole('button', { name: t('decideConfirm') }).click()
    await expect(dialog).toBeHidden()
    await expect(desk.getByRole('main').getByText(t(statusLabels['in-review'])).first()).toBeVisible()
  })

  await test.step('A13.1 B13 the mail tells it, and its link leads to the timeline', async () => {
    const mail = await mailTo(person.email, t(statusLabels['in-review']))
    expect(mail.text).toContain(recruiterSays)
    await page.goto(linkIn(mail))
    await expect(main.getByText(recruiterSays)).toBeVisible()
    await expect(main.getByText(t('youSent'))).toBeVisible()
    await axe()
  })

  await test.step('A13.2 A13.4 B14 a withdrawal, in one’s own words', async () => {
    await main.getByRole('link', { name: t('decline') }).click()
    const message = page.getByLabel(t('withdrawalMessage'))
    await expect(message).not.toBeEmpty()
    await axe()
    await message.fill(goodbye)
    await page.getByRole('button', { name: t('withdrawWithMail') }).click()
    await expect(heading(t('withdrawn'))).toBeVisible()
    await expect(main.getByText(t('youWithdrew'))).toBeVisible()
    await axe()
    const copy = await mailTo(person.email, t('withdrawalMail'), goodbye)
    expect(copy.subject).toContain(offer.reference)
  })

  await test.step('A13.4 the recruiter reads it too', async () => {
    await mailTo(offer.recruiterEmail, offer.reference, goodbye)
  })

  await test.step('C5.1 the way back is shown', async () => {
    await page.goto(`${pathTo.applications(language)}?tab=archived`)
    await axe()
    await main.getByRole('link', { name: offer.title }).click()
    await expect(page.getByRole('button', { name: t('reactivate') })).toBeVisible()
    await axe()
  })
})
