import { type RefObject, useEffect } from 'react'

/**
 * X14, WCAG 2.4.3: a link that takes itself away, a removed tag, a way on from nothing, leaves the focus nowhere. It goes to the next
 * tag, else to the heading of what has been found, or to the first button of the dialog it was in. The page itself is watched: parts
 * of it are drawn later than the press that changes them.
 */
export const useKeptFocus = (region: RefObject<HTMLElement | null>, heading: RefObject<HTMLElement | null>): void => {
  useEffect(() => {
    const watched = region.current
    if (!watched) return
    let last: Element | null = null
    let after: HTMLElement[] = []
    let dialog: Element | null = null
    const remember = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement)) return
      last = target
      dialog = target.closest('dialog')
      const tags = [...(target.closest('.tags')?.querySelectorAll<HTMLElement>('a') ?? [])]
      after = tags.slice(tags.indexOf(target) + 1)
    }
    const keep = () => {
      if (!last || last.isConnected || document.activeElement !== document.body) return
      last = null
      const next = after.find((tag) => tag.isConnected)
      if (next) next.focus()
      else if (dialog) dialog.querySelector('button')?.focus()
      else heading.current?.focus({ preventScroll: true })
    }
    const observer = new MutationObserver(keep)
    watched.addEventListener('focusin', remember)
    observer.observe(watched, { childList: true, subtree: true })
    return () => {
      watched.removeEventListener('focusin', remember)
      observer.disconnect()
    }
  }, [region, heading])
}
