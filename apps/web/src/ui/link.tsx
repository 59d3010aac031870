import type { ComponentProps, MouseEvent } from 'react'
import { createPath, type To, useHref, useLocation, useNavigate } from 'react-router'

export type LinkProps = Omit<ComponentProps<'a'>, 'href'> & {
  to: To
  /** Takes the place of this page in the history. */
  replace?: boolean
  /** Kept with the entry of the history. */
  state?: unknown
  /** The page stays where it is. */
  preventScrollReset?: boolean
}

/** Pressed to be opened elsewhere, or saved: what the browser does by itself. */
export const isForBrowser = ({ button, metaKey, altKey, ctrlKey, shiftKey }: MouseEvent, target?: string): boolean =>
  button !== 0 || metaKey || altKey || ctrlKey || shiftKey || (target !== undefined && target !== '_self')

/** A link to another page of the portal. react-router's own also serves its framework: 4 KB that no page needs (docs/adr/0013). */
export const Link = ({ to, replace, state, preventScrollReset, onClick, ...props }: LinkProps) => {
  const href = useHref(to)
  const here = createPath(useLocation())
  const navigate = useNavigate()
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event)
    if (event.defaultPrevented || isForBrowser(event, props.target)) return
    event.preventDefault()
    // Like a browser: where one already is, one arrives only once.
    void navigate(to, { replace: replace ?? href === here, state, ...(preventScrollReset && { preventScrollReset }) })
  }
  return <a {...props} href={href} onClick={follow} />
}

type NavLinkProps = LinkProps & { to: string; isExact?: boolean }

/** A line of a menu: says so when one is there, or, unless `isExact`, below. */
export const NavLink = ({ isExact = false, ...props }: NavLinkProps) => {
  const { pathname } = useLocation()
  const [path] = props.to.split('?')
  const isHere = pathname === path || (!isExact && pathname.startsWith(`${path}/`))
  return <Link {...props} {...(isHere && { 'aria-current': 'page' as const })} />
}
