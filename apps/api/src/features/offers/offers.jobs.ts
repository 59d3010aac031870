import type { Dependencies } from '#api/dependencies.ts'
import type { JobHandler } from '#api/platform/jobs/jobs.ts'
import { reindexOffers } from './reindex-offers.ts'

/** Every hour: what a process of an earlier release has written is read by the rules of this one. Usually there is nothing. */
export const offersJobs = (deps: Pick<Dependencies, 'db' | 'clock' | 'log'>): JobHandler[] => [
  { name: 'reindex-offers', schedule: '27 * * * *', handle: () => reindexOffers(deps, 'before') },
]
