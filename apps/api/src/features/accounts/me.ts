import type { Me } from '@portal/contracts/accounts/account'
import type { Session } from '#api/platform/auth/sessions.repository.ts'
import type { AccountRow } from './accounts.repository.ts'

/** What a person is told of themselves, and of the session they are in. */
export const meOf = ({ id, role, email, firstName, lastName, locale }: AccountRow, session: Session): Me => ({
  id,
  role,
  email,
  firstName,
  lastName,
  locale,
  session: {
    isRemembered: session.isRemembered,
    idleEndsAt: session.idleEndsAt.toISOString(),
    endsAt: session.endsAt.toISOString(),
  },
})
