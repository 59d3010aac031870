import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test'
import type { Locale } from '@portal/contracts/i18n/message'
import { pathTo } from '@portal/contracts/paths/paths'
import { untilSettled, untilWhole } from '../fixtures/accessibility.ts'
import { untilAlive } from '../fixtures/alive.ts'
import { portalUrl } from '../fixtures/api.ts'
import { findDemoThings } from '../fixtures/pages.ts'
import { prepareApplication, registerCandidate, watchSearches } from '../fixtures/people.ts'
import { speak } from '../fixtures/words.ts'
import { chromiumArgs, findChromium } from './chromium.ts'
import startPortal from './portal.ts'
import { type Shot, shotsIn, type Visitor } from './screenshot-table.ts'

const directory = join(import.meta.dirname, '../../.screenshots')
const locales = ['fr', 'en'] as const
const widths = [1440, 360] as const
const themes = ['light', 'dark'] as const
/** As many browsers' windows at once. */
const hands = 2

type Look = { readonly locale: Locale; readonly width: (typeof widths)[number]; readonly theme: 'light' | 'dark' }
const looks: Look[] = locales.flatMap((locale) =>
  widths.flatMap((width) => themes.map((theme) => ({ locale, width, theme }))),
)
const nameOf = ({ page, state }: Shot, { locale, width, theme }: Look) =>
  `${page}.${state}.${locale}.${width}.${theme}.png`

/**
 * A picture of the whole page ends the emulation of a touch screen while it is taken, which shrinks what a finger needs:
 * a strip of nothing would stand below the footer. So the browser of the phones has a touch screen of its own.
 */
const coarsePointer =
  '--blink-settings=primaryPointerType=2,availablePointerTypes=2,primaryHoverType=1,availableHoverTypes=1'
const argsFor = ({ width }: Look) => (width < 1000 ? [...chromiumArgs, coarsePointer] : chromiumArgs)

const say = (line: string) => void process.stdout.write(`${line}\n`)

const openContext = (browser: Browser, { locale, width, theme }: Look): Promise<BrowserContext> =>
  browser.newContext({
    baseURL: portalUrl(),
    locale: { fr: 'fr-FR', en: 'en-GB' }[locale],
    timezoneId: 'Europe/Paris',
    colorScheme: theme,
    reducedMotion: 'reduce',
    viewport: { width, height: width > 1000 ? 900 : 740 },
    ...(width < 1000 && { isMobile: true, hasTouch: true }),
  })

/** Who one is, and the policy, arrive in any case: without them there is no page to be loading. */
const ownData = /\/api\/v1\/(?!portal$|me$)/

/** The page as the browser draws it alone, as after a link: what the server has drawn waits for nothing and cannot fail. */
const withoutServer = (page: Page, { path }: Shot, { locale }: Look): Promise<unknown> =>
  page.route(
    ({ pathname, search }) => pathname + search === path,
    async (route) => route.fulfill({ response: await route.fetch({ url: portalUrl() + pathTo.dashboard(locale) }) }),
  )

/** The first page of a browser may be drawn before its face has come (`font-display: optional`): none of these pictures is of it. */
const readFaces = async (context: BrowserContext): Promise<void> => {
  const page = await context.newPage()
  await page.goto('/')
  await untilSettled(page)
  await page.close()
}

const take = async (context: BrowserContext, shot: Shot, look: Look): Promise<void> => {
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  try {
    if (shot.answers) await withoutServer(page, shot, look)
    if (shot.answers === 'never') await page.route(ownData, () => undefined)
    if (shot.answers === 'failure')
      await page.route(ownData, (route) =>
        route.fulfill({ status: 503, contentType: 'application/problem+json', body: busy }),
      )
    await page.goto(shot.path)
    if (shot.answers === 'never')
      await page.locator('#content [aria-busy="true"]').filter({ visible: true }).first().waitFor()
    else await untilSettled(page)
    if (shot.act) await untilAlive(page)
    await shot.act?.({ page, t: speak(look.locale), isNarrow: look.width < 1000 })
    await untilWhole(page)
    await page.evaluate(async () => void (await document.fonts.ready))
    // Two frames: what the last answer changed has its final height, which a whole page is measured by.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
    // What lies above the page covers the window, not the whole page.
    const hasDialog = (await page.locator('dialog[open]').count()) > 0
    await page.screenshot({ path: join(directory, nameOf(shot, look)), fullPage: !hasDialog, animations: 'disabled' })
  } finally {
    await page.close()
  }
}

