import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { root, runCommand } from './checks/run-command.ts'
import { buildWeb } from './portal/web-build.ts'

const say = (line: string) => void process.stdout.write(`${line}\n`)
const directories = ['apps/api/bench', 'e2e/bench']

// `bench start search` runs those two; no name runs them all. One after the other: they measure.
const wanted = process.argv.slice(2)
const found = await Promise.all(
  directories.map(async (directory) => (await readdir(join(root, directory))).map((name) => join(directory, name))),
)
const benches = found.flat().filter((file) => file.endsWith('.bench.ts'))
const chosen = benches.filter((file) => wanted.length === 0 || wanted.includes(basename(file, '.bench.ts')))
if (chosen.length === 0) throw new Error(`no bench named ${wanted.join(', ')} among ${benches.join(', ')}`)

await buildWeb(say)
const failed: string[] = []
for (const name of chosen) {
  say(`\n${name}`)
  const { code } = await runCommand(process.execPath, [join(root, name)], { isLive: true })
  if (code !== 0) failed.push(name)
}
say(failed.length > 0 ? `\nFailed: ${failed.join(', ')}` : '\nWritten to docs/measurements.md.')
process.exitCode = failed.length > 0 ? 1 : 0
