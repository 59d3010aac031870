import type { ReactNode } from 'react'
import { useT } from '#web/platform/i18n/t.ts'
import { Link } from './link.tsx'
import { youAreHere } from './ui.messages.ts'

export type Crumb = { to: string; label: ReactNode }

/** C1.2: from the home to the page above; the page itself comes last, as text. */
export const Breadcrumb = ({ crumbs, current }: { crumbs: readonly Crumb[]; current: ReactNode }) => {
  const t = useT()
  return (
    <nav aria-label={t(youAreHere)} className="trail">
      <ol className="crumbs">
        {crumbs.map(({ to, label }) => (
          <li key={to}>
            <Link to={to}>{label}</Link>
          </li>
        ))}
        <li aria-current="page">{current}</li>
      </ol>
    </nav>
  )
}
