import { type ChildProcess, spawn } from 'node:child_process'
import { type AddressInfo, createServer } from 'node:net'
import { resolve } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { createApiClient } from '@portal/contracts/http/client'

const main = resolve(import.meta.dirname, '../../src/main.ts')

const freePort = async (): Promise<number> => {
  const probe = createServer()
  await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done))
  const { port } = probe.address() as AddressInfo
  await new Promise((done) => probe.close(done))
  return port
}

export type ApiProcess = {
  readonly url: string
  /** The SPA's own client, over the network, for whoever holds the token. */
  readonly clientOf: (token: string) => ReturnType<typeof createApiClient>
  /** No farewell: what a power cut or the system's killer does. */
  readonly kill: () => Promise<void>
  readonly stop: () => Promise<void>
}

const exitOf = (child: ChildProcess): Promise<unknown> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise((done) => child.once('exit', done))

/** A real portal process on the given database, ready to answer. */
export const startApi = async (settings: {
  databaseUrl: string
  dataDirectory: string
  smtpUrl: string
}): Promise<ApiProcess> => {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const output: string[] = []
  const child = spawn(process.execPath, [main], {
    env: {
      PATH: process.env.PATH,
      DATABASE_URL: settings.databaseUrl,
      DATA_DIR: settings.dataDirectory,
      SMTP_URL: settings.smtpUrl,
      PASSWORD_PEPPER: 'a pepper that is only for proofs, 32 characters and more',
      PORT: String(port),
      HOST: '127.0.0.1',
      PUBLIC_URL: url,
      SEED: 'none',
      WITHOUT_PAGES: '1',
      API_DOCS: 'false',
      LOG_LEVEL: 'error',
      // Hundreds of requests at once on two shared cores: they wait for their turn rather than give up.
      DATABASE_TIMEOUT_MS: '30000',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => output.push(String(chunk)))
  const end = async (signal: 'SIGKILL' | 'SIGTERM') => {
    child.kill(signal)
    await exitOf(child)
  }

  const patience = performance.now() + 60_000
  for (;;) {
    const answer = await fetch(`${url}/health/ready`).catch(() => undefined)
    if (answer?.ok) break
    if (child.exitCode !== null || performance.now() > patience) {
      await end('SIGKILL')
      throw new Error(`the portal did not start\n${output.join('')}`)
    }
    await delay(100)
  }
  return {
    url,
    clientOf: (token) =>
      createApiClient((path, { headers, ...request }) =>
        fetch(url + path, {
          ...request,
          headers: { ...headers, cookie: `session=${token}`, 'sec-fetch-site': 'same-origin' },
        }),
      ),
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  }
}
