// The first step of start, dev, test, bench, prove and screenshots. In JavaScript that old versions of Node can read: pnpm brings
// Node 24 with the other dependencies, but when that silently fails (CI=true and a stale lockfile: a warning, exit code
// 0) the scripts would run on whatever Node the machine has, and might even look green.
import { spawn, spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const oldestNode = 24
const tools = dirname(fileURLToPath(import.meta.url))
const [tool, ...rest] = process.argv.slice(2)

const fail = (message) => {
  process.stderr.write(`${message}\n`)
  process.exit(1)
}

const pnpm = process.env.npm_execpath
if (!pnpm || !/pnpm/.test(pnpm)) fail(`Run it through pnpm: npx pnpm@12 ${tool}`)
const [command, ...first] = /\.[cm]?js$/.test(pnpm) ? [process.execPath, pnpm] : [pnpm]
const install = spawnSync(command, [...first, 'install', '--frozen-lockfile'], {
  // CI: nothing asks a question nobody is there to answer.
  env: { ...process.env, CI: 'true' },
  encoding: 'utf8',
})
if (install.status !== 0) {
  const output = [install.stdout, install.stderr, install.error].filter(Boolean).join('\n')
  fail(`${output}\nThe dependencies are not those of pnpm-lock.yaml: pnpm install --frozen-lockfile failed, see above.`)
}

const major = (version) => Number((/^v(\d+)/.exec(version) || [])[1] || 0)
const found = spawnSync('node', ['--version'], { encoding: 'utf8' }).stdout || 'none'
if (major(found) < oldestNode) fail(`Node ${oldestNode} or newer is needed, and ${found.trim()} is what runs here.`)

const script = join(tools, `${tool}.ts`)
if (major(process.version) >= oldestNode) {
  process.argv.splice(1, 2, script)
  await import(pathToFileURL(script).href)
} else {
  // Node 24 has only just been installed: hand over to it.
  const child = spawn('node', [script, ...rest], { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code) => process.exit(code === null ? 1 : code))
}
