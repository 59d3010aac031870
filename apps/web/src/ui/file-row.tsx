import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'

type FileRowProps = {
  name: ReactNode
  /** « CV, 412 Ko, ajouté le 3 novembre ». */
  detail?: ReactNode
  icon?: IconName
  /** Buttons and links on the right, below on a phone. */
  actions?: ReactNode
}

/** A file of `.lines`; a link as its name downloads it. */
export const FileRow = ({ name, detail, icon = 'file-text', actions }: FileRowProps) => (
  <li className={actions ? 'with-action' : undefined}>
    <span className="file">
      <Icon name={icon} />
      <span>
        {name}
        {detail && (
          <>
            <br />
            <span className="small soft">{detail}</span>
          </>
        )}
      </span>
    </span>
    {actions && <span className="cluster">{actions}</span>}
  </li>
)
