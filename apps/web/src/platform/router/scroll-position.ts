import { useEffect, useLayoutEffect, useRef } from 'react'
import type { Move } from './page-history.ts'

const storageKey = 'scroll-positions'

const readPositions = (): Record<string, number> => {
  try {
    return JSON.parse(sessionStorage.getItem(storageKey) ?? '{}')
  } catch {
    return {}
  }
}

/** By entry of the history, in pixels from the top. */
let positions: Record<string, number> | undefined

const placeNamed = (hash: string): HTMLElement | null => {
  try {
    return document.getElementById(decodeURIComponent(hash.slice(1)))
  } catch {
    // `#%` names nothing.
    return null
  }
}

/** The entry whose page is drawn, which is not yet the one that was asked for last. */
let drawnKey = ''

/** Where the page stands when it is left. */
export const rememberScroll = (): void => {
  positions ??= readPositions()
  positions[drawnKey] = scrollY
}

const ownMoves = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const

let growing: AbortController | undefined

/** What a page shows may still be on its way: it is scrolled as it grows, unless the person moves first. Gives back how to stop. */
const scrollAsItGrows = (place: number): (() => void) => {
  const growth = new AbortController()
  growing = growth
  const go = () => {
    scrollTo(0, place)
    if (Math.abs(scrollY - place) < 1) growth.abort()
  }
  go()
  if (!growth.signal.aborted) {
    const observer = new ResizeObserver(go)
    observer.observe(document.body)
    growth.signal.addEventListener('abort', () => observer.disconnect())
    for (const move of ownMoves)
      addEventListener(move, () => growth.abort(), { signal: growth.signal, capture: true, passive: true })
  }
  return () => growth.abort()
}

/** The same page begins anew, and no longer goes where it was on its way to. */
export const scrollToTop = (): void => {
  growing?.abort()
  scrollTo(0, 0)
}

/**
 * A new page starts at its top, or at the place its address names; going back, one is where one was. On arrival from outside the
 * browser may have gone there already, and the person further: nothing then moves.
 */
export const useScrollPosition = ({ location: { key, hash }, action, keepsScroll }: Move): void => {
  const isArrival = useRef<boolean>(true)

  useEffect(() => {
    history.scrollRestoration = 'manual'
    const keep = () => {
      rememberScroll()
      try {
        sessionStorage.setItem(storageKey, JSON.stringify(positions))
      } catch {
        // Storage is refused: the page starts at its top after a reload.
      }
      history.scrollRestoration = 'auto'
    }
    addEventListener('pagehide', keep)
    return () => removeEventListener('pagehide', keep)
  }, [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each entry of the history
  useLayoutEffect(() => {
    const isFirst = isArrival.current
    isArrival.current = false
    drawnKey = key
    if (keepsScroll) return undefined
    positions ??= readPositions()
    const known = action === 'POP' ? positions[key] : undefined
    const place = placeNamed(hash)
    // Asked last: it has the browser lay out the whole page.
    const isThere = () => isFirst && scrollY > 0
    if (known !== undefined) return isThere() ? undefined : scrollAsItGrows(known)
    if (place) {
      if (!isThere()) place.scrollIntoView()
    } else if (!isFirst) scrollTo(0, 0)
    return undefined
  }, [key])
}
