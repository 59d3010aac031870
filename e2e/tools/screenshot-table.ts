import type { Page } from '@playwright/test'
import type { Locale } from '@portal/contracts/i18n/message'
import { pathTo } from '@portal/contracts/paths/paths'
import { untilSettled } from '../fixtures/accessibility.ts'
import { untilAlive } from '../fixtures/alive.ts'
import { lockedCv, oneByteTooMany, picture } from '../fixtures/files.ts'
import { fillRegistration, fillSignIn } from '../fixtures/forms.ts'
import { linkIn, mailTo } from '../fixtures/mailbox.ts'
import {
  adminPages,
  candidatePages,
  type DemoPage,
  type DemoThings,
  publicPages,
  recruiterPages,
} from '../fixtures/pages.ts'
import { inventPerson } from '../fixtures/people.ts'
import type { Speak, Word } from '../fixtures/words.ts'

/** A watcher has as many alerts as one may have. */
export type Visitor = 'nobody' | 'newcomer' | 'watcher' | 'applicant' | 'candidate' | 'recruiter' | 'admin'

type Opened = { readonly page: Page; readonly t: Speak; readonly isNarrow: boolean }

/** One row of the contact sheet: a page in one of its states. */
export type Shot = {
  readonly page: string
  readonly state: string
  readonly path: string
  readonly as: Visitor
  /** What the page asks for never arrives, or arrives as a failure. */
  readonly answers?: 'never' | 'failure'
  /** What is done on the page before it is photographed. */
  readonly act?: (opened: Opened) => Promise<void>
}

type Act = NonNullable<Shot['act']>
const menuOf = async ({ page, t, isNarrow }: Opened) => {
  const header = page.getByRole('banner')
  if (isNarrow) await header.getByRole('button', { name: t('menu') }).click()
  return header
}
const dialogOf = ({ page }: Opened) => page.getByRole('dialog')

/** What a panel holds comes after it has opened. */
const untilFilled = ({ page, t }: Opened, panel: Word) =>
  page
    .getByRole('group', { name: t(panel), exact: true })
    .locator('a, button, input')
    .filter({ visible: true })
    .first()
    .waitFor()

/** One after the other, since an opened one leaves the closed ones. */
const openAll = async (page: Page, closed: string): Promise<void> => {
  const summaries = page.locator(`${closed}:not([open]) > summary`)
  for (let left = await summaries.count(); left > 0; left -= 1) await summaries.first().click()
}

const press =
  (button: Word): Act =>
  ({ page, t }) =>
    page
      .getByRole('main')
      .getByRole('button', { name: t(button) })
      .first()
      .click()

const register = async (page: Page, t: Speak): Promise<string> => {
  const person = inventPerson()
  await fillRegistration(page, t, person)
  await page.getByRole('button', { name: t('createMyAccount') }).click()
  await page.getByRole('heading', { level: 1, name: t('checkMail') }).waitFor()
  return person.email
}

