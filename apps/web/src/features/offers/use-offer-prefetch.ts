import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { offerQuery } from './offer.queries.ts'

/** A pointer or the focus on a title announces a visit: the page and its code are asked for before the press. */
export const useOfferPrefetch = (): ((reference: string) => void) => {
  const client = useQueryClient()
  return useCallback(
    (reference) => {
      void client.prefetchQuery(offerQuery(reference))
      // A code that does not come now is asked again, and its failure told, when the page is opened.
      import('./offer.page.tsx').catch(() => undefined)
    },
    [client],
  )
}
