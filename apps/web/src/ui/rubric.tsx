import { type ReactNode, useId } from 'react'

type RubricProps = {
  title: ReactNode
  /** Under the name: « Les 53 offres ». */
  aside?: ReactNode
  /** From 62rem the name stands in the margin, and the content on the page's shared line. */
  isSplit?: boolean
  id?: string
  className?: string
  children: ReactNode
}

/** A section opens under a rule. In an offer's article `isSplit` also fills the band beside the text. */
export const Rubric = ({ title, aside, isSplit = false, id, className = '', children }: RubricProps) => {
  const titleId = useId()
  const heading = <h2 id={titleId}>{title}</h2>
  return (
    <section className={`rubric ${isSplit ? 'split' : ''} ${className}`.trim()} aria-labelledby={titleId} id={id}>
      {isSplit ? (
        <header>
          {heading}
          {aside && <p className="small soft">{aside}</p>}
        </header>
      ) : (
        heading
      )}
      {children}
    </section>
  )
}
