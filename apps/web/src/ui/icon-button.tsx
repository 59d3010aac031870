import type { ComponentProps } from 'react'
import { Icon, type IconName } from './icon.tsx'

type IconButtonProps = Omit<ComponentProps<'button'>, 'aria-label' | 'children'> & { icon: IconName; label: string }

/** For the bookmark and for closing only: an icon alone, always named. */
export const IconButton = ({ icon, label, className = '', ...props }: IconButtonProps) => (
  <button type="button" {...props} className={`square ${className}`.trim()} aria-label={label}>
    <Icon name={icon} />
  </button>
)
