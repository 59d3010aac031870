import { createContext, use } from 'react'

/** What a page says of itself to whoever reads it without running it. Filled while the server renders; nobody reads it in a browser. */
export type PageHead = {
  /** Of the portal, for the addresses that leave it. */
  publicUrl?: string
  /** Also the window's title. */
  title?: string
  description?: string
  /** Path and query of the one address of this page, when it is not the one that was asked. */
  canonical?: string
  isHidden?: boolean
  /** schema.org, as JSON-LD. */
  structuredData?: object
  status?: number
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
