import type { Dependencies } from '#api/dependencies.ts'
import { insertApplicationEvent } from './application-events.repository.ts'
import { setArchivedAt } from './applications.repository.ts'
import { lockApplication, type OwnedApplication } from './lock-application.ts'

/** A12.1: put away or taken out again; doing it twice changes nothing more. */
export const archiveApplication = (
  { db, clock }: Pick<Dependencies, 'db' | 'clock'>,
  { isArchived, ...owned }: OwnedApplication & { isArchived: boolean },
): Promise<void> =>
  db.transaction(async (tx) => {
    const application = await lockApplication(tx, owned)
    if ((application.archivedAt !== null) === isArchived) return
    const now = clock.now()
    await setArchivedAt(tx, application.id, isArchived ? now : null)
    await insertApplicationEvent(tx, {
      applicationId: application.id,
      kind: isArchived ? 'archived' : 'unarchived',
      by: 'candidate',
      actorId: owned.candidateId,
      at: now,
    })
  })
