import { suggestedWords } from '@portal/contracts/offers/search-parameters'
import { type ComponentType, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useT } from '#web/platform/i18n/t.ts'
import type { KeywordInputProps } from './keyword-input.ts'
import * as text from './offers.messages.ts'

/**
 * A1.5, X11: a profession, words or a reference. The server draws a plain field, which takes words at once; suggestions come after
 * the page, and go on with what was typed meanwhile.
 */
export const KeywordField = (props: Omit<KeywordInputProps, 'hasFocus'>) => {
  const { id, words, onWords, hintId } = props
  const t = useT()
  const input = useRef<HTMLInputElement>(null)
  const [later, setLater] = useState<{ Combobox: ComponentType<KeywordInputProps>; hasFocus: boolean }>()

  // What was typed before the browser took the page over: React leaves it in sight, and would not know it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the field becomes alive
  useLayoutEffect(() => {
    const typed = input.current?.value
    if (typed !== undefined && typed !== words) onWords(typed)
  }, [])

  useEffect(() => {
    let isHere = true
    import('./keyword-combobox.tsx')
      .then(({ KeywordCombobox: Combobox }) => {
        if (isHere) setLater({ Combobox, hasFocus: input.current === document.activeElement })
      })
      // The plain field goes on.
      .catch(() => undefined)
    return () => {
      isHere = false
    }
  }, [])

  return (
    <>
      <label htmlFor={id}>{t(text.keyword)}</label>
      {later ? (
        <later.Combobox {...props} hasFocus={later.hasFocus} />
      ) : (
        <input
          ref={input}
          id={id}
          name="q"
          type="search"
          autoComplete="off"
          enterKeyHint="search"
          maxLength={suggestedWords}
          placeholder={t(text.keywordExample)}
          aria-describedby={hintId}
          value={words}
          onChange={(event) => onWords(event.target.value)}
        />
      )}
    </>
  )
}
