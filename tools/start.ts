import { launchPortal, type PortalAddresses } from './portal/launch-portal.ts'
import { runUntilStopped, say } from './portal/run-until-stopped.ts'
import { summaryOf } from './portal/summary.ts'

const show = (portal: PortalAddresses): void => {
  say(summaryOf(portal))
  // Whoever starts us as a child (end-to-end tests, measurements) learns the addresses so.
  process.send?.(portal)
}

await runUntilStopped(launchPortal({ environment: process.env, say }), show)
