import type { Me } from '#web/platform/session/session.ts'
import * as text from './app.messages.ts'

/** Where somebody does what they may do here, and what it is called. */
export const spaceOf = ({ role }: Pick<Me, 'role'>) =>
  role === 'candidate'
    ? ({ page: 'dashboard', label: text.mySpace } as const)
    : ({ page: 'recruiting', label: text.recruiting } as const)
