import type { ReactNode } from 'react'

type NoteProps = { title?: ReactNode; children: ReactNode }

/** Good to know, beside the way: never for what must not be missed. */
export const Note = ({ title, children }: NoteProps) => (
  <div className="note stack tight">
    {title && <h2 className="h3">{title}</h2>}
    {children}
  </div>
)
