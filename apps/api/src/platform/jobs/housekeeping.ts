import type { Dependencies } from '#api/dependencies.ts'
import { deletePastAttempts } from '../auth/attempts.repository.ts'
import { deleteEndedSessions } from '../auth/sessions.repository.ts'
import { deleteMailsOfNobody } from '../mail/mails.repository.ts'
import { removeAbandonedFiles } from '../storage/abandoned-files.ts'
import type { JobHandler } from './jobs.ts'

/** An upload takes minutes: what is a day old in quarantine was left by a process that was killed. */
const abandonedAfterMs = 24 * 3_600_000
const mailsOfNobodyKeptMs = 30 * 24 * 3_600_000

/** Every hour: what has ended is deleted, sessions, counters, abandoned uploads, sent mails that belong to no account. */
export const housekeepingHandler = ({
  db,
  clock,
  quarantineDirectory,
}: Pick<Dependencies, 'db' | 'clock' | 'quarantineDirectory'>): JobHandler => ({
  name: 'housekeeping',
  schedule: '17 * * * *',
  handle: async () => {
    await deleteEndedSessions(db, clock.now())
    await deletePastAttempts(db, clock.now())
    await deleteMailsOfNobody(db, new Date(clock.now().getTime() - mailsOfNobodyKeptMs))
    await removeAbandonedFiles(quarantineDirectory, new Date(clock.now().getTime() - abandonedAfterMs))
  },
})
