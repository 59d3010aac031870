import { type PageName, pathPatterns, pathTo as to } from '@portal/contracts/paths/paths'
import { screen, within } from '@testing-library/react'
import { http } from 'msw'
import { matchPath } from 'react-router'
import { beforeEach, describe, expect, it } from 'vitest'
import { camille, renderApp, signInAs } from '#web/testing/render.tsx'
import { problem, server } from '#web/testing/server.ts'
import { routerPatterns } from './paths.ts'

const id = '0198c1f2-0000-7000-8000-000000000099'
const reference = 'MER-2026-0409'

/** Where each page says one is; nothing of it comes from what the page is still to load. */
const trails = [
  ['candidate', to.dashboard('fr'), 'Accueil/Mon espace'],
  ['candidate', to.profile('fr'), 'Accueil/Mon espace/Mon profil candidat'],
  ['candidate', to.applications('fr'), 'Accueil/Mon espace/Mes candidatures'],
  ['candidate', to.application('fr', { id }), 'Accueil/Mon espace/Mes candidatures/Candidature'],
  ['candidate', to.withdrawal('fr', { id }), 'Accueil/Mon espace/Mes candidatures/Candidature/Retrait'],
  ['candidate', to.favourites('fr'), 'Accueil/Mon espace/Mes favoris'],
  ['candidate', to.settings('fr'), 'Accueil/Mon espace/Mon compte'],
  ['recruiter', to.recruiting('fr'), 'Accueil/Mes offres'],
  ['admin', to.recruiting('fr'), 'Accueil/Toutes les offres'],
  ['recruiter', to.recruitingOffer('fr', { reference }), 'Accueil/Mes offres/Offre'],
  ['recruiter', to.recruitingApplication('fr', { reference, id }), 'Accueil/Mes offres/Offre/Candidature'],
  ['admin', to.adminRecruiters('fr'), 'Accueil/Recrutement/Recruteurs'],
  ['recruiter', to.settings('fr'), 'Accueil/Recrutement/Mon compte'],
  ['candidate', to.offers('fr'), 'Accueil/Offres d’emploi'],
  ['visitor', to.activation('fr'), 'Accueil/Ce lien ne marche plus'],
  ['visitor', '/fr/nulle-part', 'Accueil/Cette page n’existe pas'],
] as const

// What the pages show is not asked here: whatever they load is not there.
beforeEach(() => server.use(http.all('*/api/v1/*', () => problem('unexpected-failure'))))

describe('the breadcrumb', () => {
  it.each(trails)('C1.2 shows a %s at %s the way %s, each step of which leads to a page', async (role, path, trail) => {
    if (role !== 'visitor') signInAs({ ...camille, role })
    await renderApp(path)
    const list = within(await screen.findByRole('navigation', { name: 'Fil d’Ariane' }))
    expect(
      list
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent)
        .join('/'),
    ).toBe(trail)
    const patterns = Object.keys(pathPatterns).flatMap((page) => routerPatterns(page as PageName))
    for (const link of list.queryAllByRole('link'))
      expect(patterns.some((pattern) => matchPath(pattern, link.getAttribute('href') ?? ''))).toBe(true)
  })
})
