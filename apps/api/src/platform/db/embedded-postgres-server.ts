import { randomBytes } from 'node:crypto'
import { chown, mkdtemp, readdir, readFile, readlink, rename, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { exists, type Home, run } from './embedded-postgres-home.ts'

export type Settings = Readonly<Record<string, string | number>>
/** What a running server says of itself in its pid file. */
export type Postmaster = { readonly pid: number; readonly port: number; readonly socketDirectory: string }

const firstPort = 5433
const longestStopMs = 60_000
/** Linux limits the path of a socket to 107 characters, macOS to 103. */
const longestSocketPath = 103

const dataOf = (home: Home) => join(home.directory, 'data')
const passwordFile = 'portal.password'
const settingsFile = 'portal.conf'

/** Makes the data with a password of its own, unless it exists. */
export const initialise = async (home: Home, settings: Settings): Promise<void> => {
  const data = dataOf(home)
  if (await exists(join(data, 'PG_VERSION'))) return

  // What an interrupted start left behind; the name carries who was at it.
  for (const name of await readdir(home.directory)) {
    const maker = /^data[.](\d+)[.]/.exec(name)?.[1]
    if (maker && !isAlive(Number(maker))) await rm(join(home.directory, name), { recursive: true, force: true })
  }

  const draft = await mkdtemp(join(home.directory, `data.${process.pid}.`))
  const password = randomBytes(24).toString('base64url')
  const secret = `${draft}.password`
  await writeFile(secret, password, { mode: 0o600 })
  if (home.owner) {
    await chown(draft, home.owner.uid, home.owner.gid)
    await chown(secret, home.owner.uid, home.owner.gid)
  }
  try {
    const initdb = async (characterType: string) =>
      await run(
        join(home.binaries, 'initdb'),
        [
          ...[`--pgdata=${draft}`, '--username=postgres', `--pwfile=${secret}`, '--auth=scram-sha-256'],
          ...['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
          `--lc-ctype=${characterType}`,
          ...(settings.fsync === 'off' ? ['--no-sync'] : []),
        ],
        home.owner,
      )
    // The full text parser still asks the C library what a letter is: under plain C, « l’ingénieur » would be one word.
    let made = await initdb('C.UTF-8')
    for (const other of ['en_US.UTF-8', 'UTF-8', 'C']) if (made.code !== 0) made = await initdb(other)
    if (made.code !== 0) throw new Error(`initdb failed:\n${made.output}`)

    const configuration = join(draft, 'postgresql.conf')
    await writeFile(configuration, `\ninclude_if_exists = '${settingsFile}'\n`, { flag: 'a' })
    await rename(secret, join(draft, passwordFile))
    // One step, so that data is whole or absent; of two starters the first one's stands.
    await rename(draft, data).catch(() => undefined)
  } finally {
    await rm(draft, { recursive: true, force: true })
    await rm(secret, { force: true })
  }
}

/** Whether a process of this number runs, whoever owns it. */
export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

const isOurs = async (pid: number, home: Home): Promise<boolean> => {
  // A server works in its data directory. Not always readable: its command line then says at least what it is.
  const directory = await readlink(`/proc/${pid}/cwd`).catch(() => undefined)
  if (directory) return directory === dataOf(home)
  const { output } = await run('ps', ['-o', 'args=', '-p', `${pid}`])
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => output)
  return command.includes('postgres')
}

/** The server running on this data, if any. */
export const findPostmaster = async (home: Home): Promise<Postmaster | undefined> => {
  const file = join(dataOf(home), 'postmaster.pid')
  const lines = (await readFile(file, 'utf8').catch(() => '')).split('\n')
  const pid = Number(lines[0])
  if (!Number.isInteger(pid) || pid <= 0) return
  // Left by a kill or a power cut: PostgreSQL overwrites it when it starts,
  if (!isAlive(pid)) return
  if (await isOurs(pid, home)) return { pid, port: Number(lines[3]), socketDirectory: lines[4] ?? '' }
  // but not when the number belongs to another program by now, which it takes for itself.
  await rm(file, { force: true })
  return
}

export const readPassword = async (home: Home): Promise<string> =>
  await readFile(join(dataOf(home), passwordFile), 'utf8')

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })

const quoted = (value: string | number) => `'${String(value).replaceAll("'", "''")}'`

export const startServer = async (home: Home, settings: Settings): Promise<void> => {
  let port = firstPort
  while (!(await isFree(port))) port += 1
  const data = dataOf(home)
  const socketFits = join(data, `.s.PGSQL.${port}`).length <= longestSocketPath
  const all = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: socketFits ? data : '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...settings,
  }
  await writeFile(
    join(data, settingsFile),
    Object.entries(all).map(([name, value]) => `${name} = ${quoted(value)}\n`),
  )
  if (home.owner) await chown(join(data, settingsFile), home.owner.uid, home.owner.gid)

  const log = join(home.directory, 'server.log')
  await rename(log, join(home.directory, 'server.previous.log')).catch(() => undefined)
  // pg_ctl gives the server a session of its own: Ctrl-C in the terminal does not reach it before its users have finished.
  const { code, output } = await run(
    join(home.binaries, 'pg_ctl'),
    ['start', '--wait', `--timeout=60`, `--pgdata=${data}`, `--log=${log}`],
    home.owner,
  )
  if (code === 0) return
  throw new Error(`PostgreSQL did not start:\n${await readFile(log, 'utf8').catch(() => output)}`)
}

/** Fast shutdown, and not by pg_ctl: that one would wait for whichever server it finds there, a newly started one too. */
export const stopServer = async (home: Home): Promise<void> => {
  const postmaster = await findPostmaster(home)
  if (!postmaster) return
  process.kill(postmaster.pid, 'SIGINT')
  const deadline = performance.now() + longestStopMs
  while ((await findPostmaster(home))?.pid === postmaster.pid) {
    if (performance.now() > deadline) throw new Error(`PostgreSQL (pid ${postmaster.pid}) does not stop`)
    await delay(20)
  }
}
