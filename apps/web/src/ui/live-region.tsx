import { createContext, type ReactNode, use, useCallback, useMemo, useRef, useState } from 'react'

const AnnounceContext = createContext<(text: string) => void>(() => {})

/** One polite voice for the whole application, there before anything is said: « 23 offres », « Favori ajouté ». */
export const LiveRegion = ({ children }: { children: ReactNode }) => {
  const [text, setText] = useState('')
  const isOdd = useRef(false)
  // The same words twice in a row are said twice: an invisible space makes the second ones new.
  const announce = useCallback((message: string) => {
    isOdd.current = !isOdd.current
    setText(isOdd.current ? message : `${message}\u00A0`)
  }, [])
  const context = useMemo(() => announce, [announce])
  return (
    <AnnounceContext value={context}>
      {children}
      <div className="hidden-visually" role="status">
        {text}
      </div>
    </AnnounceContext>
  )
}

/** `const announce = useAnnounce()`, then `announce(t(saved))`. */
export const useAnnounce = () => use(AnnounceContext)
