import { expect } from '@playwright/test'
import { listApplicationsEndpoint } from '@portal/contracts/applications/applications.endpoints'
import { problemTexts } from '@portal/contracts/http/problem.messages'
import { pathTo } from '@portal/contracts/paths/paths'
import { closeOfferEndpoint } from '@portal/contracts/recruiting/recruiting.endpoints'
import { passDeadline } from '../fixtures/database.ts'
import { disguisedPicture, lockedCv, oneByteTooMany, picture } from '../fixtures/files.ts'
import { fillSignIn } from '../fixtures/forms.ts'
import { countMailsTo, mailTo } from '../fixtures/mailbox.ts'
import { prepareApplication } from '../fixtures/people.ts'
import { test } from '../fixtures/test.ts'

test('C2.6 C3: files of a wrong type, a byte too heavy, or locked are refused, each with its reason', async ({
  page,
  t,
  axe,
  faults,
  language,
  me,
}) => {
  expect(me.email).toBeTruthy()
  faults.expect(422, /\/me\/documents$/)
  await page.goto(pathTo.profile(language))
  const add = page.getByLabel(t('addCv'), { exact: true })
  const row = (name: string) => page.getByRole('listitem').filter({ hasText: name })

  await add.setInputFiles(picture)
  await expect(row(picture.name)).toContainText(t('fileWrongType'))
  await add.setInputFiles(oneByteTooMany)
  await expect(row(oneByteTooMany.name)).toContainText(t('fileTooLarge'))
  await add.setInputFiles(lockedCv)
  await expect(row(lockedCv.name)).toContainText(t(problemTexts['file-encrypted']))
  await add.setInputFiles(disguisedPicture)
  await expect(row(disguisedPicture.name)).toContainText(t(problemTexts['file-type-mismatch']))
  await axe()
  await expect(page.getByRole('group', { name: t('defaultCvs') }).getByRole('listitem')).toHaveCount(0)
})

test('A3.2 A11.4: nothing is sent once the deadline has passed, nor to an offer that closed', async ({
  page,
  t,
  axe,
  faults,
  language,
  offer,
  recruiter,
  me,
}) => {
  faults.expect(409, /\/submission$/)
  faults.expect(410, /\/(?:applications|offers)(?:\/|$)/)
  await prepareApplication(me, offer.reference)
  await page.goto(`${pathTo.apply(language, offer)}?step=review`)
  await page.getByRole('checkbox', { name: t('certify') }).check()
  await passDeadline(offer.reference)
  await page.getByRole('button', { name: t('send') }).click()
  const refusal = page.getByRole('alert').filter({ hasText: t(problemTexts['deadline-passed']) })
  await expect(refusal).toBeFocused()
  await axe()

  await recruiter.call(closeOfferEndpoint, { params: { reference: offer.reference }, body: { reason: 'filled' } })
  await page.goto(pathTo.apply(language, offer))
  await expect(page.getByRole('heading', { level: 1, name: t('closedTitle') })).toBeVisible()
  await axe()
})

test('C2.7 A11.6: sent from two tabs at once, it arrives once', async ({
  page,
  context,
  t,
  faults,
  language,
  offer,
  me,
}) => {
  faults.expect(409, /\/submission$/)
  await prepareApplication(me, offer.reference)
  const tabs = [page, await context.newPage()]
  const review = `${pathTo.apply(language, offer)}?step=review`
  for (const tab of tabs) {
    await tab.goto(review)
    await tab.getByRole('checkbox', { name: t('certify') }).check()
  }
  await Promise.all(tabs.map((tab) => tab.getByRole('button', { name: t('send') }).click()))
  for (const tab of tabs) await expect(tab.getByRole('heading', { level: 1, name: t('sentTitle') })).toBeVisible()

  const { items } = await me.call(listApplicationsEndpoint, { query: { reference: offer.reference } })
  expect(items.map(({ status }) => status)).toEqual(['submitted'])
  const { subject } = await mailTo(me.email, t('sentMail'))
  expect(await countMailsTo(me.email, subject)).toBe(1)
})

test('A8.6 D6: a wrong password says so without saying which of the two is wrong', async ({
  page,
  t,
  axe,
  faults,
  language,
  candidate,
}) => {
  faults.expect(401, /\/sessions$/)
  await page.goto(pathTo.signIn(language))
  const main = page.getByRole('main')
  const refusal = page.getByRole('alert').filter({ hasText: t(problemTexts['credentials-not-valid']) })
  for (const email of [candidate.email, `nobody.${candidate.email}`]) {
    await fillSignIn(main, t, { email, password: 'pas le bon mot' })
    await main.getByRole('button', { name: t('signIn') }).click()
    await expect(refusal).toBeFocused()
  }
  await axe()
})

test('A8.4 E1.2: a link nobody sent leads to another one', async ({ page, t, axe, faults, language }) => {
  faults.expect(400, /\/accounts\/activation\/description$/)
  await page.goto(`${pathTo.activation(language)}#${'x'.repeat(43)}`)
  await expect(page.getByRole('heading', { level: 1, name: t('linkOver') })).toBeVisible()
  await expect(page.getByRole('button', { name: t('sendAgain') })).toBeVisible()
  await axe()
})

test('D6 C4.7: missing answers are told at the top, where the focus goes, and each line leads to its field', async ({
  page,
  t,
  axe,
  language,
}) => {
  await page.goto(pathTo.contactCandidate(language))
  await page.getByRole('button', { name: t('sendMessage') }).click()
  const summary = page.getByRole('alert')
  await expect(summary).toBeFocused()
  await expect(summary.getByRole('link')).toHaveCount(5)
  await axe()
  await summary.getByRole('link').nth(2).click()
  await expect(page.getByLabel(t('email'), { exact: true })).toBeFocused()
})
