import { pathInLocale } from '@portal/contracts/paths/paths'
import { useEffect, useRef } from 'react'
import { useLocation } from 'react-router'

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
 * Arriving on another page, the focus goes to its title: a screen reader reads it, and Tab goes on from there. While the title is on
 * its way it waits on the content, unless the person moves it.
 */
export const useArrival = (): void => {
  const { pathname, hash } = useLocation()
  const place = placeOf(pathname)
  const previous = useRef(place)
  useEffect(() => {
    if (place === previous.current) return
    previous.current = place
    if (hash) return
    const main = content()
    focus(title() ?? main)
    if (!main || title()) return
    const arrival = new MutationObserver(() => {
      if (!title()) return
      arrival.disconnect()
      if (document.activeElement === main) focus(title())
    })
    arrival.observe(main, { childList: true, subtree: true })
    return () => arrival.disconnect()
  }, [place, hash])
}
