import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { SingleBar } from 'cli-progress'
import { type ImportReport, importOffers } from '#api/features/offers/import/import-offers.ts'
import { openImportSource, UnreadableFile } from '#api/features/offers/import/import-source.ts'
import { ensureTaxonomies } from '#api/features/taxonomies/ensure-taxonomies.ts'
import { systemClock } from '#api/platform/clock/clock.ts'
import { readConfig } from '#api/platform/config/config.ts'
import { readPolicy } from '#api/platform/config/policy-file.ts'
import { openDatabase } from '#api/platform/db/database.ts'
import { attachOrStart } from '#api/platform/db/embedded-postgres.ts'
import { isOfDatabase, sayError } from '#api/platform/log/say-error.ts'

const usage = `pnpm offers:import FILE [--format auto|jobposting|talentsoft] [--shift-dates] [--dry-run]

  FILE           schema.org JobPosting (JSON or JSON lines) or TalentSoft export (CSV), packed by gzip or not
  --format       what FILE is; auto (the default) looks
  --shift-dates  move each offer by whole days so that it is current: published within 90 days, open for 7 more
  --dry-run      say what would happen, write nothing
`

const say = (text: string) => process.stdout.write(`${text}\n`)
const fail = (text: string): never => {
  process.stderr.write(`${text}\n`)
  process.exit(2)
}

const formats = ['auto', 'jobposting', 'talentsoft'] as const

const readArguments = () => {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        format: { type: 'string', default: 'auto' },
        'shift-dates': { type: 'boolean', default: false },
        'dry-run': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    })
    // What pnpm passes on as it is.
    const files = positionals.filter((each) => each !== '--')
    const [file] = files
    const format = formats.find((known) => known === values.format)
    if (values.help) return fail(usage)
    if (!file || files.length > 1 || !format) return fail(usage)
    return { file, format, hasShiftedDates: values['shift-dates'], isDryRun: values['dry-run'] }
  } catch (error) {
    return fail(`${(error as Error).message}\n\n${usage}`)
  }
}

const describe = ({ created, updated, unchanged, refused }: ImportReport, isDryRun: boolean): string =>
  [
    ...(isDryRun ? ['Dry run: nothing was written.'] : []),
    `created ${created}`,
    `updated ${updated}`,
    `unchanged ${unchanged}`,
    `refused ${refused.length}`,
    ...refused.map(({ line, reason }) => `  line ${line}: ${reason}`),
  ].join('\n')

const { file, format, hasShiftedDates, isDryRun } = readArguments()
const path = resolve(process.env.INIT_CWD ?? process.cwd(), file)
const config = readConfig(process.env)
const { size } = await stat(path).catch(() => fail(`no such file: ${path}`))

const server = config.DATABASE_URL
  ? undefined
  : await attachOrStart({ dataDirectory: config.DATA_DIR, log: (line) => say(line) })
const database = openDatabase(config.DATABASE_URL ?? server?.url ?? '', { max: 2 })

try {
  await database.migrate()
  await ensureTaxonomies(database)
  const bar = process.stdout.isTTY
    ? new SingleBar({ format: '{bar} {percentage} % | {eta_formatted}', hideCursor: true })
    : undefined
  bar?.start(size, 0)
  try {
    const source = await openImportSource(path, format)
    const timer = bar && setInterval(() => bar.update(source.bytesRead()), 100).unref()
    const policy = await readPolicy(config.POLICY_FILE)
    const deps = { db: database.db, clock: systemClock, policy }
    const report = await importOffers(deps, source, { hasShiftedDates, isDryRun })
    clearInterval(timer)
    bar?.update(size)
    bar?.stop()
    say(describe(report, isDryRun))
  } finally {
    bar?.stop()
  }
} catch (error) {
  if (!(error instanceof UnreadableFile || isOfDatabase(error))) throw error
  process.stderr.write(`${sayError(error)}\n`)
  process.exitCode = 1
} finally {
  await database.close()
  await server?.stop()
}
