import { type ReactNode, useEffect, useRef } from 'react'
import { Icon } from './icon.tsx'

type AlertProps = {
  children: ReactNode
  /** Takes the focus when it appears: what the person just did has failed. */
  isFocused?: boolean
}

/** A failure, in words and with an icon; it stays until what caused it is gone. */
export const Alert = ({ children, isFocused = false }: AlertProps) => {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isFocused) box.current?.focus()
  }, [isFocused])
  return (
    <div className="summary-errors" role="alert" tabIndex={-1} ref={box}>
      <p className="error">
        <Icon name="circle-alert" />
        <span>{children}</span>
      </p>
    </div>
  )
}