/** Everything that opens, and everything that complains, by the name of its page. */
const acts: Readonly<Record<string, Readonly<Record<string, Act>>>> = {
  home: {
    display: async (opened) => {
      await (await menuOf(opened)).getByRole('button', { name: opened.t('display') }).click()
      await untilFilled(opened, 'display')
    },
    contracts: ({ page, t }) =>
      page
        .getByRole('main')
        .locator('summary')
        .filter({ hasText: t('contractType') })
        .click(),
    places: async ({ page, t }) => {
      await page.getByRole('combobox', { name: t('place') }).pressSequentially('gren')
      await page.getByRole('option').first().waitFor()
    },
  },
  'offers-refined': {
    filters: async ({ page, t, isNarrow }) => {
      if (isNarrow) await page.getByRole('button', { name: t('filter') }).click()
      else await openAll(page, 'aside details')
    },
  },
  offer: {
    share: async (opened) => {
      await press('share')(opened)
      await untilFilled(opened, 'share')
    },
    'sign-in': async (opened) => {
      await press('addToFavourites')(opened)
      await dialogOf(opened).waitFor()
    },
  },
  'alert-stop': { over: press('stopAlert') },
  alerts: { change: press('changeAlert'), delete: press('remove') },
  'sign-in': {
    refused: async ({ page, t }) => {
      const main = page.getByRole('main')
      await fillSignIn(main, t, { email: 'personne@courriel.example', password: 'pas le bon mot' })
      await main.getByRole('button', { name: t('signIn') }).click()
      await page.getByRole('alert').waitFor()
    },
    help: ({ page }) => openAll(page, 'main details'),
  },
  register: {
    errors: press('createMyAccount'),
    sent: async ({ page, t }) => void (await register(page, t)),
  },
  faq: {
    open: ({ page }) => openAll(page, 'main .question'),
  },
  'contact-candidate': { errors: press('sendMessage') },
  profile: {
    rename: press('rename'),
    delete: press('remove'),
    errors: async ({ page, t }) => {
      await page.getByLabel(t('mobile')).fill('bonjour')
      await page
        .getByRole('main')
        .getByRole('button', { name: t('save') })
        .click()
    },
    refused: async ({ page, t }) => {
      for (const file of [picture, oneByteTooMany, lockedCv])
        await page.getByLabel(t('addLetter'), { exact: true }).setInputFiles(file)
      await page.getByRole('listitem').filter({ hasText: lockedCv.name }).locator('.error').waitFor()
    },
    leave: async (opened) => {
      await opened.page.getByLabel(opened.t('city')).fill('Ailleurs')
      await opened.page.getByRole('contentinfo').getByRole('link').first().click()
      await dialogOf(opened).waitFor()
    },
  },
  dashboard: {
    menu: async ({ page, isNarrow }) => {
      if (isNarrow) await page.locator('.side-menu summary').click()
    },
  },
  'application-draft': { delete: press('deleteDraft') },
  'apply-new': { missing: press('review') },
  'apply-review': { errors: press('send') },
  withdrawal: {
    errors: async ({ page, t }) => {
      await page.getByLabel(t('withdrawalMessage')).fill('x'.repeat(1001))
      await page.getByRole('button', { name: t('withdrawWithMail') }).click()
    },
  },
  favourites: {
    'session-ends': async (opened) => {
      await opened.page.clock.install()
      await opened.page.reload()
      await untilAlive(opened.page)
      await opened.page.clock.fastForward('28:00')
      await dialogOf(opened).waitFor()
    },
  },
  'recruiting-application': {
    decide: press('decide'),
    'decide-errors': async (opened) => {
      await press('decide')(opened)
      await dialogOf(opened)
        .getByRole('button', { name: opened.t('decideConfirm') })
        .click()
    },
  },
  recruiters: { structures: press('changeStructures'), errors: press('sendInvitation') },
}

/** Pages that wait for something before they show anything: seen while it has not come, and when it does not come. */
const waiting = new Set([
  ...['home', 'offers', 'offer', 'offer-closed', 'faq', 'dashboard', 'profile', 'alerts', 'favourites', 'settings'],
  ...['applications-ongoing', 'application', 'apply', 'recruiting', 'recruiting-offer', 'recruiting-application'],
  ...['withdrawal', 'apply-review', 'recruiters'],
])

const shotsOf = ({ name: page, path }: DemoPage, as: Visitor): Shot[] => [
  { page, state: 'filled', path, as },
  ...Object.entries(acts[page] ?? {}).map(([state, act]) => ({ page, state, path, as, act })),
  ...(waiting.has(page)
    ? ([
        { page, state: 'loading', path, as, answers: 'never' },
        { page, state: 'error', path, as, answers: 'failure' },
      ] as const)
    : []),
]

/** What a person who has just arrived finds: led to the profile at first, then wherever the menu leads. */
const emptyPages = (locale: Locale): Shot[] => [
  {
    page: 'profile',
    state: 'welcome',
    path: pathTo.dashboard(locale),
    as: 'newcomer',
    act: ({ page }) => page.locator('.note').first().waitFor(),
  },
  {
    page: 'dashboard',
    state: 'empty',
    path: pathTo.dashboard(locale),
    as: 'newcomer',
    act: async ({ page, t, isNarrow }) => {
      if (isNarrow) await page.locator('.side-menu summary').click()
      await page.getByRole('link', { name: t('dashboard') }).click()
      await page.waitForURL((url) => url.pathname === pathTo.dashboard(locale))
      await untilSettled(page)
    },
  },
  ...(['profile', 'alerts', 'favourites', 'applications'] as const).map(
    (page): Shot => ({ page, state: 'empty', path: pathTo[page](locale), as: 'newcomer' }),
  ),
]

