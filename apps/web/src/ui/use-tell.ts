import { useLayoutEffect, useRef } from 'react'

/**
 * A part tells what stands around it that something is so, before the browser goes on to the next key or press: told a moment later,
 * an Escape right behind a letter would find nothing to lose. Once the part is gone, it no longer is.
 */
export const useTell = (isSo: boolean, tell: (isSo: boolean) => void): void => {
  const latest = useRef(tell)
  useLayoutEffect(() => {
    latest.current = tell
  })
  useLayoutEffect(() => {
    if (!isSo) return
    latest.current(true)
    return () => latest.current(false)
  }, [isSo])
}
