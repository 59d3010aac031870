import { join } from 'node:path'
import { root, runCommand } from './checks/run-command.ts'

// `screenshots offer profile` takes those two pages; no name takes them all. The browser is e2e's.
const script = join(root, 'e2e/tools/take-screenshots.ts')
const { code } = await runCommand(process.execPath, [script, ...process.argv.slice(2)], { isLive: true })
process.exitCode = code === 0 ? 0 : 1