/** The dialog of an alert, above the results it watches. */
const alertDialogs = (path: string): Shot[] => {
  const open: Act = async (opened) => {
    await press('createAlert')(opened)
    await dialogOf(opened).getByLabel(opened.t('alertName')).waitFor()
  }
  const submit: Act = async (opened) => {
    await open(opened)
    await dialogOf(opened).getByLabel(opened.t('alertName')).fill('')
    await dialogOf(opened)
      .getByRole('button', { name: opened.t('createAlert') })
      .click()
  }
  const leave: Act = async (opened) => {
    await open(opened)
    await dialogOf(opened).getByLabel(opened.t('alertName')).pressSequentially(' bis')
    await dialogOf(opened)
      .getByRole('button', { name: opened.t('close') })
      .click()
  }
  const full: Act = async (opened) => {
    await press('createAlert')(opened)
    await dialogOf(opened).getByText(opened.t('allAlertsUsed')).waitFor()
  }
  return [
    { page: 'alert-dialog', state: 'filled', path, as: 'newcomer', act: open },
    { page: 'alert-dialog', state: 'errors', path, as: 'newcomer', act: submit },
    { page: 'alert-dialog', state: 'leave', path, as: 'newcomer', act: leave },
    { page: 'alert-dialog', state: 'full', path, as: 'watcher', act: full },
  ]
}

const openLink: Act = async ({ page, t }) => {
  const email = await register(page, t)
  await page.goto(linkIn(await mailTo(email, t('activationMail'))))
  await page.getByRole('button', { name: t('activate') }).waitFor()
}

/** What the link of the mail opens, before and after it is followed. */
const activationPages = (locale: Locale): Shot[] => {
  const path = pathTo.register(locale)
  const activate: Act = async (opened) => {
    await openLink(opened)
    await opened.page.getByRole('button', { name: opened.t('activate') }).click()
    await opened.page.getByRole('heading', { level: 1, name: opened.t('activated') }).waitFor()
  }
  return [
    { page: 'activation', state: 'filled', path, as: 'nobody', act: openLink },
    { page: 'activation', state: 'done', path, as: 'nobody', act: activate },
  ]
}

/** Somebody signed in, whom the portal does not answer. */
const notKept: Act = async (opened) => {
  await opened.page.route(/\/me\/favourites\//, (route) => route.abort())
  await press('addToFavourites')(opened)
  await dialogOf(opened).waitFor()
}

/** The whole table: every page, in every state it can be in. */
export const shotsIn = (locale: Locale, demo: DemoThings): Shot[] => [
  ...publicPages(locale, demo).flatMap((page) => shotsOf(page, 'nobody')),
  ...activationPages(locale),
  ...candidatePages(locale, demo).flatMap((page) => shotsOf(page, page.name === 'alerts' ? 'watcher' : 'candidate')),
  ...alertDialogs(`${pathTo.offers(locale)}?q=recherche&contract=cdd`),
  { page: 'offer', state: 'not-kept', path: pathTo.offer(locale, demo.offer), as: 'newcomer', act: notKept },
  ...emptyPages(locale),
  ...shotsOf({ name: 'apply-new', path: pathTo.apply(locale, demo.offer) }, 'newcomer'),
  ...shotsOf({ name: 'apply-review', path: `${pathTo.apply(locale, demo.offer)}?step=review` }, 'applicant'),
  {
    page: 'apply',
    state: 'sent',
    path: `${pathTo.apply(locale, demo.followed.offer)}?sent=${demo.followed.id}`,
    as: 'candidate',
  },
  ...recruiterPages(locale, demo).flatMap((page) => shotsOf(page, 'recruiter')),
  ...adminPages(locale).flatMap((page) => shotsOf(page, 'admin')),
]
