import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { chmod, mkdtemp, rm, stat } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { attachOrStart } from '../apps/api/src/platform/db/embedded-postgres.ts'
import type { PortalAddresses } from './portal/launch-portal.ts'

let dataDirectory: string
let started: { readonly process: ChildProcess; readonly exit: Promise<unknown> }[] = []

const begin = (environment: NodeJS.ProcessEnv = {}) => {
  const ports = { PORT: '0', MAILBOX_PORT: '0', SMTP_PORT: '0' }
  const others = { DATABASE_URL: '', SMTP_URL: '', PUBLIC_URL: '', SEED: 'none', LOG_LEVEL: 'warn' }
  const portal = fork(join(import.meta.dirname, 'start.ts'), {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { ...process.env, ...others, ...ports, DATA_DIR: dataDirectory, ...environment },
  })
  let output = ''
  for (const stream of [portal.stdout, portal.stderr]) stream?.on('data', (chunk) => (output += chunk))
  const exit = once(portal, 'exit').then(([code]) => code as number | null)
  started.push({ process: portal, exit })
  return { portal, exit, output: () => output }
}

const start = async (environment: NodeJS.ProcessEnv = {}) => {
  const { portal, exit, output } = begin(environment)
  const addresses = await Promise.race([once(portal, 'message'), exit.then(() => [])])
  const [told] = addresses as [PortalAddresses?]
  if (!told) throw new Error(`the portal did not start:\n${output()}`)
  return { ...told, portal, exit, output }
}

const isReady = (url: string) =>
  fetch(`${url}/health/ready`).then(
    ({ ok }) => ok,
    () => false,
  )

const isDatabaseRunning = async () => {
  const database = await attachOrStart({ dataDirectory, log: () => undefined })
  await database.stop()
  return !database.started
}

/** What starts or stops beside other tests. */
const slowly = { timeout: 30_000 }

beforeAll(async () => {
  dataDirectory = await mkdtemp(join(tmpdir(), 'portal-start-'))
  await chmod(dataDirectory, 0o711)
})

afterEach(async () => {
  for (const { process } of started) process.kill('SIGTERM')
  await Promise.all(started.map(({ exit }) => exit))
  started = []
})

afterAll(() => rm(dataDirectory, { recursive: true, force: true }))

it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('starts all of it, and on %s stops all of it', async (signal) => {
  const { url, mailboxUrl, portal, exit, output } = await start()
  expect(await isReady(url)).toBe(true)
  expect(await (await fetch(`${mailboxUrl}/email`)).json()).toEqual([])
  expect(output()).toContain(url)

  portal.kill(signal)
  expect(await exit).toBe(0)
  expect(await isReady(url)).toBe(false)
  expect(await isDatabaseRunning()).toBe(false)
})

it('stops cleanly when told to while it is still starting', async () => {
  const { portal, exit } = begin()
  await expect.poll(() => existsSync(join(dataDirectory, 'postgres/data/postmaster.pid')), slowly).toBe(true)
  portal.kill('SIGTERM')

  expect(await exit).toBe(0)
  expect(await isDatabaseRunning()).toBe(false)
})

it('ASVS 16.4.2 keeps its log for its owner alone, even one that was there before', async () => {
  const first = await start()
  const { mode } = await stat(first.logFile)
  expect(mode & 0o777).toBe(0o600)
  first.portal.kill('SIGTERM')
  await first.exit
  await chmod(first.logFile, 0o644)

  const { logFile } = await start({ PORT: new URL(first.url).port })
  expect(logFile).toBe(first.logFile)
  expect((await stat(logFile)).mode & 0o777).toBe(0o600)
})

it('takes the next ports when its own are taken, and says so', async () => {
  const neighbour = createServer().listen(0, '127.0.0.1')
  await once(neighbour, 'listening')
  const { port } = neighbour.address() as { port: number }

  const { url, output } = await start({ PORT: String(port) })
  expect(url).not.toContain(`:${port}`)
  expect(output()).toContain(`Port ${port} is taken`)
  neighbour.close()
})

it('runs twice on the same data, and the second outlives the first', async () => {
  const first = await start()
  const second = await start()
  first.portal.kill('SIGINT')
  await first.exit

  expect(await isReady(second.url)).toBe(true)
  expect(second.databaseUrl).toBe(first.databaseUrl)
})

it('leaves no API behind when it is killed, and starts again', async () => {
  const first = await start()
  first.portal.kill('SIGKILL')
  await first.exit
  await expect.poll(() => isReady(first.url), slowly).toBe(false)

  const second = await start()
  expect(await isReady(second.url)).toBe(true)
})

it('ends with everything, and not quietly, when the API dies', async () => {
  const { apiPid, exit, output } = await start()
  process.kill(apiPid ?? 0, 'SIGKILL')

  expect(await exit).toBe(1)
  expect(output()).toContain('The API ended (SIGKILL)')
  expect(await isDatabaseRunning()).toBe(false)
})

it('asks for the pepper of a database that is not its own, in one line, before anything starts', async () => {
  const { exit, output } = begin({ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/portal', PASSWORD_PEPPER: '' })

  expect(await exit).toBe(1)
  expect(output().trim().split('\n')).toEqual([expect.stringMatching(/^PASSWORD_PEPPER must be set/)])
})

it('ASVS 16.5.1 says in a sentence that the database does not answer, and keeps the rest for the log', async () => {
  const { exit, output } = begin({
    DATABASE_URL: 'postgres://nobody:secret@127.0.0.1:1/portal',
    PASSWORD_PEPPER: 'p'.repeat(40),
  })

  expect(await exit).toBe(1)
  expect(output()).toMatch(/^The database cannot be reached \(ECONNREFUSED\): check host and port/m)
  expect(output()).toMatch(/^It failed; all of it is in .*portal-\d+\.log\.$/m)
  expect(output()).not.toMatch(/secret|"level":60|\n {4}at /)
})

it('says what is wrong with the configuration', async () => {
  const { exit, output } = begin({ PORT: 'three thousand' })
  expect(await exit).toBe(1)
  expect(output()).toContain('PORT')
})
