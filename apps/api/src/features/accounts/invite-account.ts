import type { Role } from '@portal/contracts/http/endpoint'
import type { Locale } from '@portal/contracts/i18n/message'
import type { Dependencies } from '#api/dependencies.ts'
import type { Database } from '#api/platform/db/database.ts'
import { newId } from '#api/platform/db/id.ts'
import { insertAccountUnlessTaken, lockAccountByEmailKey } from './accounts.repository.ts'
import { emailKeyOf } from './email-key.ts'
import { mailActivation } from './mail-activation.ts'

export type Invitation = {
  readonly role: Exclude<Role, 'candidate'>
  readonly email: string
  readonly firstName: string
  readonly lastName: string
  readonly locale: Locale
}

/**
 * An account without a password, and a mail with the link on whose page its owner chooses one. `invited-again`: the same
 * invitation, not taken up yet, gets a new link. `taken`: somebody has this address already, and nothing changes.
 */
export const inviteAccount = async (
  deps: Pick<Dependencies, 'jobs' | 'clock' | 'policy' | 'publicUrl'>,
  tx: Database,
  invitation: Invitation,
): Promise<{ outcome: 'invited' | 'invited-again' | 'taken'; accountId: string }> => {
  const emailKey = emailKeyOf(invitation.email)
  const account = { ...invitation, id: newId(), emailKey, createdAt: deps.clock.now() }
  const inserted = await insertAccountUnlessTaken(tx, account)
  const known = inserted ?? (await lockAccountByEmailKey(tx, emailKey))
  if (!known) throw new Error('an address was taken and free at the same time')
  if (!inserted && (known.role !== invitation.role || known.activatedAt || known.disabledAt))
    return { outcome: 'taken', accountId: known.id }
  await mailActivation(deps, tx, { account: known, purpose: 'invitation', next: null })
  return { outcome: inserted ? 'invited' : 'invited-again', accountId: known.id }
}
