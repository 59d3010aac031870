import type { Message } from '@portal/contracts/i18n/message'
import { useEffect, useRef } from 'react'
import { useLocation } from 'react-router'
import { useT } from '#web/platform/i18n/t.ts'
import { Icon } from '#web/ui/icon.tsx'
import { NavLink } from '#web/ui/link.tsx'
import { labelled } from '#web/ui/ui.messages.ts'
import { SignOutButton } from './sign-out-button.tsx'
import '#web/ui/look/space.css'

export type SpaceLink = { path: string; label: Message; isExact?: boolean }

const Links = ({ links }: { links: readonly SpaceLink[] }) => {
  const t = useT()
  return (
    <ul className="side">
      {links.map(({ path, label, isExact = false }) => (
        <li key={path}>
          <NavLink to={path} isExact={isExact}>
            {t(label)}
          </NavLink>
        </li>
      ))}
      <li>
        <SignOutButton />
      </li>
    </ul>
  )
}

/** In the margin on a wide screen; on a phone one line that says where one is and opens. */
export const SpaceMenu = ({ title, links }: { title: Message; links: readonly SpaceLink[] }) => {
  const t = useT()
  const { pathname } = useLocation()
  const details = useRef<HTMLDetailsElement>(null)
  const current = links.findLast(({ path, isExact }) => (isExact ? pathname === path : pathname.startsWith(path)))

  // biome-ignore lint/correctness/useExhaustiveDependencies: the menu closes because the page has changed
  useEffect(() => {
    if (details.current) details.current.open = false
  }, [pathname])

  return (
    <div>
      <nav className="only-wide" aria-label={t(title)}>
        <Links links={links} />
      </nav>
      <details className="side-menu only-narrow" ref={details}>
        <summary>
          <span>
            <strong>{t(title)}</strong>
            {current && t(labelled('', t(current.label)))}
          </span>
          <Icon name="chevron-down" />
        </summary>
        <nav aria-label={t(title)}>
          <Links links={links} />
        </nav>
      </details>
    </div>
  )
}
