import type { Locale } from '@portal/contracts/i18n/message'
import type { Dependencies } from '#api/dependencies.ts'
import { createInvitedAccount } from '#api/features/accounts/accounts.public.ts'
import { addRecruiterStructures } from './recruiting.repository.ts'
import { structuresOfCodes } from './structures-of-codes.ts'

type Invitation = {
  email: string
  firstName: string
  lastName: string
  locale: Locale
  structureCodes: readonly string[]
}

/** An address that has an account already keeps what it has: rights are then given in the list of recruiters. */
export const inviteRecruiter = (
  deps: Pick<Dependencies, 'db' | 'jobs' | 'clock' | 'policy' | 'publicUrl'>,
  { structureCodes, ...person }: Invitation,
): Promise<{ status: 'accepted' }> =>
  deps.db.transaction(async (tx) => {
    const structureIds = await structuresOfCodes(tx, structureCodes)
    const { outcome, accountId } = await createInvitedAccount(deps, tx, { ...person, role: 'recruiter' })
    if (outcome !== 'taken') await addRecruiterStructures(tx, accountId, structureIds)
    return { status: 'accepted' }
  })
