import { useEffect, useRef, useState } from 'react'

const pauseMs = 700

/**
 * A text that is saved by itself: after a pause in the typing, when the field is left, and when the page is: for another of the portal,
 * for another tab, or for good. `save` says whether it was.
 */
export const useAutosave = (
  stored: string,
  save: (value: string, isLeaving: boolean) => boolean | Promise<boolean>,
) => {
  const [value, setValue] = useState(stored)
  const unsaved = useRef<string | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const latestSave = useRef(save)
  latestSave.current = save

  const flush = useRef(async (isLeaving = false): Promise<boolean> => {
    clearTimeout(timer.current)
    const typed = unsaved.current
    if (typed === null) return true
    unsaved.current = null
    const isSaved = await latestSave.current(typed, isLeaving)
    // Tried again next time, unless other words have taken their place.
    if (!isSaved) unsaved.current ??= typed
    return isSaved
  })
  useEffect(() => {
    const onHide = () => void flush.current(true)
    const onHidden = () => document.visibilityState === 'hidden' && void flush.current()
    addEventListener('pagehide', onHide)
    document.addEventListener('visibilitychange', onHidden)
    return () => {
      removeEventListener('pagehide', onHide)
      document.removeEventListener('visibilitychange', onHidden)
      void flush.current()
    }
  }, [])

  return {
    value,
    onChange: (typed: string) => {
      setValue(typed)
      unsaved.current = typed
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void flush.current(), pauseMs)
    },
    onBlur: () => void flush.current(),
    flush: flush.current,
  }
}
