import type { ReactNode } from 'react'
import { useT } from '#web/platform/i18n/t.ts'
import { usePaths } from '#web/platform/i18n/use-paths.ts'
import { Link } from './link.tsx'
import { home, youAreHere } from './ui.messages.ts'

export type Crumb = { to: string; label: ReactNode }

type BreadcrumbProps = {
  /** The pages between the home page and this one. */
  crumbs?: readonly Crumb[]
  /** The page itself, as text. */
  current: ReactNode
}

/** C1.2: from the home page to this one. */
export const Breadcrumb = ({ crumbs = [], current }: BreadcrumbProps) => {
  const t = useT()
  const to = usePaths()
  return (
    <nav aria-label={t(youAreHere)} className="trail">
      <ol className="crumbs">
        {[{ to: to('home'), label: t(home) }, ...crumbs].map((crumb) => (
          <li key={crumb.to}>
            <Link to={crumb.to}>{crumb.label}</Link>
          </li>
        ))}
        <li aria-current="page">{current}</li>
      </ol>
    </nav>
  )
}
