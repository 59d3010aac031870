import { compose } from './composition.ts'
import { seedDemo } from './demo/seed-demo.ts'
import { readConfig } from './platform/config/config.ts'
import { createLogger, type Logger } from './platform/log/logger.ts'
import { sayError } from './platform/log/say-error.ts'
import { buildServer } from './server.ts'

/** In full to the log, in a sentence to whoever started us, then out: they decide (ASVS 16.5.4). */
const giveUp = (log: Logger, what: string, error: unknown): never => {
  log.fatal({ err: error }, what)
  process.stderr.write(`${sayError(error)}\n`)
  process.exit(1)
}

const start = async (): Promise<void> => {
  const config = readConfig(process.env)
  if (!config.DATABASE_URL) throw new Error('DATABASE_URL must be set; `pnpm start` brings a database of its own')

  const portal = await compose(config, config.DATABASE_URL)
  if (config.SEED === 'demo') await seedDemo(portal.deps)
  const server = await buildServer(config, portal, { hasPages: process.env.WITHOUT_PAGES !== '1' })
  await portal.startJobs()
  await server.listen({ host: config.HOST, port: config.PORT })
  portal.deps.log.info({ url: portal.deps.publicUrl }, 'portal listens')
  portal.readAhead()

  /** SIGTERM: unready first, so that a proxy looks elsewhere; then what has begun is finished, then everything closes. */
  const leave = async () => {
    server.startClosing()
    await server.close()
    await portal.close()
    process.exit(0)
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void leave())

  for (const event of ['uncaughtException', 'unhandledRejection'] as const)
    process.on(event, (error) => giveUp(portal.deps.log, event, error))
}

await start().catch((error) => giveUp(createLogger('fatal'), 'portal could not start', error))
