import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { chooseHome, type Home } from './embedded-postgres-home.ts'
import {
  findPostmaster,
  initialise,
  isAlive,
  type Postmaster,
  readPassword,
  type Settings,
  startServer,
  stopServer,
} from './embedded-postgres-server.ts'

export type EmbeddedPostgres = {
  /** The database `portal`. */
  readonly url: string
  /** The maintenance database, to create others. */
  readonly adminUrl: string
  readonly port: number
  /** Where data, log and password really are. */
  readonly directory: string
  /** Whether this call started the server, or found it running. */
  readonly started: boolean
  /** Gives the server back: whoever is the last to use it stops it. */
  stop(): Promise<void>
}

type Options = {
  readonly dataDirectory: string
  readonly log: (line: string) => void
  readonly settings?: Settings
}

const patienceMs = 90_000
/** A server that cannot start says so every time; one that lost a race for the port or the data does not. */
const mostFailures = 10
/** Within milliseconds PostgreSQL sees that a client was killed; on a machine that is out of breath, within seconds. */
const patienceWithDeadMs = 10_000
/** Every user holds this advisory lock, shared, for as long as it needs the server. */
const inUse = 7_305_846_104

const urlOf = ({ port, socketDirectory }: Postmaster, password: string, database: string): string =>
  `postgres://postgres:${password}@127.0.0.1:${port}/${database}` +
  (socketDirectory && `?host=${encodeURIComponent(socketDirectory)}`)

const leaseName = 'portal-lease'

/** A connection that says « in use », and by which process: the kernel closes it with that, however it ends. */
const takeLease = async (url: string): Promise<pg.Client> => {
  const lease = new pg.Client({ connectionString: url, application_name: `${leaseName} ${process.pid}` })
  lease.on('error', () => undefined)
  await lease.connect()
  try {
    // Waits while somebody holds it alone, which is to stop the server: then this connection breaks, and we start it again.
    await lease.query('select pg_advisory_lock_shared($1)', [inUse])
    const { rowCount } = await lease.query(`select from pg_database where datname = 'portal'`)
    if (rowCount === 0) await lease.query('create database portal').catch(ignoreDuplicate)
    return lease
  } catch (error) {
    await lease.end().catch(() => undefined)
    throw error
  }
}

const ignoreDuplicate = (error: { code?: string }) => {
  if (error.code !== '42P04' && error.code !== '23505') throw error
}

const isUsedByLiving = async (lease: pg.Client): Promise<boolean> => {
  const { rows } = await lease.query<{ process: number }>(
    `select substring(application_name from '[0-9]+$')::int as process
     from pg_stat_activity where application_name ~ ('^' || $1 || ' [0-9]+$') and pid <> pg_backend_pid()`,
    [leaseName],
  )
  return rows.some(({ process }) => isAlive(process))
}

/**
 * Gives the lease back; true when nobody else holds one, and then nobody can take one any more. A process that was
 * killed a moment ago may still seem to hold its own: it is waited for, or the server would be left running for nobody.
 */
const isLastUser = async (lease: pg.Client): Promise<boolean> => {
  await lease.query('select pg_advisory_unlock_shared($1)', [inUse])
  const deadline = performance.now() + patienceWithDeadMs
  do {
    const { rows } = await lease.query('select pg_try_advisory_lock($1) as alone', [inUse])
    if (rows[0]?.alone === true) return true
    if (await isUsedByLiving(lease)) return false
    await delay(20)
  } while (performance.now() < deadline)
  return false
}

/** For a lease that broke: the server restarted, was killed, or is being stopped by the last of its other users. */
const isLastUserAnew = async (home: Home, adminUrl: string): Promise<boolean> => {
  if (!(await findPostmaster(home))) return false
  const lease = await takeLease(adminUrl)
  const isLast = await isLastUser(lease)
  // Alone, it is kept: nobody else comes in before the server is stopped.
  if (!isLast) await lease.end()
  return isLast
}

/** Stops the server if nobody else uses it. */
const giveBack = async (home: Home, lease: pg.Client, adminUrl: string): Promise<void> => {
  const isLast = await isLastUser(lease)
    .catch(() => isLastUserAnew(home, adminUrl))
    .catch(() => false)
  if (isLast) await stopServer(home)
  await lease.end().catch(() => undefined)
}

/**
 * A real PostgreSQL for this data directory: the one already running there, or a new one. Start, import, tests and bench
 * all come through here, at the same time if they like; the last to leave stops the server.
 */
export const attachOrStart = async ({ dataDirectory, log, settings = {} }: Options): Promise<EmbeddedPostgres> => {
  const home = await chooseHome(dataDirectory, log)
  const { directory } = home
  const deadline = performance.now() + patienceMs
  const failures: unknown[] = []
  let started = false

  while (performance.now() < deadline && failures.length < mostFailures) {
    await initialise(home, settings)
    const postmaster = await findPostmaster(home)
    if (!postmaster) {
      try {
        await startServer(home, settings)
        started = true
      } catch (error) {
        failures.push(error)
        await delay(300)
      }
      continue
    }

    const password = await readPassword(home)
    const adminUrl = urlOf(postmaster, password, 'postgres')
    try {
      const lease = await takeLease(adminUrl)
      const stop = () => giveBack(home, lease, adminUrl)
      return { url: urlOf(postmaster, password, 'portal'), adminUrl, port: postmaster.port, directory, started, stop }
    } catch {
      // Still starting, recovering, or being stopped by its last user: look again.
      await delay(100)
    }
  }
  throw new Error(`no PostgreSQL in ${directory}`, { cause: failures.at(-1) ?? 'it is there but answers nobody' })
}
