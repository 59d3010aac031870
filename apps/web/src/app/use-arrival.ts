import { pathInLocale } from '@portal/contracts/paths/paths'
import { useEffect, useRef } from 'react'
import { useLocation, useNavigationType } from 'react-router'

/** The same page for this purpose: neither its language nor what is searched on it makes it another. */
const placeOf = (pathname: string): string => {
  const french = pathInLocale(pathname, 'fr')
  return french === '/fr' ? pathname : french
}

const content = (): HTMLElement | null => document.getElementById('content')
const title = (): HTMLElement | null => content()?.querySelector<HTMLElement>('h1[tabindex]') ?? null

// The router restores or resets the scroll; focus must not scroll on its own.
const focus = (target: HTMLElement | null): void => target?.focus({ preventScroll: true })

/**
 * The link to the page one comes back from, where it is in sight: far from what is shown, the focus would take the page along. Of
 * a menu there are two, for two widths of screen, and the one that is not drawn takes no focus: none of theirs is meant.
 */
const linkInSight = (pathname: string): HTMLElement | null | undefined => {
  const link = content()?.querySelector<HTMLElement>(`a[href="${pathname}"]:not(.side a)`)
  const top = link?.getBoundingClientRect().top ?? -1
  return top >= 0 && top < innerHeight ? link : null
}

/**
 * Arriving on another page, the focus goes to its title: a screen reader reads it, and Tab goes on from there. While the title is on
 * its way it waits on the content, unless the person moves it. Going back, one goes on from the link that was followed.
 */
export const useArrival = (): void => {
  const { pathname, hash } = useLocation()
  const isReturn = useNavigationType() === 'POP'
  const previous = useRef(pathname)
  useEffect(() => {
    const left = previous.current
    previous.current = pathname
    if (hash || placeOf(left) === placeOf(pathname)) return
    const main = content()
    // A page below the one that is left was gone forward to: its links there only lead up.
    focus((isReturn && !pathname.startsWith(left) && linkInSight(left)) || (title() ?? main))
    if (!main || title()) return
    const arrival = new MutationObserver(() => {
      if (!title()) return
      arrival.disconnect()
      if (document.activeElement === main) focus(title())
    })
    arrival.observe(main, { childList: true, subtree: true })
    return () => arrival.disconnect()
  }, [pathname, hash, isReturn])
}
