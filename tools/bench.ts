import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { root, runCommand } from './checks/run-command.ts'
import { buildWeb } from './portal/web-build.ts'

const say = (line: string) => void process.stdout.write(`${line}\n`)
const directory = join(root, 'apps/api/bench')

// `bench start search` runs those two; no name runs them all. One after the other: they measure.
const wanted = process.argv.slice(2)
const benches = (await readdir(directory)).filter((name) => name.endsWith('.bench.ts')).sort()
const chosen = benches.filter((name) => wanted.length === 0 || wanted.includes(name.replace('.bench.ts', '')))
if (chosen.length === 0) throw new Error(`no bench named ${wanted.join(', ')} among ${benches.join(', ')}`)

await buildWeb(say)
const failed: string[] = []
for (const name of chosen) {
  say(`\n${name}`)
  const { code } = await runCommand(process.execPath, [join(directory, name)], { isLive: true })
  if (code !== 0) failed.push(name)
}
say(failed.length > 0 ? `\nFailed: ${failed.join(', ')}` : '\nWritten to docs/measurements.md.')
process.exitCode = failed.length > 0 ? 1 : 0
