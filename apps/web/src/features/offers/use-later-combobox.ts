import { type ComponentType, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'

type Later<Props> = { Combobox: ComponentType<Props>; hasFocus: boolean }

/**
 * A field that takes words at once, as the server drew it, and propositions once their code has come after the page: they go on with
 * what was typed meanwhile, and with the focus where it was.
 */
export const useLaterCombobox = <Props>(
  load: () => Promise<ComponentType<Props>>,
  words: string,
  onWords: (words: string) => void,
): { input: RefObject<HTMLInputElement | null>; later: Later<Props> | undefined } => {
  const input = useRef<HTMLInputElement>(null)
  const [later, setLater] = useState<Later<Props>>()

  // What was typed before the browser took the page over: React leaves it in sight, and would not know it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the field becomes alive
  useLayoutEffect(() => {
    const typed = input.current?.value
    if (typed !== undefined && typed !== words) onWords(typed)
  }, [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, whatever else changes
  useEffect(() => {
    let isHere = true
    load()
      .then((Combobox) => {
        if (isHere) setLater({ Combobox, hasFocus: input.current === document.activeElement })
      })
      // The plain field goes on.
      .catch(() => undefined)
    return () => {
      isHere = false
    }
  }, [])

  return { input, later }
}

/** The input that takes the plain one's place: with its focus and the caret after what was typed, so that no letter is lost between. */
export const useTakenFocus = (hasFocus: boolean): RefObject<HTMLInputElement | null> => {
  const input = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => {
    if (!hasFocus || !input.current) return
    input.current.focus()
    input.current.setSelectionRange(input.current.value.length, input.current.value.length)
  }, [hasFocus])
  return input
}
