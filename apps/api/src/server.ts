import { resolve } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { buildApp } from './app.ts'
import type { RunningPortal } from './composition.ts'
import type { Config } from './platform/config/config.ts'
import { registerHealth } from './platform/http/health.ts'
import { registerPages } from './platform/http/pages.ts'

const pagesDirectory = resolve(import.meta.dirname, '../../web/dist')

/** The API with what surrounds it in a running portal: health and the SPA. `hasPages` false: the dev server shows them. */
export const buildServer = async (
  config: Config,
  { deps, jobs }: Pick<RunningPortal, 'deps' | 'jobs'>,
  { hasPages }: { hasPages: boolean },
): Promise<FastifyInstance & { startClosing: () => void }> => {
  let isClosing = false
  const app = await buildApp(deps, { trustProxy: config.TRUST_PROXY, hasApiDocs: config.API_DOCS })
  registerHealth(app, deps, { isQueueReady: jobs.isReady, isClosing: () => isClosing })
  if (hasPages) await registerPages(app, deps, pagesDirectory)
  return Object.assign(app, {
    startClosing: () => {
      isClosing = true
    },
  })
}
