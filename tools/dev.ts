import { join } from 'node:path'
import { startChild } from './portal/child.ts'
import { launchPortal } from './portal/launch-portal.ts'
import { runUntilStopped, say } from './portal/run-until-stopped.ts'
import { summaryOf } from './portal/summary.ts'

const web = join(import.meta.dirname, '../apps/web')

/** Vite on the portal's port, so that addresses, links in mails and cookies are those of `start`; it passes the API's on. */
const startPages = ({ port, apiPort }: { port: number; apiPort: number }) =>
  startChild({
    name: 'Vite server',
    args: [join(web, 'node_modules/vite/bin/vite.js'), '--host', '127.0.0.1', '--port', `${port}`, '--strictPort'],
    cwd: web,
    environment: { ...process.env, API_PORT: `${apiPort}` },
    onLine: say,
  })

const environment = { NODE_ENV: 'development', ...process.env }
await runUntilStopped(launchPortal({ environment, say, startPages }), (portal) => say(summaryOf(portal)))
