import { type MouseEvent, type ReactNode, type SyntheticEvent, useId, useLayoutEffect, useRef, useState } from 'react'
import { useT } from '#web/platform/i18n/t.ts'
import { IconButton } from './icon-button.tsx'
import { close } from './ui.messages.ts'

type DialogProps = {
  title: ReactNode
  isOpen: boolean
  /** Escape, the cross, and a press beside the dialog. */
  onClose: () => void
  children: ReactNode
}

/**
 * What closes a dialog by its state tells nobody: browsers say « close » in a task of its own, which would close what has been
 * opened again meanwhile.
 */
const closeQuietly = (dialog: HTMLDialogElement): void => {
  dialog.addEventListener('close', (event) => event.stopImmediatePropagation(), { once: true, capture: true })
  dialog.close()
}

/** Opens and closes the native dialog with its state; focus goes back to where it was by itself. */
export const useModal = (isOpen: boolean) => {
  const element = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const dialog = element.current
    if (!dialog) return
    // Also what a browser closes by itself (a second Escape in a row) while it is meant to stay.
    if (isOpen && !dialog.open) dialog.showModal()
    if (!isOpen && dialog.open) closeQuietly(dialog)
  })
  // Taken away while it is open, it would take the focus along: closed first.
  useLayoutEffect(() => {
    const dialog = element.current
    return () => {
      if (dialog?.open) closeQuietly(dialog)
    }
  }, [])
  return element
}

/** The backdrop belongs to the dialog element; its content fills the rest. */
export const closeOnBackdrop = (onClose: () => void) => (event: MouseEvent<HTMLDialogElement>) => {
  const { left, right, top, bottom } = event.currentTarget.getBoundingClientRect()
  const { target, currentTarget, clientX, clientY } = event
  // A key pressed on a button counts as a click at 0,0: only a press on the dialog itself can be beside it.
  if (target !== currentTarget) return
  if (clientX < left || clientX > right || clientY < top || clientY > bottom) onClose()
}

/**
 * Escape asks to close, like the cross. A second one in a row closes whatever is said here, and `onClose` hears of it; so does a
 * file's own dialog that is given up, which concerns nobody.
 */
const onEscape = (onClose: () => void) => (event: SyntheticEvent<HTMLDialogElement>) => {
  if (event.target !== event.currentTarget || !event.cancelable) return
  event.preventDefault()
  onClose()
}

/** One task, above the page. `autoFocus` on its first field; never one dialog on another. */
export const Dialog = ({ title, isOpen, onClose, children }: DialogProps) => {
  const t = useT()
  const titleId = useId()
  const element = useModal(isOpen)
  // What has `autoFocus` takes the focus when it is mounted, which only works in a dialog that is open already.
  const [isShown, setIsShown] = useState(false)
  useLayoutEffect(() => setIsShown(isOpen), [isOpen])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape is the dialog's own key
    <dialog
      ref={element}
      aria-labelledby={titleId}
      onCancel={onEscape(onClose)}
      onClose={onClose}
      onClick={closeOnBackdrop(onClose)}
    >
      {isOpen && isShown && (
        <>
          <IconButton icon="x" label={t(close)} onClick={onClose} />
          <h2 id={titleId}>{title}</h2>
          {children}
        </>
      )}
    </dialog>
  )
}
