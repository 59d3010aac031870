import type { ApplicationStatus } from '@portal/contracts/applications/application-status'
import type { Role } from '@portal/contracts/http/endpoint'
import type { Database } from '#api/platform/db/database.ts'
import { insertApplicationEvent } from './application-events.repository.ts'
import { type ApplicationRow, setStatus } from './applications.repository.ts'

type StatusStep = {
  readonly status: ApplicationStatus
  readonly at: Date
  readonly by: Role
  readonly actorId: string
  readonly message?: string | null
  /** What is set together with it, at the sending. */
  readonly sent?: Pick<ApplicationRow, 'submittedAt' | 'sentProfile' | 'locale'>
}

/** The one way a status changes: the row and its history, over the version that was read under the lock. */
export const recordStatus = async (
  tx: Database,
  application: ApplicationRow,
  { status, at, by, actorId, message = null, sent }: StatusStep,
): Promise<ApplicationRow> => {
  const changed = await setStatus(tx, application, { status, statusChangedAt: at, ...sent })
  await insertApplicationEvent(tx, { applicationId: application.id, kind: 'status', status, by, actorId, message, at })
  return changed
}
