import { type Locale, locales } from '@portal/contracts/i18n/message'
import { pathInLocale } from '@portal/contracts/paths/paths'
import { useLocation } from 'react-router'
import { keepCookie } from '#web/platform/cookie/keep-cookie.ts'
import { useLocale } from '#web/platform/i18n/t.ts'
import { Link } from '#web/ui/link.tsx'
import { VisuallyHidden } from '#web/ui/visually-hidden.tsx'

const names: Record<Locale, string> = { fr: 'Français', en: 'English' }

/** A1.1: the same page, in the other language. */
export const LanguageLinks = () => {
  const current = useLocale()
  const { pathname, search, hash } = useLocation()
  return (
    <span className="langs">
      {locales.map((locale) => (
        <Link
          key={locale}
          to={{ pathname: pathInLocale(pathname, locale), search, hash }}
          replace
          preventScrollReset
          lang={locale}
          hrefLang={locale}
          // Read by the server at `/`, where no address says the language yet.
          onClick={() => keepCookie('locale', locale)}
          {...(locale === current && { 'aria-current': 'true' as const })}
        >
          <VisuallyHidden>{names[locale]},</VisuallyHidden> {locale.toUpperCase()}
        </Link>
      ))}
    </span>
  )
}
