import { useEffect } from 'react'

/** The same page says something else now: that begins at its top, and is read from its title. */
export const useStep = (isThere: boolean): void =>
  useEffect(() => {
    if (!isThere) return
    window.scrollTo(0, 0)
    document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true })
  }, [isThere])