const busy = JSON.stringify({
  type: '/problems/unexpected-failure',
  title: 'Unexpected failure',
  status: 503,
  code: 'unexpected-failure',
  requestId: 'screenshots',
})

const contactSheet = (rows: readonly Shot[]): string => {
  const head = looks.map(({ locale, width, theme }) => `<th>${locale} ${width} ${theme}</th>`).join('')
  const cell = (shot: Shot, look: Look) => {
    const name = nameOf(shot, look)
    return `<td><a href="${name}"><img src="${name}" alt="${name}" loading="lazy"></a></td>`
  }
  const row = (shot: Shot) =>
    `<tr><th>${shot.page}<br>${shot.state}</th>${looks.map((look) => cell(shot, look)).join('')}</tr>`
  const style =
    'body{font:14px sans-serif;background:#888}th{position:sticky;left:0;background:#eee;padding:4px}img{width:220px;max-height:400px;object-fit:cover;object-position:top}td{vertical-align:top}thead th{top:0}'
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Every page and its states</title><style>${style}</style><table><thead><tr><th></th>${head}</tr></thead><tbody>${rows.map(row).join('\n')}</tbody></table></html>\n`
}

const takeAll = async (wanted: readonly string[]): Promise<readonly string[]> => {
  const demo = await findDemoThings()
  const failed: string[] = []
  const isWanted = ({ page }: Shot) => wanted.length === 0 || wanted.includes(page)
  let count = 0

  const takeLook = async (look: Look): Promise<void> => {
    const newcomer = await registerCandidate(look.locale)
    const watcher = await registerCandidate(look.locale)
    await watchSearches(watcher)
    const applicant = await registerCandidate(look.locale)
    await prepareApplication(applicant, demo.offer.reference)
    const browser = await chromium.launch({ executablePath: findChromium(), args: argsFor(look) })
    const enter: Record<Visitor, (context: BrowserContext) => Promise<void>> = {
      nobody: async () => undefined,
      ...{ newcomer: newcomer.enter, watcher: watcher.enter, applicant: applicant.enter },
      ...{ candidate: demo.clients.candidate.enter, recruiter: demo.clients.recruiter.enter },
      admin: demo.clients.admin.enter,
    }
    try {
      for (const visitor of Object.keys(enter) as Visitor[]) {
        const context = await openContext(browser, look)
        await enter[visitor](context)
        await readFaces(context)
        for (const shot of shotsIn(look.locale, demo).filter((each) => each.as === visitor && isWanted(each))) {
          await take(context, shot, look).catch((error: Error) => {
            failed.push(nameOf(shot, look))
            say(`${nameOf(shot, look)} was not taken: ${error.message.split('\n')[0]}`)
          })
          count += 1
          if (count % 50 === 0) say(`${count} pictures`)
        }
        await context.close()
      }
    } finally {
      await browser.close()
    }
  }

  const queue = [...looks]
  const work = async () => {
    for (let look = queue.shift(); look; look = queue.shift()) await takeLook(look)
  }
  await Promise.all(Array.from({ length: hands }, work))
  await writeFile(join(directory, 'index.html'), contactSheet(shotsIn('en', demo).filter(isWanted)))
  say(`${count} pictures in ${directory}, all of them on index.html`)
  return failed
}

const wanted = process.argv.slice(2)
if (wanted.length === 0) await rm(directory, { recursive: true, force: true })
await mkdir(directory, { recursive: true })
const stop = await startPortal()
try {
  const failed = await takeAll(wanted)
  if (failed.length > 0) {
    say(`${failed.length} pictures are missing.`)
    process.exitCode = 1
  }
} finally {
  await stop?.()
}
