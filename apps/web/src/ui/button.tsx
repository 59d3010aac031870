import type { ComponentProps, ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'

export type ButtonLook = {
  /** One `primary` per view; `danger` is outlined, never filled; `plain` reads as a link. */
  look?: 'primary' | 'danger' | 'plain' | 'outlined'
  size?: 'large' | 'wide' | 'large-wide'
  icon?: IconName
}

export const buttonClass = ({ look = 'outlined', size }: Pick<ButtonLook, 'look' | 'size'>, className = ''): string =>
  [
    look === 'plain' ? 'plain' : 'button',
    look === 'primary' || look === 'danger' ? look : '',
    size?.replace('-', ' ') ?? '',
    className,
  ]
    .filter(Boolean)
    .join(' ')

type ButtonProps = Omit<ComponentProps<'button'>, 'disabled'> &
  ButtonLook & {
    /** While its action runs: stays focusable, says it is busy, ignores a second press. */
    isBusy?: boolean
    children: ReactNode
  }

/** Never disabled: a button that cannot act yet says why when it is pressed. */
export const Button = ({ look, size, icon, isBusy = false, className, children, onClick, ...props }: ButtonProps) => (
  <button
    type="button"
    {...props}
    {...(isBusy && { 'aria-disabled': true, 'aria-busy': true })}
    className={buttonClass({ ...(look && { look }), ...(size && { size }) }, className)}
    onClick={(event) => (isBusy ? event.preventDefault() : onClick?.(event))}
  >
    {icon && <Icon name={icon} />}
    {children}
  </button>
)
