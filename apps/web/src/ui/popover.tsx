import type { ReactNode } from 'react'
import { Button, type ButtonLook } from './button.tsx'
import { useDisclosure } from './use-disclosure.ts'

type PopoverProps = ButtonLook & {
  label: ReactNode
  /** Of the panel, when its content does not name itself. */
  panelLabel: string
  /** `start` opens towards the right; `up` above the button. */
  placement?: 'start' | 'up' | 'start up'
  /** A pointer or the focus is on the button: what the panel needs may be fetched. */
  onIntent?: () => void
  children: ReactNode | ((close: () => void) => ReactNode)
}

/** A few links or choices under a button, made when it is pressed. */
export const Popover = ({ label, panelLabel, placement, onIntent, children, ...look }: PopoverProps) => {
  const { isOpen, setIsOpen, anchor, button, panelId } = useDisclosure()
  return (
    <div className="popover-anchor" ref={anchor}>
      <Button look="plain" {...look} {...button} onPointerEnter={onIntent} onFocus={onIntent}>
        {label}
      </Button>
      {/* biome-ignore lint/a11y/useSemanticElements: a group of links and choices, which no fieldset is */}
      <div
        className={`popover ${placement ?? ''}`.trim()}
        id={panelId}
        role="group"
        aria-label={panelLabel}
        hidden={!isOpen}
      >
        {isOpen && (typeof children === 'function' ? children(() => setIsOpen(false)) : children)}
      </div>
    </div>
  )
}
