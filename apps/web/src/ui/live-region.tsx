import { createContext, type ReactNode, use, useCallback, useState } from 'react'

const AnnounceContext = createContext<(text: string) => void>(() => {})

/** One polite voice for the whole application, there before anything is said: « 23 offres », « Favori ajouté ». */
export const LiveRegion = ({ children }: { children: ReactNode }) => {
  const [text, setText] = useState('')
  // The same words twice in a row are said twice: a space at the end makes the second ones new.
  const announce = useCallback(
    (message: string) => setText((said) => (said === message ? `${message}\u00A0` : message)),
    [],
  )
  return (
    <AnnounceContext value={announce}>
      {children}
      <div className="hidden-visually" role="status">
        {text}
      </div>
    </AnnounceContext>
  )
}

/** `const announce = useAnnounce()`, then `announce(t(saved))`. */
export const useAnnounce = () => use(AnnounceContext)
