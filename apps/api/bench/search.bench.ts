import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { apiBase } from '@portal/contracts/http/endpoint'
import { searchOffersEndpoint } from '@portal/contracts/offers/offers.endpoints'
import { sql } from 'drizzle-orm'
import { buildApp } from '#api/app.ts'
import { compose } from '#api/composition.ts'
import { importOffers } from '#api/features/offers/import/import-offers.ts'
import { searchOffers } from '#api/features/offers/search-offers.ts'
import { readConfig } from '#api/platform/config/config.ts'
import { attachOrStart } from '#api/platform/db/embedded-postgres.ts'
import { mount } from '#api/platform/http/mount.ts'
import { median, quantile, writeMeasurement } from '#api/testing/measurements.ts'
import { benchSearches, benchStarts, composeBenchOffers } from './bench-offers.ts'
import { putLoad } from './http-load.ts'
import { multiplyOffers } from './multiply-offers.ts'
import { naiveOfferSearch } from './naive-offer-search.ts'

/** Imported, then multiplied; `BENCH_OFFERS=1000,10000` measures the first two. */
const sizes = (process.env.BENCH_OFFERS ?? '1000,10000,100000').split(',').map(Number)
/** The size that is promised something. */
const promised = 10_000
/** More than these are not written one by one. */
const mostImported = 10_000
/** Of one measurement: enough for a p95, however slow what is measured. */
const mostSeconds = 4
const clients = 16

/** A constant answer of 2.5 KB by the same Fastify: what everything is compared with. */
const hello = { greeting: 'hello', filling: 'x'.repeat(2500) }

const dataDirectory = await mkdtemp(join(tmpdir(), 'portal-bench-'))
await chmod(dataDirectory, 0o711)
const server = await attachOrStart({ dataDirectory, log: () => undefined })
const config = readConfig({
  DATA_DIR: dataDirectory,
  BCRYPT_COST: '4',
  SEARCHES_PER_MINUTE: '1000000000',
  LOG_LEVEL: 'error',
  // What is too slow is to be measured, not refused.
  DATABASE_TIMEOUT_MS: '120000',
})
const portal = await compose(config, server.url)
const { deps } = portal
const app = await buildApp(deps)
try {
  app.get('/hello', { config: { isOpen: true } }, async () => hello)
  // One round trip to PostgreSQL that does nothing: the floor of whatever asks it once.
  app.get('/select-1', { config: { isOpen: true } }, async () => (await deps.db.execute(sql`select 1 as one`)).rows)
  const naive = { ...deps, offerSearch: naiveOfferSearch(deps.db) }
  mount(app, deps, { ...searchOffersEndpoint, path: '/naive-offers' }, ({ query }) => searchOffers(naive, query))
  const port = Number(new URL(await app.listen({ port: 0, host: '127.0.0.1' })).port)

  const searches = (path: string) => benchSearches.map((query) => `${apiBase}${path}?${query}`)
  const measure = async (paths: readonly string[]) => {
    const warm = await putLoad({ port, paths, clients: 1, requests: paths.length * 2 })
    const wanted = (most: number) =>
      Math.round(Math.min(most, Math.max(paths.length * 2, (mostSeconds * 1000) / median(warm.latenciesMs))))
    const alone = await putLoad({ port, paths, clients: 1, requests: wanted(500) })
    const together = await putLoad({ port, paths, clients, requests: wanted(2000) })
    return {
      p50: median(alone.latenciesMs),
      p95: quantile(alone.latenciesMs, 0.95),
      perSecond: together.perSecond,
    }
  }
  // Interleaved twice, the better kept: one measurement disturbed by the machine does not decide.
  const twice = async (paths: readonly string[]) => {
    const [one, other] = [await measure(paths), await measure(paths)]
    return one.p50 < other.p50 ? one : other
  }
  const ms = (value: number) => `${value.toFixed(2)} ms`
  const lines: string[] = [
    `Over HTTP, ${benchSearches.length} searches and ${benchStarts.length} starts of words in turn; one client for p50 and p95, ${clients} for requests per second.`,
  ]
  // The same offers each time: those that are there already are left alone.
  const now = deps.clock.now()
  let known = 0
  for (const size of sizes) {
    const began = performance.now()
    if (size <= mostImported) {
      const report = await importOffers(deps, await composeBenchOffers(size, now))
      if (report.created !== size - known) throw new Error(`${report.created} offers: ${report.refused[0]?.reason}`)
    } else await multiplyOffers(server.url, size / known)
    const seconds = (performance.now() - began) / 1000
    const imported = size <= mostImported ? `; ${size - known} of them imported in ${seconds.toFixed(1)} s` : ''
    known = size

    const details = Array.from(
      { length: 50 },
      (_, index) => `${apiBase}/offers/BENCH-${String(index * 7 + 1).padStart(7, '0')}`,
    )
    const floor = await twice(['/hello'])
    const detail = await twice(details)
    const roundTrip = await twice(['/select-1'])
    const suggested = await twice(benchStarts.map((q) => `${apiBase}/offers/suggest?q=${encodeURIComponent(q)}`))
    const layerA = await twice(searches('/offers'))
    const slow = await twice(searches('/naive-offers'))
    const row = (name: string, { p50, p95, perSecond }: typeof floor) =>
      `| ${name} | ${ms(p50)} | ${ms(p95)} | ${Math.round(perSecond)} | ${(perSecond / floor.perSecond).toFixed(2)} |`
    const wanted = (what: string) => (size === promised ? ` (wanted: ${what})` : '')
    lines.push(
      '',
      `### ${size.toLocaleString('en')} offers`,
      '',
      '| | p50 | p95 | per second | x hello |',
      '|---|---|---|---|---|',
      row('hello (2.5 KB, constant)', floor),
      row('offer page', detail),
      row('`select 1`', roundTrip),
      row('suggestions, one statement', suggested),
      row('search, one statement', layerA),
      row('search, naive: count, page and eleven group-bys', slow),
      '',
      `- search p50: ${(slow.p50 / layerA.p50).toFixed(2)} times faster than naive${wanted('1.5')}`,
      `- offer page: ${(detail.perSecond / floor.perSecond).toFixed(2)} x hello${wanted('0.30')}`,
      `- suggestions p95: ${(suggested.p95 / roundTrip.p95).toFixed(1)} x \`select 1\`${imported}`,
    )
  }
  await writeMeasurement('Search and offer page', lines, 'npx pnpm@12 bench search')
} finally {
  await app.close()
  await portal.close()
  await server.stop()
  await rm(dataDirectory, { recursive: true, force: true })
}
