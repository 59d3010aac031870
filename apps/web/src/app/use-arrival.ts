import { pathInLocale } from '@portal/contracts/paths/paths'
import { useEffect, useRef } from 'react'
import { useLocation } from 'react-router'

/** The same page for this purpose: neither its language nor what is searched on it makes it another. */
const placeOf = (pathname: string): string => {
  const french = pathInLocale(pathname, 'fr')
  return french === '/fr' ? pathname : french
}

/** Arriving on another page, the focus goes to its title: a screen reader reads it, and Tab goes on from there. */
export const useArrival = (): void => {
  const { pathname, hash } = useLocation()
  const place = placeOf(pathname)
  const previous = useRef(place)
  useEffect(() => {
    if (place === previous.current) return
    previous.current = place
    if (hash) return
    const main = document.getElementById('content')
    const target = main?.querySelector<HTMLElement>('h1[tabindex]') ?? main
    // The router restores or resets the scroll; focus must not scroll on its own.
    target?.focus({ preventScroll: true })
  }, [place, hash])
}
