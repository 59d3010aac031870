import { useEffect, useRef, useState } from 'react'

const pauseMs = 700

/** A text that is saved by itself: after a pause in the typing, when the field is left, and when the page is. */
export const useAutosave = (stored: string, save: (value: string) => void) => {
  const [value, setValue] = useState(stored)
  const unsaved = useRef<string | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const latestSave = useRef(save)
  latestSave.current = save

  const flush = useRef(() => {
    clearTimeout(timer.current)
    if (unsaved.current === null) return
    latestSave.current(unsaved.current)
    unsaved.current = null
  })
  useEffect(() => flush.current, [])

  return {
    value,
    onChange: (typed: string) => {
      setValue(typed)
      unsaved.current = typed
      clearTimeout(timer.current)
      timer.current = setTimeout(flush.current, pauseMs)
    },
    onBlur: () => flush.current(),
  }
}
