import { type ReactNode, useId } from 'react'
import { useT } from '#web/platform/i18n/t.ts'
import { closeOnBackdrop, useModal } from './dialog.tsx'
import { IconButton } from './icon-button.tsx'
import { close } from './ui.messages.ts'

type SheetProps = {
  title: ReactNode
  isOpen: boolean
  onClose: () => void
  /** Stays in view under the content: « Effacer tout », « Voir les 23 offres ». */
  footer?: ReactNode
  onSubmit?: (form: HTMLFormElement) => void
  children: ReactNode
}

/** A dialog of full height at the side: the filters, on a phone. */
export const Sheet = ({ title, isOpen, onClose, footer, onSubmit, children }: SheetProps) => {
  const t = useT()
  const titleId = useId()
  const element = useModal(isOpen)
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape is the dialog's own key
    <dialog
      ref={element}
      className="sheet"
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={closeOnBackdrop(onClose)}
    >
      {isOpen && (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            onSubmit?.(event.currentTarget)
          }}
        >
          <header>
            <h2 id={titleId}>{title}</h2>
            <IconButton icon="x" label={t(close)} onClick={onClose} />
          </header>
          <div className="body">{children}</div>
          {footer && <footer>{footer}</footer>}
        </form>
      )}
    </dialog>
  )
}
