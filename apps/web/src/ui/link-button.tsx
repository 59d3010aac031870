import type { ReactNode } from 'react'
import { type ButtonLook, buttonClass } from './button.tsx'
import { Icon } from './icon.tsx'
import { Link, type LinkProps } from './link.tsx'

type LinkButtonProps = LinkProps & ButtonLook & { children: ReactNode }

/** A link that looks like a button, since it is where the page wants to lead. */
export const LinkButton = ({ look, size, icon, className, children, ...props }: LinkButtonProps) => (
  <Link {...props} className={buttonClass({ ...(look && { look }), ...(size && { size }) }, className)}>
    {icon && <Icon name={icon} />}
    {children}
  </Link>
)
