import { vi } from 'vitest'

/**
 * As in a browser that is busy: the next key or press does not wait for what React or a library puts off to a task of its own; only
 * microtasks run between two of them.
 */
export const atOnce = async (...gestures: (() => void)[]): Promise<void> => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', false)
  for (const gesture of gestures) {
    gesture()
    for (let turn = 0; turn < 20; turn++) await Promise.resolve()
  }
  vi.unstubAllGlobals()
}

/** What the last key has written, heard by React as a browser's own. */
export const write = (field: Element, words: string): void => {
  const { prototype } = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, words)
  field.dispatchEvent(new Event('input', { bubbles: true }))
}
