import { mkdir, open } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { type Config, readConfig } from '../../apps/api/src/platform/config/config.ts'
import { readPepper } from '../../apps/api/src/platform/config/secrets.ts'
import { attachOrStart } from '../../apps/api/src/platform/db/embedded-postgres.ts'
import { type Child, startChild } from './child.ts'
import { startMailbox } from './mailbox.ts'
import { createPortChooser } from './ports.ts'
import { buildWeb } from './web-build.ts'

const root = join(import.meta.dirname, '../..')
const main = join(root, 'apps/api/src/main.ts')
const readyWithinMs = 180_000
/** pino's levels: what a person at the terminal must know, and what is said there in a sentence beside the log. */
const warning = 40
const fatal = 60

export type PortalAddresses = {
  readonly url: string
  readonly mailboxUrl: string | undefined
  readonly databaseUrl: string
  readonly dataDirectory: string
  readonly logFile: string
  readonly isDemo: boolean
  readonly hasApiDocs: boolean
  readonly apiPid: number | undefined
}

export type Launch = {
  /** Settles once the portal answers, or could not be brought to. */
  readonly ready: Promise<PortalAddresses>
  /** Settles when one of its parts ended although nobody asked: with what to say, and whether all was well. */
  readonly ended: Promise<{ reason: string; isFailure: boolean }>
  /** Everything, in the right order, whatever had been started by then. */
  readonly stop: () => Promise<void>
}

type LaunchOptions = {
  readonly environment: NodeJS.ProcessEnv
  readonly say: (line: string) => void
  /** Development: the API restarts at every change, and the pages come from Vite, on the portal's port. */
  readonly startPages?: (ports: { port: number; apiPort: number }) => Child
}

const answers = async (url: string): Promise<boolean> =>
  await fetch(url, { signal: AbortSignal.timeout(2000) }).then(
    ({ ok }) => ok,
    () => false,
  )

/** The API's log goes to a file of its owner's alone; what a person at the terminal must know, there too. */
const openLog = async (file: string, shownFile: string, say: (line: string) => void) => {
  const handle = await open(file, 'a', 0o600)
  // It may be there since before.
  await handle.chmod(0o600)
  const stream = handle.createWriteStream()
  return (line: string): void => {
    stream.write(`${line}\n`)
    const level = levelOf(line)
    if (level >= fatal) say(`It failed; all of it is in ${shownFile}.`)
    else if (level >= warning) say(line)
  }
}

/** What is no JSON was written for people. */
const levelOf = (line: string): number => {
  try {
    return JSON.parse(line).level
  } catch {
    return warning
  }
}

/** Database, mailbox, pages and API, started together and stopped together. */
export const launchPortal = ({ environment, say, startPages }: LaunchOptions): Launch => {
  const stops: (() => Promise<void>)[] = []
  let isStopping = false
  const { promise: ended, resolve: end } = Promise.withResolvers<{ reason: string; isFailure: boolean }>()

  const supervise = (child: Child): Child => {
    stops.push(child.stop)
    void child.exit.then(({ code, signal }) => {
      const isFailure = code !== 0
      if (!isStopping) end({ reason: `The ${child.name} ended (${signal ?? `code ${code}`}).`, isFailure })
    })
    return child
  }

  const startDatabase = async ({ DATABASE_URL, DATA_DIR }: Config): Promise<string> => {
    if (DATABASE_URL) return DATABASE_URL
    const { url, stop } = await attachOrStart({ dataDirectory: DATA_DIR, log: say })
    stops.push(stop)
    return url
  }

  const untilReady = async (child: Child, url: string): Promise<void> => {
    const deadline = performance.now() + readyWithinMs
    while (!(await answers(url))) {
      if (isStopping) throw new Error('Stopped while starting.')
      if (child.hasExited()) throw new Error(`The ${child.name} could not start.`)
      if (performance.now() > deadline) throw new Error(`The ${child.name} does not answer at ${url}.`)
      await delay(50)
    }
  }

  const start = async (): Promise<PortalAddresses> => {
    const config = readConfig(environment)
    await mkdir(config.DATA_DIR, { recursive: true, mode: 0o711 })
    // The API cannot tell our database from an employer's, where a pepper must be given: that is said before anything starts.
    const pepper = await readPepper(config)
    const choosePort = createPortChooser(say)
    const port = await choosePort(config.PORT, 'portal', config.HOST)
    const apiPort = startPages ? await choosePort(port + 1, 'API') : port
    const hasMailbox = !config.SMTP_URL
    const webPort = hasMailbox ? await choosePort(config.MAILBOX_PORT, 'mailbox') : config.MAILBOX_PORT
    const smtpPort = hasMailbox ? await choosePort(config.SMTP_PORT, 'SMTP server') : config.SMTP_PORT
    const logFile = join(config.DATA_DIR, `portal-${port}.log`)
    const shownLogFile = logFile.startsWith(`${root}/`) ? relative(root, logFile) : logFile
    const write = await openLog(logFile, shownLogFile, say)

    // Together, and all of them ended before one's failure is told: what has started by then can be stopped.
    const [database, pages] = await Promise.allSettled([startDatabase(config), startPages ? false : buildWeb(say)])
    if (database.status === 'rejected') throw database.reason
    if (pages.status === 'rejected') throw pages.reason
    if (isStopping) throw new Error('Stopped while starting.')

    const mailboxUrl = hasMailbox ? `http://localhost:${webPort}` : undefined
    const directory = join(config.DATA_DIR, 'mailbox')
    const mailbox = hasMailbox && supervise(startMailbox({ webPort, smtpPort, directory, onLine: say }))

    const isDemo = (config.SEED ?? (config.DATABASE_URL ? 'none' : 'demo')) === 'demo'
    const url = config.PUBLIC_URL ?? `http://localhost:${port}`
    const api = supervise(
      startChild({
        name: 'API',
        args: [...(startPages ? ['--watch', '--watch-preserve-output'] : []), main],
        cwd: root,
        environment: {
          NODE_ENV: 'production',
          ...environment,
          PORT: String(apiPort),
          SMTP_PORT: String(smtpPort),
          MAILBOX_PORT: String(webPort),
          PUBLIC_URL: url,
          DATABASE_URL: database.value,
          SEED: isDemo ? 'demo' : 'none',
          PASSWORD_PEPPER: pepper,
          ...(startPages ? { WITHOUT_PAGES: '1' } : {}),
        },
        onLine: write,
      }),
    )
    const host = config.HOST === '0.0.0.0' || config.HOST === '::' ? '127.0.0.1' : config.HOST
    if (mailbox) await untilReady(mailbox, `${mailboxUrl}/healthz`.replace('localhost', '127.0.0.1'))
    await untilReady(api, `http://${host.includes(':') ? `[${host}]` : host}:${apiPort}/health/ready`).catch(
      (error) => {
        throw isStopping || api.hasExited() ? error : new Error(`${error.message} More in ${shownLogFile}.`)
      },
    )
    if (startPages) await untilReady(supervise(startPages({ port, apiPort })), `http://127.0.0.1:${port}/`)

    return {
      url,
      mailboxUrl,
      databaseUrl: database.value,
      dataDirectory: config.DATA_DIR,
      logFile: shownLogFile,
      isDemo,
      hasApiDocs: config.API_DOCS,
      apiPid: api.pid,
    }
  }

  const ready = start()
  const stop = async () => {
    isStopping = true
    await ready.catch(() => undefined)
    // Last started, first stopped: pages, API, mailbox, and the database once nobody needs it.
    for (const each of stops.splice(0).reverse()) await each()
  }
  return { ready, ended, stop }
}
