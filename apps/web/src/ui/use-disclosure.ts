import { type RefObject, useEffect, useId, useRef, useState } from 'react'

type Disclosure = {
  isOpen: boolean
  setIsOpen: (isOpen: boolean) => void
  /** Around both the button and the panel. */
  anchor: RefObject<HTMLDivElement | null>
  button: { 'aria-expanded': boolean; 'aria-controls': string; onClick: () => void }
  panelId: string
}

/**
 * A button and what it opens: closed by Escape (focus goes back to the button), by a press elsewhere and by leaving it with Tab.
 * Not the `popover` attribute, which Safari 16 and Firefox 115 do not know and would leave open.
 */
export const useDisclosure = (): Disclosure => {
  const [isOpen, setIsOpen] = useState(false)
  const panelId = useId()
  const anchor = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (!isOpen) return
    // A dialog opened from it stands above it, and leads back to it: what happens there is no leaving, and Escape is for the dialog.
    const isAbove = (target: EventTarget | null) => {
      const dialog = target instanceof Element && target.closest('dialog')
      return dialog && !dialog.contains(anchor.current)
    }
    const isOutside = (target: EventTarget | null) =>
      target instanceof Node && !anchor.current?.contains(target) && !isAbove(target)
    const onLeave = (event: Event) => {
      if (isOutside(event.target)) setIsOpen(false)
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || isAbove(event.target)) return
      setIsOpen(false)
      anchor.current?.querySelector<HTMLElement>('[aria-expanded]')?.focus()
    }
    document.addEventListener('pointerdown', onLeave)
    document.addEventListener('focusin', onLeave)
    document.addEventListener('keydown', onKey)
    return () => {
      document.removeEventListener('pointerdown', onLeave)
      document.removeEventListener('focusin', onLeave)
      document.removeEventListener('keydown', onKey)
    }
  }, [isOpen])

  const button = { 'aria-expanded': isOpen, 'aria-controls': panelId, onClick: () => setIsOpen(!isOpen) }
  return { isOpen, setIsOpen, anchor, button, panelId }
}
