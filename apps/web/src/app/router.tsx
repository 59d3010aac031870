import type { PageName } from '@portal/contracts/paths/paths'
import type { ComponentType } from 'react'
import { matchRoutes, type RouteObject, useRoutes } from 'react-router'
import { type Code, Coded, codeOf, prepareCode } from '#web/platform/router/code.tsx'
import { NotFoundPage } from './not-found-page.tsx'
import { routerPatterns } from './paths.ts'
import { Root } from './root.tsx'
import { Shell } from './shell.tsx'

const later = (load: () => Promise<ComponentType>) => {
  const code = codeOf(load)
  return { element: <Coded code={code} props={{}} />, handle: code }
}

/**
 * A page of a feature at its French and English addresses, loaded when it is first visited:
 * `page('faq', async () => (await import('#web/features/help/faq.page.tsx')).FaqPage)`.
 * Both addresses show the same component at the same place, so that changing language keeps what was typed.
 */
const page = (name: PageName, load: () => Promise<ComponentType>): RouteObject[] => {
  const shown = later(load)
  return routerPatterns(name).map((path) => ({ path, ...shown }))
}

/** Every page of the portal. Features add their lines here, and nowhere else. */
const routes: RouteObject[] = [
  {
    Component: Root,
    children: [
      {
        Component: Shell,
        children: [
          ...page('home', async () => (await import('#web/features/offers/home.page.tsx')).HomePage),
          ...page('offers', async () => (await import('#web/features/offers/results.page.tsx')).ResultsPage),
          ...page('offer', async () => (await import('#web/features/offers/offer.page.tsx')).OfferPage),

          ...page('signIn', async () => (await import('#web/features/accounts/sign-in.page.tsx')).SignInPage),
          ...page('register', async () => (await import('#web/features/accounts/register.page.tsx')).RegisterPage),
          ...page(
            'activation',
            async () => (await import('#web/features/accounts/activation.page.tsx')).ActivationPage,
          ),

          ...page('alertStop', async () => (await import('#web/features/alerts/alert-stop.page.tsx')).AlertStopPage),

          ...page('faq', async () => (await import('#web/features/help/faq.page.tsx')).FaqPage),

          ...page('guide', async () => (await import('#web/features/help/guide.page.tsx')).GuidePage),
          ...page(
            'contactCandidate',
            async () => (await import('#web/features/help/contact.page.tsx')).ContactCandidatePage,
          ),
          ...page(
            'contactRecruiter',
            async () => (await import('#web/features/help/contact.page.tsx')).ContactRecruiterPage,
          ),
          ...page('legal', async () => (await import('#web/features/help/legal.page.tsx')).LegalPage),
          ...page('privacy', async () => (await import('#web/features/help/privacy.page.tsx')).PrivacyPage),
          ...page('cookies', async () => (await import('#web/features/help/cookies.page.tsx')).CookiesPage),
          ...page(
            'accessibility',
            async () => (await import('#web/features/help/accessibility.page.tsx')).AccessibilityPage,
          ),

          // A11.1: a visitor signs in, or registers, and comes back.
          {
            ...later(async () => (await import('./candidate-gate.tsx')).CandidateGate),
            children: page('apply', async () => (await import('#web/features/applications/apply.page.tsx')).ApplyPage),
          },

          // Candidate's space: signed in, with its menu.
          {
            ...later(async () => (await import('./candidate-space.tsx')).CandidateSpace),
            children: [
              ...page(
                'dashboard',
                async () => (await import('#web/features/dashboard/dashboard.page.tsx')).DashboardPage,
              ),
              ...page('profile', async () => (await import('#web/features/profile/profile.page.tsx')).ProfilePage),
              ...page('alerts', async () => (await import('#web/features/alerts/alerts.page.tsx')).AlertsPage),
              ...page(
                'favourites',
                async () => (await import('#web/features/favourites/favourites.page.tsx')).FavouritesPage,
              ),
              ...page(
                'applications',
                async () => (await import('#web/features/applications/applications.page.tsx')).ApplicationsPage,
              ),
              ...page(
                'application',
                async () => (await import('#web/features/applications/application.page.tsx')).ApplicationPage,
              ),
              ...page(
                'withdrawal',
                async () => (await import('#web/features/applications/withdrawal.page.tsx')).WithdrawalPage,
              ),
            ],
          },

          // Recruiters and administrators.
          {
            ...later(async () => (await import('./recruiter-space.tsx')).RecruiterSpace),
            children: [
              ...page(
                'recruiting',
                async () => (await import('#web/features/recruiting/recruiting.page.tsx')).RecruitingPage,
              ),
              ...page(
                'recruitingOffer',
                async () => (await import('#web/features/recruiting/recruiting-offer.page.tsx')).RecruitingOfferPage,
              ),
              ...page(
                'recruitingApplication',
                async () =>
                  (await import('#web/features/recruiting/recruiting-application.page.tsx')).RecruitingApplicationPage,
              ),
              ...page(
                'admin',
                async () => (await import('#web/features/recruiting/recruiters.page.tsx')).RecruitersPage,
              ),
              ...page(
                'adminRecruiters',
                async () => (await import('#web/features/recruiting/recruiters.page.tsx')).RecruitersPage,
              ),
            ],
          },

          // Either of them.
          {
            ...later(async () => (await import('./own-space.tsx')).OwnSpace),
            children: page(
              'settings',
              async () => (await import('#web/features/accounts/settings.page.tsx')).SettingsPage,
            ),
          },

          { path: '*', Component: NotFoundPage },
        ],
      },
    ],
  },
]

/** The page of the address. */
export const Pages = () => useRoutes(routes)

/** The code of the page at an address: what was served can only be drawn again with it at hand. */
export const preparePage = (pathname: string): Promise<unknown> =>
  Promise.all(
    (matchRoutes(routes, pathname) ?? []).map(({ route }) => route.handle && prepareCode(route.handle as Code<object>)),
  )
