import { type ReactNode, useEffect } from 'react'
import { useT } from '#web/platform/i18n/t.ts'
import { useDescribe } from '#web/platform/page-head/page-head.tsx'
import { portalTitle, usePolicy } from '#web/platform/portal/portal.ts'

/** The title of the window: the page first, then the portal. An error is said there too, before anything else is read. */
export const useTitle = (title: string): void => {
  const t = useT()
  const whole = `${title} · ${t(portalTitle(usePolicy()))}`
  const describe = useDescribe()
  if (import.meta.env.SSR) describe({ title: whole })
  useEffect(() => {
    document.title = whole
  }, [whole])
}

type PageProps = {
  /** Also the window's title. */
  title: string
  /** The h1, when it is more than the title. */
  heading?: ReactNode
  /** Under the h1. */
  lead?: ReactNode
  /** Above it: the breadcrumb. */
  trail?: ReactNode
  /** In the 21rem column on the right, below on a phone. */
  aside?: ReactNode
  children: ReactNode
}

/** A page of the portal: one h1, which takes the focus when one arrives (see app/use-arrival.ts). */
export const Page = ({ title, heading, lead, trail, aside, children }: PageProps) => {
  useTitle(title)
  const describe = useDescribe()
  if (import.meta.env.SSR && typeof lead === 'string') describe({ description: lead })
  const body = (
    <div className="stack-lg">
      <header className="stack tight">
        <h1 tabIndex={-1}>{heading ?? title}</h1>
        {lead && <p className="lead">{lead}</p>}
      </header>
      {children}
    </div>
  )
  return (
    <div className="wrap">
      {trail}
      {aside ? (
        <div className="with-aside top">
          {body}
          <aside className="small stack rubric mt-0">{aside}</aside>
        </div>
      ) : (
        <div className="top">{body}</div>
      )}
    </div>
  )
}

/** Inside a layout that has its own breadcrumb and columns (candidate's space): the heading and what follows. */
export const SpacePage = ({ title, heading, lead, children }: Omit<PageProps, 'trail' | 'aside'>) => {
  useTitle(title)
  return (
    <>
      <header className="stack tight mb-2">
        <h1 tabIndex={-1}>{heading ?? title}</h1>
        {lead && <p className="lead">{lead}</p>}
      </header>
      {children}
    </>
  )
}
