import type { Locale } from '@portal/contracts/i18n/message'
import { createContext, use } from 'react'

/** What a page says of itself to whoever reads it without running it. Filled while the server renders; nobody reads it in a browser. */
export type PageHead = {
  /** Of the portal, for the addresses that leave it. */
  publicUrl?: string
  /** Of the person, for an address that says no language. */
  locale?: Locale
  /** Also the window's title. */
  title?: string
  description?: string
  /** Path and query of the one address of this page, when it is not the one that was asked. */
  canonical?: string
  isHidden?: boolean
  /** schema.org, as JSON-LD. */
  structuredData?: object
  status?: number
  /** What the page shows in the place of what it is made of: its status is the page’s, unless the page has its own. */
  failure?: unknown
}

export const PageHeadContext = createContext<PageHead>({})

/** `const describe = useDescribe()`, then `if (import.meta.env.SSR) describe({ ... })`: browsers need not even ship it. */
export const useDescribe = () => {
  const head = use(PageHeadContext)
  return (description: PageHead): void => {
    Object.assign(head, description)
  }
}

export const usePublicUrl = (): string => use(PageHeadContext).publicUrl ?? globalThis.location?.origin ?? ''

/** The status of an answer that is a page all the same: 404, 410. */
export const PageStatus = ({ status }: { status: number }) => {
  const describe = useDescribe()
  if (import.meta.env.SSR) describe({ status })
  return null
}
