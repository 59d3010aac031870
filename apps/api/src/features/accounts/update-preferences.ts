import type { Me } from '@portal/contracts/accounts/account'
import type { Locale } from '@portal/contracts/i18n/message'
import type { Dependencies } from '#api/dependencies.ts'
import type { Caller } from '#api/platform/auth/sessions.repository.ts'
import { updateAccount } from './accounts.repository.ts'
import { getMe } from './get-me.ts'

/** The language of mails; the screen follows the address. */
export const updatePreferences = async (
  deps: Pick<Dependencies, 'db' | 'clock' | 'policy'>,
  caller: Caller,
  { locale }: { locale: Locale },
): Promise<Me> => {
  await updateAccount(deps.db, caller.id, { locale })
  return getMe(deps, caller)
}
