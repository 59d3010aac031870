import { type Locale, locales } from '@portal/contracts/i18n/message'
import { pathInLocale } from '@portal/contracts/paths/paths'
import { useLocation } from 'react-router'
import { useLocale } from '#web/platform/i18n/t.ts'
import { Link } from '#web/ui/link.tsx'
import { VisuallyHidden } from '#web/ui/visually-hidden.tsx'

const names: Record<Locale, string> = { fr: 'Français', en: 'English' }
const aYear = 365 * 24 * 3600

/** Read by the server at `/`, where no address says the language yet. */
const keepChoice = (locale: Locale): void => {
  // biome-ignore lint/suspicious/noDocumentCookie: cookieStore is unknown to Firefox 115 and Safari 16
  document.cookie = `locale=${locale}; path=/; max-age=${aYear}; samesite=lax`
}

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
          onClick={() => keepChoice(locale)}
          {...(locale === current && { 'aria-current': 'true' as const })}
        >
          <VisuallyHidden>{names[locale]},</VisuallyHidden> {locale.toUpperCase()}
        </Link>
      ))}
    </span>
  )
}
