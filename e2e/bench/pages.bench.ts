import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { writeMeasurement } from '@portal/api/testing/measurements'
import { createApiClient } from '@portal/contracts/http/client'
import { searchOffersEndpoint } from '@portal/contracts/offers/offers.endpoints'
import { pathTo } from '@portal/contracts/paths/paths'
import { launch } from 'chrome-launcher'
import lighthouse from 'lighthouse'
import { chromiumArgs, findChromium } from '../tools/chromium.ts'
import startPortal from '../tools/portal.ts'

const dist = join(import.meta.dirname, '../../apps/web/dist/client')

type Chunk = { file: string; imports?: string[]; css?: string[]; isEntry?: boolean }
const manifest: Record<string, Chunk> = JSON.parse(await readFile(join(dist, '.vite/manifest.json'), 'utf8'))

/** Everything that must arrive before a page shows: the entry, the page, and what both import. */
const filesOf = (...names: string[]): Set<string> => {
  const files = new Set<string>()
  const seen = new Set<string>()
  const visit = (name: string) => {
    const chunk = manifest[name]
    if (!chunk || seen.has(name)) return
    seen.add(name)
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file)
    for (const imported of chunk.imports ?? []) visit(imported)
  }
  for (const name of names) visit(name)
  return files
}

const kilobytes = async (files: Iterable<string>, extension: string): Promise<number> => {
  let bytes = 0
  for (const file of files) {
    if (!file.endsWith(extension)) continue
    const compressed = await stat(join(dist, `${file}.br`)).catch(() => stat(join(dist, file)))
    bytes += compressed.size
  }
  return bytes / 1024
}

const entry = Object.keys(manifest).find((name) => manifest[name]?.isEntry) ?? ''
/** Budgets of first load, in brotli KB (experience.md). */
const routes = [
  ['home', 'src/features/offers/home.page.tsx', null],
  ['search', 'src/features/offers/results.page.tsx', 112],
  ['offer', 'src/features/offers/offer.page.tsx', 102],
  ['dashboard', 'src/features/dashboard/dashboard.page.tsx', 105],
  ['apply', 'src/features/applications/apply.page.tsx', 125],
] as const

const sizes: string[] = []
for (const [name, page, budget] of routes) {
  const script = await kilobytes(filesOf(entry, page), '.js')
  sizes.push(`| ${name} | ${script.toFixed(1)} | ${budget ?? ''} |`)
}
const style = await kilobytes(filesOf(entry), '.css')

const stopPortal = await startPortal()
const url = process.env.E2E_URL ?? ''
const rows: string[] = []
try {
  const api = createApiClient((path, request) => fetch(`${url}${path}`, request))
  const { items } = await api(searchOffersEndpoint, { query: { pageSize: 1 } })
  const [offer] = items
  if (!offer) throw new Error('the demo has no offer')
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
        `| ${name} | ${score('accessibility')} | ${score('best-practices')} | ${score('seo')} | ${score('performance')} | ${audit('largest-contentful-paint')} | ${audit('cumulative-layout-shift')} |`,
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
    'JavaScript of a first load, brotli KB, texts included.',
    '',
    '| Route | KB | budget |',
    '|---|---|---|',
    ...sizes,
    '',
    `- style sheet: ${style.toFixed(1)} KB (budget: 6)`,
    '',
    'Lighthouse, mobile, `--throttling-method=devtools`.',
    '',
    '| Page | accessibility | best practices | SEO | performance | LCP | CLS |',
    '|---|---|---|---|---|---|---|',
    ...rows,
  ],
  'npx pnpm@12 bench pages',
)
