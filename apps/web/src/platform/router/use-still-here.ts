import { pathInLocale } from '@portal/contracts/paths/paths'
import { use, useCallback } from 'react'
import { PageHistoryContext } from './page-router.tsx'

/**
 * What is asked of the portal may be answered when the person has gone on to another page, or is on the way there: taken up then, the
 * answer would bring them back. `const isStillHere = whereOneIs()` before it is asked, `isStillHere()` once it is answered.
 */
export const useStillHere = (): (() => () => boolean) => {
  const history = use(PageHistoryContext)
  return useCallback(() => {
    // The same page in another language is the same page.
    const page = () => history && pathInLocale(history.location.pathname, 'fr')
    const asked = page()
    return () => page() === asked
  }, [history])
}
