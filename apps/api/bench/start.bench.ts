import { fork } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { median, writeMeasurement } from '#api/testing/measurements.ts'

const root = join(import.meta.dirname, '../../..')
const warmStarts = 5

/** From the command to the portal's first answer of /health/ready, in seconds; then stopped. */
const measureStart = async (dataDirectory: string): Promise<{ ready: number; stopped: number }> => {
  const begin = performance.now()
  const portal = fork(join(root, 'tools/start.ts'), {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    env: {
      ...process.env,
      ...{ DATA_DIR: dataDirectory, DATABASE_URL: '', SMTP_URL: '', PORT: '0', MAILBOX_PORT: '0', SMTP_PORT: '0' },
    },
  })
  let output = ''
  portal.stdout?.on('data', (chunk) => (output += chunk))
  const exit = once(portal, 'exit')
  const isReady = await Promise.race([once(portal, 'message').then(() => true), exit.then(() => false)])
  if (!isReady) throw new Error(`the portal did not start:\n${output}`)
  const ready = (performance.now() - begin) / 1000
  const asked = performance.now()
  portal.kill('SIGTERM')
  await exit
  return { ready, stopped: (performance.now() - asked) / 1000 }
}

const seconds = (value: number) => `${value.toFixed(1)} s`

const dataDirectory = await mkdtemp(join(tmpdir(), 'portal-bench-'))
await chmod(dataDirectory, 0o711)
try {
  // Without what says of which sources the pages are made, they are built again.
  await rm(join(root, 'apps/web/dist/.sources'), { force: true })
  const cold = await measureStart(dataDirectory)
  const warm: { ready: number; stopped: number }[] = []
  for (let turn = 0; turn < warmStarts; turn += 1) warm.push(await measureStart(dataDirectory))

  await writeMeasurement(
    'Start',
    [
      `- cold (database made and migrated, demo loaded, pages built): ${seconds(cold.ready)}`,
      `- warm (median of ${warmStarts}): ${seconds(median(warm.map(({ ready }) => ready)))}`,
      `- stop, the database included (median of ${warmStarts}): ${seconds(median(warm.map(({ stopped }) => stopped)))}`,
    ],
    'npx pnpm@12 bench start',
  )
} finally {
  await rm(dataDirectory, { recursive: true, force: true })
}
