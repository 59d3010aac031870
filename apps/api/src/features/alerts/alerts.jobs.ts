import type { Dependencies } from '#api/dependencies.ts'
import type { JobHandler } from '#api/platform/jobs/jobs.ts'
import { endAlerts } from './end-alerts.ts'
import { sendDigests } from './send-digests.ts'

/** Every five minutes: alerts that end are announced, those that are due look for what is new. */
export const alertsJobs = (
  deps: Pick<Dependencies, 'db' | 'clock' | 'policy' | 'publicUrl' | 'jobs' | 'tickets' | 'log'>,
): JobHandler[] => [
  {
    name: 'tend-alerts',
    schedule: '*/5 * * * *',
    runsAtStart: true,
    handle: async () => {
      await endAlerts(deps)
      await sendDigests(deps)
    },
  },
]
