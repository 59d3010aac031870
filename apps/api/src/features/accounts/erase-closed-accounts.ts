import type { Dependencies } from '#api/dependencies.ts'
import { eraseCandidateApplications } from '#api/features/applications/applications.public.ts'
import { eraseCandidateDocuments, releaseStoredFile } from '#api/features/documents/documents.public.ts'
import { eraseAccount } from './accounts.personal-data.ts'
import { lockClosedCandidate } from './accounts.repository.ts'

const day = 86_400_000

/**
 * A8.5, ASVS 14.2.7: some days after a dormant account was closed, nothing of its owner is left: what refers to the account goes
 * with it, and every file that nothing else names. One account at a time, each whole or not at all.
 */
export const eraseClosedAccounts = async (
  deps: Pick<Dependencies, 'db' | 'clock' | 'policy' | 'jobs'>,
): Promise<void> => {
  const { db, clock, policy } = deps
  const closedBefore = new Date(clock.now().getTime() - policy.inactivity.erasureDays * day)
  let isOneErased: boolean
  do {
    isOneErased = await db.transaction(async (tx) => {
      const account = await lockClosedCandidate(tx, closedBefore)
      if (!account) return false
      const files = [
        ...(await eraseCandidateApplications(tx, account.id)),
        ...(await eraseCandidateDocuments(tx, account.id)),
      ]
      for (const storageKey of files) await releaseStoredFile(deps, tx, storageKey)
      await eraseAccount(tx, account.id)
      return true
    })
  } while (isOneErased)
}
