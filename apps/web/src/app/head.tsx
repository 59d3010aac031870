import { locales } from '@portal/contracts/i18n/message'
import { shorten } from '@portal/contracts/i18n/shorten'
import type { PageRequest } from '@portal/contracts/pages/page-renderer'
import { localeOfPath, pathInLocale } from '@portal/contracts/paths/paths'
import type { Policy } from '@portal/contracts/policy/policy'
import { renderToStaticMarkup } from 'react-dom/server'
import type { PageHead } from '#web/platform/page-head/page-head.tsx'

const ogLocales = { fr: 'fr_FR', en: 'en_GB' } as const
/** As much of a description as is ever shown. */
const longestDescription = 200

/** What is shown of a shared address: the mark and the names, in public/share.png; another employer draws its own. */
const sharedImage = { path: '/share.png', width: '1200', height: '630' }

/** Inside a script element, `</script>` must not occur. */
const jsonOf = (data: object): string => JSON.stringify(data).replaceAll('<', '\\u003c')

/** X12: what search engines, social networks and readers of links are told, in the page's language, before any script runs. */
export const headOf = (
  { title, description, canonical, isHidden, structuredData, status }: PageHead,
  { path, publicUrl, locale: ofPerson }: Pick<PageRequest, 'path' | 'publicUrl' | 'locale'>,
  { employer }: Policy,
): string => {
  // What a page does not name among its own address makes it no other page.
  const { pathname, search } = new URL(canonical ?? path.replace(/[?#].*$/, ''), publicUrl)
  const locale = localeOfPath(pathname, ofPerson)
  const portalName = `${employer.portalName[locale]}, ${employer.name[locale]}`
  const shownTitle = title ?? portalName
  const about = shorten(description ?? `${employer.slogan[locale]} ${employer.about[locale]}`, longestDescription)
  const address = publicUrl + pathname + search
  const addressIn = (language: (typeof locales)[number]) => publicUrl + pathInLocale(pathname, language) + search
  return renderToStaticMarkup(
    <>
      <title>{shownTitle}</title>
      <meta name="description" content={about} />
      {(isHidden || status !== undefined) && <meta name="robots" content="noindex, follow" />}
      {status === undefined && (
        <>
          <link rel="canonical" href={address} />
          {locales.map((language) => (
            <link key={language} rel="alternate" hrefLang={language} href={addressIn(language)} />
          ))}
          <link rel="alternate" hrefLang="x-default" href={addressIn('fr')} />
        </>
      )}
      <meta property="og:type" content="website" />
      <meta property="og:site_name" content={portalName} />
      <meta property="og:title" content={shownTitle} />
      <meta property="og:description" content={about} />
      <meta property="og:url" content={address} />
      <meta property="og:locale" content={ogLocales[locale]} />
      <meta property="og:image" content={publicUrl + sharedImage.path} />
      <meta property="og:image:width" content={sharedImage.width} />
      <meta property="og:image:height" content={sharedImage.height} />
      <meta property="og:image:alt" content={portalName} />
      {structuredData && (
        <script
          type="application/ld+json"
          // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON with every `<` escaped; React would escape the quotes
          dangerouslySetInnerHTML={{ __html: jsonOf(structuredData) }}
        />
      )}
    </>,
  )
}
