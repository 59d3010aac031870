import type { Dependencies } from '#api/dependencies.ts'
import type { JobHandler } from '#api/platform/jobs/jobs.ts'
import { deleteExpiredTokens } from './account-tokens.repository.ts'
import { deleteUnactivatedCandidates, deleteUnusedDevices } from './accounts.repository.ts'
import { closeDormantAccounts } from './close-dormant-accounts.ts'
import { eraseClosedAccounts } from './erase-closed-accounts.ts'

const day = 86_400_000
const unactivatedDays = 7
const deviceDays = 400

/** Every night: what nobody came back for is announced, closed, erased or deleted. */
export const accountsJobs = (
  deps: Pick<Dependencies, 'db' | 'clock' | 'policy' | 'publicUrl' | 'jobs'>,
): JobHandler[] => [
  {
    name: 'tend-accounts',
    schedule: '40 3 * * *',
    handle: async () => {
      const now = deps.clock.now().getTime()
      await deleteUnactivatedCandidates(deps.db, new Date(now - unactivatedDays * day))
      await deleteExpiredTokens(deps.db, new Date(now - unactivatedDays * day))
      await deleteUnusedDevices(deps.db, new Date(now - deviceDays * day))
      await closeDormantAccounts(deps)
      await eraseClosedAccounts(deps)
    },
  },
]
