import { useLayoutEffect, useRef } from 'react'

/** Other propositions come while one is pointed at: the arrow goes with it, or points at nothing, never at what takes its place. */
export const useSteadyHighlight = (
  keys: readonly string[],
  highlightedIndex: number,
  highlight: (index: number) => void,
): void => {
  const pointed = useRef<string | undefined>(undefined)
  const listed = keys.join('\n')
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the list changes, not when the arrow moves
  useLayoutEffect(() => {
    if (pointed.current !== undefined && keys[highlightedIndex] !== pointed.current)
      highlight(keys.indexOf(pointed.current))
  }, [listed])
  useLayoutEffect(() => {
    pointed.current = keys[highlightedIndex]
  })
}
