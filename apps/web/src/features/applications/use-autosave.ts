import { useEffect, useRef, useState } from 'react'

const pauseMs = 700

/** A text that is saved by itself: after a pause in the typing, when the field is left, and when the page is. `save` says whether it was. */
export const useAutosave = (stored: string, save: (value: string) => boolean | Promise<boolean>) => {
  const [value, setValue] = useState(stored)
  const unsaved = useRef<string | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const latestSave = useRef(save)
  latestSave.current = save

  const flush = useRef(async (): Promise<boolean> => {
    clearTimeout(timer.current)
    const typed = unsaved.current
    if (typed === null) return true
    unsaved.current = null
    const isSaved = await latestSave.current(typed)
    // Tried again next time, unless other words have taken their place.
    if (!isSaved) unsaved.current ??= typed
    return isSaved
  })
  useEffect(() => () => void flush.current(), [])

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
