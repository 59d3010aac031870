import { type Locale, locales } from '@portal/contracts/i18n/message'
import { localeOfPath } from '@portal/contracts/paths/paths'
import { use } from 'react'
import { useLocation } from 'react-router'
import { PageHeadContext } from '#web/platform/page-head/page-head.tsx'

/** The language of the address; where it says none, the one the server found for the person, which then stands in the page. */
export const useAddressLocale = (): Locale => {
  const { locale } = use(PageHeadContext)
  const { pathname } = useLocation()
  const shown = locale ?? locales.find((known) => known === document.documentElement.lang)
  return localeOfPath(pathname, shown)
}
