import type { Recruiter } from '@portal/contracts/recruiting/recruiting.endpoints'
import type { Dependencies } from '#api/dependencies.ts'
import {
  createInvitedAccount,
  disableAccount,
  enableAccount,
  findAccount,
} from '#api/features/accounts/accounts.public.ts'
import { problem } from '#api/platform/http/problem-error.ts'
import { describeRecruiters } from './describe-recruiters.ts'
import { addRecruiterStructures, clearRecruiterStructures } from './recruiting.repository.ts'
import { structuresOfCodes } from './structures-of-codes.ts'

/**
 * Acts at once: every request reads the session and the structures anew. An invitation whose link died with its deactivation waits
 * again with a new one.
 */
export const updateRecruiter = (
  deps: Pick<Dependencies, 'db' | 'jobs' | 'clock' | 'policy' | 'publicUrl'>,
  {
    recruiterId,
    structureCodes,
    isActive,
  }: { recruiterId: string; structureCodes?: readonly string[] | undefined; isActive?: boolean | undefined },
): Promise<Recruiter> =>
  deps.db.transaction(async (tx) => {
    const known = await findAccount(tx, recruiterId)
    if (known?.role !== 'recruiter') throw problem('recruiter-not-found')
    if (structureCodes) {
      const structureIds = await structuresOfCodes(tx, structureCodes)
      await clearRecruiterStructures(tx, recruiterId)
      await addRecruiterStructures(tx, recruiterId, structureIds)
    }
    if (isActive === false) await disableAccount(tx, recruiterId, deps.clock.now())
    if (isActive === true) await enableAccount(tx, recruiterId)
    const changed = await findAccount(tx, recruiterId)
    if (changed && known.isDisabled && !changed.isDisabled && !changed.isActive) {
      const { email, firstName, lastName, locale } = changed
      await createInvitedAccount(deps, tx, { role: 'recruiter', email, firstName, lastName, locale })
    }
    const [recruiter] = await describeRecruiters(tx, changed ? [changed] : [])
    if (!recruiter) throw new Error(`recruiter ${recruiterId} vanished while it was changed`)
    return recruiter
  })
