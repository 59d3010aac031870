import { type Locale, locales } from '../i18n/message.ts'

/** The addresses people see, in both languages: the router, the server, the mails and the feeds all read this table. */
export const pathPatterns = {
  home: { fr: '/fr', en: '/en' },

  offers: { fr: '/fr/offres', en: '/en/offers' },
  offer: { fr: '/fr/offres/:reference/:slug', en: '/en/offers/:reference/:slug' },
  apply: { fr: '/fr/offres/:reference/:slug/postuler', en: '/en/offers/:reference/:slug/apply' },

  signIn: { fr: '/fr/connexion', en: '/en/sign-in' },
  register: { fr: '/fr/inscription', en: '/en/register' },
  activation: { fr: '/fr/activation', en: '/en/activation' },
  alertStop: { fr: '/fr/alertes/arret/:ticket', en: '/en/alerts/stop/:ticket' },

  dashboard: { fr: '/fr/espace', en: '/en/account' },
  profile: { fr: '/fr/espace/profil', en: '/en/account/profile' },
  applications: { fr: '/fr/espace/candidatures', en: '/en/account/applications' },
  application: { fr: '/fr/espace/candidatures/:id', en: '/en/account/applications/:id' },
  withdrawal: { fr: '/fr/espace/candidatures/:id/retrait', en: '/en/account/applications/:id/withdrawal' },
  favourites: { fr: '/fr/espace/favoris', en: '/en/account/favourites' },
  alerts: { fr: '/fr/espace/alertes', en: '/en/account/alerts' },
  settings: { fr: '/fr/espace/parametres', en: '/en/account/settings' },

  faq: { fr: '/fr/aide', en: '/en/help' },
  guide: { fr: '/fr/aide/guide', en: '/en/help/guide' },
  contactCandidate: { fr: '/fr/contact/candidat', en: '/en/contact/candidate' },
  contactRecruiter: { fr: '/fr/contact/recruteur', en: '/en/contact/recruiter' },
  legal: { fr: '/fr/mentions-legales', en: '/en/legal' },
  privacy: { fr: '/fr/donnees-personnelles', en: '/en/privacy' },
  cookies: { fr: '/fr/cookies', en: '/en/cookies' },
  accessibility: { fr: '/fr/accessibilite', en: '/en/accessibility' },

  recruiting: { fr: '/fr/recrutement', en: '/en/recruiting' },
  recruitingOffer: { fr: '/fr/recrutement/offres/:reference', en: '/en/recruiting/offers/:reference' },
  recruitingApplication: {
    fr: '/fr/recrutement/offres/:reference/candidatures/:id',
    en: '/en/recruiting/offers/:reference/applications/:id',
  },
  admin: { fr: '/fr/administration', en: '/en/administration' },
  adminRecruiters: { fr: '/fr/administration/recruteurs', en: '/en/administration/recruiters' },
} as const satisfies Record<string, Record<Locale, `/${string}`>>

export type PageName = keyof typeof pathPatterns

type NamesIn<P extends string> = P extends `${string}:${infer Name}/${infer Rest}`
  ? Name | NamesIn<`/${Rest}`>
  : P extends `${string}:${infer Name}`
    ? Name
    : never

export type PageParams<P extends PageName> = Record<NamesIn<(typeof pathPatterns)[P]['fr']>, string>
type Args<P extends PageName> = keyof PageParams<P> extends never ? [] : [params: PageParams<P>]

const fill = (pattern: string, params: Record<string, string>): string =>
  pattern.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? '')).replace(/\/$/, '')

type PathTo = { readonly [P in PageName]: (locale: Locale, ...args: Args<P>) => string }

/** `pathTo.offer('fr', { reference, slug })`. */
export const pathTo = Object.fromEntries(
  Object.entries(pathPatterns).map(([name, patterns]) => [
    name,
    (locale: Locale, params: Record<string, string> = {}) => fill(patterns[locale], params),
  ]),
) as unknown as PathTo

export type MatchedPath = { page: PageName; locale: Locale; params: Record<string, string> }

const decode = (segment: string): string | null => {
  try {
    return decodeURIComponent(segment)
  } catch {
    return null
  }
}

const matchPattern = (pattern: string, segments: string[]): Record<string, string> | null => {
  const expected = pattern.split('/').slice(1)
  if (expected.length !== segments.length) return null
  const params: Record<string, string> = {}
  for (const [index, part] of expected.entries()) {
    const segment = segments[index] ?? ''
    if (!part.startsWith(':')) {
      if (part !== segment) return null
      continue
    }
    const value = decode(segment)
    if (!value) return null
    params[part.slice(1)] = value
  }
  return params
}

/** An offer is found by its reference alone: its slug may miss. */
const withoutSlug = {
  fr: pathPatterns.offer.fr.replace('/:slug', ''),
  en: pathPatterns.offer.en.replace('/:slug', ''),
}

/** Which page an address shows; null for an address of nobody's. No two patterns of the table match the same address. */
export const matchPage = (pathname: string): MatchedPath | null => {
  const segments = pathname.replace(/\/+$/, '').split('/').slice(1)
  const locale = locales.find((known) => known === segments[0])
  if (!locale) return null
  for (const page of Object.keys(pathPatterns) as PageName[]) {
    const params = matchPattern(pathPatterns[page][locale], segments)
    if (params) return { page, locale, params }
  }
  const offer = matchPattern(withoutSlug[locale], segments)
  return offer && { page: 'offer', locale, params: { slug: '', ...offer } }
}

/**
 * The one address of a page, as the table writes it, for an address that differs by its case, by an encoding nobody needs or by slashes
 * too many; null for an address of nobody's.
 */
export const ownAddressOf = (pathname: string): string | null => {
  const segments = pathname.split('/').filter(Boolean)
  const written = [...Object.values(pathPatterns), withoutSlug]
    .flatMap((patterns) => locales.map((locale) => patterns[locale].split('/').slice(1)))
    .find(
      (parts) =>
        parts.length === segments.length &&
        parts.every((part, index) => part.startsWith(':') || part === decode(segments[index] ?? '')?.toLowerCase()),
    )
    ?.map((part, index) => (part.startsWith(':') ? segments[index] : part))
    .join('/')
  return written !== undefined && matchPage(`/${written}`) ? `/${written}` : null
}

/** The language an address is written in; another, or French, when it does not say. */
export const localeOfPath = (pathname: string, otherwise: Locale = 'fr'): Locale =>
  locales.find((locale) => pathname === `/${locale}` || pathname.startsWith(`/${locale}/`)) ?? otherwise

/** The same page in another language (A1.1); that language's home for an address the table does not know. */
export const pathInLocale = (pathname: string, locale: Locale): string => {
  const match = matchPage(pathname)
  return match ? fill(pathPatterns[match.page][locale], match.params) : pathPatterns.home[locale]
}

/** The address of a way in (sign-in, register) that brings back to `next` once it is passed; returnPath reads it. */
export const withReturn = (wayIn: string, next: string | null | undefined): string =>
  next ? `${wayIn}?next=${encodeURIComponent(next)}` : wayIn

/** What the last segment of an offer's address shows of its title; cosmetic, since the reference alone finds the offer. */
export const slugOf = (title: string): string =>
  title
    .replace(/œ/gi, 'oe')
    .replace(/æ/gi, 'ae')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/g, '') || 'offre'
