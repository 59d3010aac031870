import { useEffect } from 'react'

/** Has the browser itself ask before the tab is closed or loaded anew, which no page can ask in its own words. */
export const useUnloadWarning = (mustWarn: boolean): void =>
  useEffect(() => {
    if (!mustWarn) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [mustWarn])
