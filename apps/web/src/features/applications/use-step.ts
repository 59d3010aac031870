import { useEffect } from 'react'
import { scrollToTop } from '#web/platform/router/scroll-position.ts'

/** The same page says something else now: that begins at its top, and is read from its title. */
export const useStep = (isThere: boolean): void =>
  useEffect(() => {
    if (!isThere) return
    scrollToTop()
    document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true })
  }, [isThere])
