import type { Dependencies } from '#api/dependencies.ts'
import { deletePastAttempts } from '../auth/attempts.repository.ts'
import { deleteEndedSessions } from '../auth/sessions.repository.ts'
import type { JobHandler } from './jobs.ts'

/** Every hour: what has ended is deleted, sessions and counters alike. */
export const housekeepingHandler = ({ db, clock }: Pick<Dependencies, 'db' | 'clock'>): JobHandler => ({
  name: 'housekeeping',
  schedule: '17 * * * *',
  handle: async () => {
    await deleteEndedSessions(db, clock.now())
    await deletePastAttempts(db, clock.now())
  },
})
