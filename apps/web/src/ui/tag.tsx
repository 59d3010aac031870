import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'
import { Link } from './link.tsx'
import { VisuallyHidden } from './visually-hidden.tsx'

/** One active filter; following it removes that filter only. */
export const RemovableTag = ({ to, action, children }: { to: string; action: string; children: ReactNode }) => (
  <Link className="tag" to={to} preventScrollReset>
    <VisuallyHidden>{action}</VisuallyHidden> {children}
    <Icon name="x" />
  </Link>
)

/** « Nouveau », a state to complete: marigold, two or three words. */
export const Flag = ({ children }: { children: ReactNode }) => <span className="flag">{children}</span>

/** A count, or a state that asks for nothing. */
export const Badge = ({ children }: { children: ReactNode }) => <span className="badge num">{children}</span>
