import { fork } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const start = join(import.meta.dirname, '../../tools/start.ts')
/** Hundreds of sign-ins and uploads from one address within minutes are an attack everywhere but here. */
const plenty = '1000000'

/**
 * Playwright's global setup: a real portal, as `start` makes it, on data and ports of its own. `E2E_URL` and
 * `E2E_MAILBOX_URL` name one that runs already, for whoever writes tests.
 */
export default async function startPortal() {
  if (process.env.E2E_URL) return
  const dataDirectory = await mkdtemp(join(tmpdir(), 'portal-e2e-'))
  // As root the database runs as another user, who must get in.
  await chmod(dataDirectory, 0o711)
  const portal = fork(start, {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    env: {
      ...process.env,
      DATA_DIR: dataDirectory,
      DATABASE_URL: '',
      SMTP_URL: '',
      PUBLIC_URL: '',
      SEED: 'demo',
      PORT: '0',
      MAILBOX_PORT: '0',
      SMTP_PORT: '0',
      LOG_LEVEL: 'warn',
      BCRYPT_COST: '4',
      PASSWORD_HASHES_WAITING: '1000',
      SIGN_IN_ATTEMPTS: plenty,
      ADDRESS_ATTEMPTS: plenty,
      REGISTRATIONS_PER_HOUR: plenty,
      UPLOADS_PER_HOUR: plenty,
      SEARCHES_PER_MINUTE: plenty,
    },
  })
  const lines: string[] = []
  portal.stdout?.on('data', (chunk) => lines.push(String(chunk)))
  const exit = once(portal, 'exit')

  const addresses = await Promise.race([once(portal, 'message'), exit.then(() => undefined)])
  if (!addresses) throw new Error(`The portal did not start:\n${lines.join('')}`)
  const [{ url, mailboxUrl, databaseUrl }] = addresses as [Record<'url' | 'mailboxUrl' | 'databaseUrl', string>]
  // Playwright's workers inherit them.
  Object.assign(process.env, { E2E_URL: url, E2E_MAILBOX_URL: mailboxUrl, E2E_DATABASE_URL: databaseUrl })

  return async () => {
    portal.kill('SIGTERM')
    await exit
    await rm(dataDirectory, { recursive: true, force: true })
  }
}
