import type { PageName } from '@portal/contracts/paths/paths'
import type { ComponentType } from 'react'
import type { RouteObject } from 'react-router'
import { ErrorPage } from './error-page.tsx'
import { NotFoundPage } from './not-found-page.tsx'
import { routerPatterns } from './paths.ts'
import { Root } from './root.tsx'
import { Shell } from './shell.tsx'

/**
 * A page of a feature at its French and English addresses, loaded when it is first visited:
 * `page('faq', async () => (await import('#web/features/help/faq.page.tsx')).FaqPage)`.
 * Both addresses show the same component at the same place, so that changing language keeps what was typed.
 */
const page = (name: PageName, load: () => Promise<ComponentType>): RouteObject[] =>
  routerPatterns(name).map((path) => ({ path, lazy: async () => ({ Component: await load() }) }))

/** Every page of the portal. Features add their lines here, and nowhere else. */
export const routes: RouteObject[] = [
  {
    Component: Root,
    ErrorBoundary: ErrorPage,
    HydrateFallback: () => null,
    children: [
      {
        Component: Shell,
        children: [
          {
            ErrorBoundary: ErrorPage,
            children: [
              ...page('home', async () => (await import('#web/features/offers/home.page.tsx')).HomePage),
              ...page('offers', async () => (await import('#web/features/offers/results.page.tsx')).ResultsPage),
              ...page('offer', async () => (await import('#web/features/offers/offer.page.tsx')).OfferPage),

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

              // Candidate's space: signed in, with its menu.
              {
                lazy: async () => ({ Component: (await import('./candidate-space.tsx')).CandidateSpace }),
                children: [
                  ...page(
                    'dashboard',
                    async () => (await import('#web/features/dashboard/dashboard.page.tsx')).DashboardPage,
                  ),
                  ...page('profile', async () => (await import('#web/features/profile/profile.page.tsx')).ProfilePage),
                  ...page(
                    'favourites',
                    async () => (await import('#web/features/favourites/favourites.page.tsx')).FavouritesPage,
                  ),
                ],
              },

              // Recruiters and administrators.
              {
                lazy: async () => ({ Component: (await import('./recruiter-space.tsx')).RecruiterSpace }),
                children: [],
              },

              { path: '*', Component: NotFoundPage },
            ],
          },
        ],
      },
    ],
  },
]
