import { chromium } from '@playwright/test'
import { writeMeasurement } from '@portal/api/testing/measurements'
import { createApiClient } from '@portal/contracts/http/client'
import { searchOffersEndpoint } from '@portal/contracts/offers/offers.endpoints'
import { pathTo } from '@portal/contracts/paths/paths'
import { launch } from 'chrome-launcher'
import lighthouse from 'lighthouse'
import { chromiumArgs, findChromium } from '../tools/chromium.ts'
import { styleBudget, weighPages } from '../tools/page-weight.ts'
import startPortal from '../tools/portal.ts'

const { pages, style } = await weighPages()
const sizes = pages.map(
  ({ name, first, later, budget }) => `| ${name} | ${first.toFixed(1)} | ${budget} | ${later.toFixed(1)} |`,
)

/** What a press costs on a phone a quarter as fast as this machine: the longest of a few, from the press to the next frame, in ms. */
const slowestPress = async (address: string): Promise<number> => {
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArgs })
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    await page.goto(address, { waitUntil: 'networkidle' })
    const session = await page.context().newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
    await page.evaluate(() => {
      const seen: number[] = []
      Object.assign(globalThis, { seen })
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) seen.push(entry.duration)
      }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit)
    })
    const margin = page.getByRole('complementary').first()
    for (const box of await margin
      .getByRole('checkbox', { disabled: false })
      .all()
      .then((all) => all.slice(0, 3))) {
      await box.click()
      await page.waitForLoadState('networkidle')
    }
    await margin.locator('summary').nth(1).click()
    await page.locator('input[name="q"]').first().pressSequentially('eau', { delay: 200 })
    await page.waitForTimeout(1000)
    return await page.evaluate(() => Math.max(0, ...(globalThis as unknown as { seen: number[] }).seen))
  } finally {
    await browser.close()
  }
}

const stopPortal = await startPortal()
const url = process.env.E2E_URL ?? ''
const rows: string[] = []
let press = 0
try {
  const api = createApiClient((path, request) => fetch(`${url}${path}`, request))
  const { items } = await api(searchOffersEndpoint, { query: { pageSize: 1 } })
  const [offer] = items
  if (!offer) throw new Error('the demo has no offer')
  press = await slowestPress(`${url}${pathTo.offers('fr')}`)
  for (const [name, path] of [
    ['home', pathTo.home('fr')],
    ['results', pathTo.offers('fr')],
    ['offer', pathTo.offer('fr', offer)],
  ] as const) {
    const browser = await launch({ chromePath: findChromium(), chromeFlags: ['--headless=new', ...chromiumArgs] })
    try {
      const result = await lighthouse(`${url}${path}`, {
        port: browser.port,
        throttlingMethod: 'devtools',
        onlyCategories: ['performance', 'accessibility', 'best-practices', 'seo'],
      })
      const { categories = {}, audits = {} } = result?.lhr ?? {}
      const score = (category: string) => Math.round((categories[category]?.score ?? 0) * 100)
      const audit = (id: string) => audits[id]?.displayValue ?? ''
      rows.push(
        `| ${name} | ${score('accessibility')} | ${score('best-practices')} | ${score('seo')} | ${score('performance')} | ${audit('largest-contentful-paint')} | ${audit('total-blocking-time')} | ${audit('cumulative-layout-shift')} |`,
      )
      for (const category of ['accessibility', 'best-practices', 'seo'])
        for (const { id } of categories[category]?.auditRefs ?? [])
          if (audits[id]?.score === 0) process.stdout.write(`${name}: ${category}: ${id}\n`)
    } finally {
      browser.kill()
    }
  }
} finally {
  await stopPortal?.()
}

await writeMeasurement(
  'Pages',
  [
    'JavaScript of a first load, brotli KB, texts included: before the page is alive, then what comes after it unasked.',
    '',
    '| Route | KB | budget | then |',
    '|---|---|---|---|',
    ...sizes,
    '',
    `- style sheet: ${style.toFixed(1)} KB (budget: ${styleBudget})`,
    '',
    `- longest of a few presses among the results, CPU four times slower: ${press} ms (budget: 100)`,
    '',
    'Lighthouse, mobile, `--throttling-method=devtools`.',
    '',
    '| Page | accessibility | best practices | SEO | performance | LCP | TBT | CLS |',
    '|---|---|---|---|---|---|---|---|',
    ...rows,
  ],
  'npx pnpm@12 bench pages',
)
