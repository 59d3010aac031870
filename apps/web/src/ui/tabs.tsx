import type { ReactNode } from 'react'
import { Link } from './link.tsx'
import './look/space.css'

export type Tab = { to: string; label: ReactNode; count?: number | 'awaited'; isCurrent: boolean }

/** Links, since each tab has an address of its own; the counts are read with them, and have their room while they are awaited. */
export const Tabs = ({ label, tabs }: { label: string; tabs: readonly Tab[] }) => (
  <nav aria-label={label} className="tabs">
    <ul className="cluster">
      {tabs.map(({ to, label: name, count, isCurrent }) => (
        <li key={to}>
          <Link to={to} preventScrollReset {...(isCurrent && { 'aria-current': 'page' as const })}>
            {name}
            {count === 'awaited' ? (
              <span className="num invisible" aria-hidden="true">
                (00)
              </span>
            ) : (
              count !== undefined && <span className="num">({count})</span>
            )}
          </Link>
        </li>
      ))}
    </ul>
  </nav>
)
