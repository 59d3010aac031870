import { mkdir, rm } from 'node:fs/promises'
import { canaries } from './checks/canaries.ts'
import { checks } from './checks/checks.ts'
import { type Check, type Outcome, runCheck } from './checks/outcome.ts'
import { reports } from './checks/run-command.ts'
import { runPlaywright, runVitest, webBuild } from './checks/suites.ts'
import { aligned } from './portal/summary.ts'

const say = (line: string) => void process.stdout.write(`${line}\n`)
/** The short commands leave a core idle now and then; more of them at once only slow each other down. */
const atOnce = 2

const tell = (outcome: Outcome): Outcome => {
  say(`${outcome.failed > 0 ? '✗' : '✓'} ${outcome.suite} (${outcome.seconds.toFixed(1)} s)`)
  if (outcome.details) say(outcome.details)
  return outcome
}

const runChecks = async (all: readonly Check[]): Promise<Outcome[]> => {
  const waiting = [...all]
  const outcomes: Outcome[] = []
  const worker = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) outcomes.push(tell(await runCheck(check)))
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return all.flatMap(({ name }) => outcomes.filter(({ suite }) => suite === name))
}

await rm(reports, { recursive: true, force: true })
await mkdir(reports, { recursive: true })

const outcomes = await runChecks([...checks, ...canaries])
for (const outcome of await runVitest()) outcomes.push(tell(outcome))
const build = tell(await runCheck(webBuild))
outcomes.push(build)
// Without pages there is nothing to open in a browser; the failure is told already.
if (build.failed === 0) outcomes.push(tell(await runPlaywright()))

const total = (key: 'passed' | 'failed' | 'skipped') => outcomes.reduce((sum, outcome) => sum + outcome[key], 0)
const rows = outcomes.map(({ suite, passed, failed, skipped, seconds }) => [
  ...[suite, `${passed} passed`, `${failed} failed`, skipped ? `${skipped} skipped` : ''],
  `${seconds.toFixed(1)} s`,
])
say(`\n${aligned(rows)}\n`)
for (const { suite, failed, failures = [] } of outcomes)
  if (failed > 0) say(`✗ ${suite}: ${failures.length > 0 ? `\n${failures.join('\n')}\n` : 'see above'}`)
const skipped = total('skipped')
say(`${total('passed')} passed, ${total('failed')} failed${skipped ? `, ${skipped} skipped` : ''}`)
process.exitCode = total('failed') > 0 ? 1 : 0
