import { withReturn } from '@portal/contracts/paths/paths'
import type { Policy } from '@portal/contracts/policy/policy'
import { useQueryClient } from '@tanstack/react-query'
import { type MouseEvent, useEffect } from 'react'
import { useLocation } from 'react-router'
import { useT } from '#web/platform/i18n/t.ts'
import { usePaths } from '#web/platform/i18n/use-paths.ts'
import { usePolicy } from '#web/platform/portal/portal.ts'
import { type Me, useSession } from '#web/platform/session/session.ts'
import { askToSignIn } from '#web/platform/session/sign-in-request.ts'
import { Button } from '#web/ui/button.tsx'
import { Icon } from '#web/ui/icon.tsx'
import { isForBrowser, Link, NavLink } from '#web/ui/link.tsx'
import { useDisclosure } from '#web/ui/use-disclosure.ts'
import { VisuallyHidden } from '#web/ui/visually-hidden.tsx'
import * as text from './app.messages.ts'
import { DisplaySettings } from './display-settings.tsx'
import { LanguageLinks } from './language-links.tsx'
import { Mark } from './mark.tsx'
import { spaceOf } from './space-of.ts'

/**
 * « Se connecter », above the page or on a page of its own, or the way to what this person may do here, with their name (A1.2,
 * B5). One link becomes the other: the focus comes back to it from the dialog.
 */
const AccountLink = ({ me }: { me: Me | null }) => {
  const t = useT()
  const to = usePaths()
  const client = useQueryClient()
  const { pathname, search } = useLocation()
  if (!me) {
    const signInPath = to('signIn')
    const isHere = pathname === signInPath
    const hasItsOwn = isHere || pathname === to('register') || pathname.startsWith(to('activation'))
    const ask = (event: MouseEvent) => {
      if (hasItsOwn || isForBrowser(event)) return
      event.preventDefault()
      void askToSignIn(client, 'header')
    }
    return (
      <Link
        className="button"
        to={withReturn(signInPath, isHere ? null : pathname + search)}
        onClick={ask}
        {...(isHere && { 'aria-current': 'page' as const })}
      >
        <Icon name="user" />
        <span>{t(text.signIn)}</span>
      </Link>
    )
  }
  const { page, label } = spaceOf(me)
  const isHere = [to(page), to('adminRecruiters')].some((path) => pathname.startsWith(path))
  return (
    <Link className="button" to={to(page)} {...(isHere && { 'aria-current': true as const })}>
      <Icon name="user" />
      <span>
        {t(label)}
        <span className="who">
          {me.firstName} {me.lastName}
        </span>
      </span>
    </Link>
  )
}

type OtherSiteProps = { link: Policy['employer']['links']['website']; className?: string }

const OtherSite = ({ link: { label, url }, className }: OtherSiteProps) => {
  const t = useT()
  return (
    <a href={url} rel="external" className={className}>
      {t(label)} <Icon name="external-link" />
      <VisuallyHidden>{t(text.otherSite)}</VisuallyHidden>
    </a>
  )
}

export const Header = () => {
  const t = useT()
  const to = usePaths()
  const { pathname } = useLocation()
  const { employer } = usePolicy()
  const { website, careers } = employer.links
  const { data: me = null } = useSession()
  const { isOpen, setIsOpen, anchor, button, panelId } = useDisclosure()

  // biome-ignore lint/correctness/useExhaustiveDependencies: the menu closes because the page has changed
  useEffect(() => setIsOpen(false), [pathname])

  return (
    <header className="masthead">
      <div className="wrap" ref={anchor}>
        <Link className="brand" to={to('home')}>
          <Mark />
          <span>
            <strong>{t(employer.name)}</strong>
            {t(employer.portalName)}
          </span>
        </Link>
        <Button look="plain" className="only-narrow" icon="menu" {...button}>
          {t(text.menu)}
        </Button>
        <nav className={isOpen ? 'nav is-open' : 'nav'} id={panelId} aria-label={t(text.mainNavigation)}>
          <NavLink to={to('offers')}>{t(text.offers)}</NavLink>
          <NavLink to={to('faq')}>{t(text.candidateHelp)}</NavLink>
          <OtherSite link={website} className="site" />
          <OtherSite link={careers} />
          <DisplaySettings />
          <LanguageLinks />
          <AccountLink me={me} />
        </nav>
      </div>
    </header>
  )
}
