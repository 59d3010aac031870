import { Suspense, useLayoutEffect } from 'react'
import { Outlet } from 'react-router'
import { LocaleContext } from '#web/platform/i18n/t.ts'
import { useAddressLocale } from '#web/platform/i18n/use-address-locale.ts'
import { PageErrors } from './page-errors.tsx'
import { ShellSkeleton } from './shell-skeleton.tsx'

/** The language of the address, for everything below and for the document; then the policy, which everything below reads. */
export const Root = () => {
  const locale = useAddressLocale()
  useLayoutEffect(() => {
    // Written once more as it is, the browser would style the whole page anew.
    if (document.documentElement.lang !== locale) document.documentElement.lang = locale
  }, [locale])
  return (
    <PageErrors>
      <LocaleContext value={locale}>
        <Suspense fallback={<ShellSkeleton />}>
          <Outlet />
        </Suspense>
      </LocaleContext>
    </PageErrors>
  )
}
