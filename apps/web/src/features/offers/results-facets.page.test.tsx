import { searchOffersEndpoint } from '@portal/contracts/offers/offers.endpoints'
import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { renderApp } from '#web/testing/render.tsx'
import { answer, hold, server } from '#web/testing/server.ts'
import { hydrologist, resultOf } from './offers.fixture.ts'
import { answerSearch, asked, count, margin, startSearches, twoOffers } from './results.fixture.ts'

beforeEach(startSearches)

describe('the results', () => {
  it('A4.7 A4.8 A4.10 C1.3 E4.2 lists eight facets, the functional domain, the structure and the age, with counts; a tick filters at once and shows in the address', async () => {
    const { user, history } = await renderApp('/fr/offres?q=eau')
    await count(/2 offres/)
    const names = margin()
      .getAllByRole('group', { hidden: true })
      .filter((group) => group.tagName === 'DETAILS')
    expect(names.map((facet) => facet.querySelector('summary')?.textContent)).toEqual([
      'Domaine de recherche',
      'Corps',
      'Branche d’activité',
      'Métier',
      'Niveau d’étude',
      'Niveau d’expérience',
      'Durée du contrat',
      'Temps de travail',
      'Domaine fonctionnel',
      'Structure',
      'Date de publication',
    ])
    expect(margin().getByText('Quelle durée de contrat cherchez-\u2060vous ?')).toBeTruthy()
    expect((margin().getByLabelText(/Six mois et moins\s?0 offre$/) as HTMLInputElement).disabled).toBe(true)

    await user.click(margin().getByLabelText(/BAC \+ 5\s?15 offres/))
    expect(history.location.search).toBe('?q=eau&studyLevel=bac-5')
    await waitFor(() => expect(asked.at(-1)).toBe('q=eau&studyLevel=bac-5'))
    expect(margin().getByText('filtre actif', { exact: false }).parentElement?.textContent).toBe('1 filtre actif')
  })

  it('C1.3 filters by functional domain, finds one of the 29 by its name and recalls it', async () => {
    const { user, history } = await renderApp('/fr/offres?q=eau')
    await count(/2 offres/)
    const facet = margin().getByText('Domaine fonctionnel', { selector: 'summary' }).closest('details') as HTMLElement
    const shown = () => [...facet.querySelectorAll('.check')].map(({ textContent }) => textContent)
    expect(shown().slice(0, 3)).toEqual(['Recherche15 offres', 'Numérique5 offres', 'Ressources humaines3 offres'])
    const find = within(facet).getByLabelText('Trouver dans « Domaine fonctionnel »') as HTMLInputElement
    expect(find.placeholder).toBe('Trouver')
    await user.type(find, 'numer')
    expect(shown()).toEqual(['Numérique5 offres'])
    await user.click(within(facet).getByLabelText(/Numérique/))
    expect(history.location.search).toBe('?q=eau&functionalDomain=num')
    await waitFor(() => expect(asked.at(-1)).toBe('q=eau&functionalDomain=num'))
    await user.click(await screen.findByRole('link', { name: 'Retirer le filtre Numérique' }))
    expect(history.location.search).toBe('?q=eau')
  })

  it('A4.7 finds a profession among many, and shows the others little by little', async () => {
    const { user } = await renderApp('/fr/offres?profession=metier-2')
    await count(/2 offres/)
    const facet = margin().getByText('Métier', { selector: 'summary' }).closest('details') as HTMLElement
    const shown = () => within(facet).getAllByRole('checkbox', { hidden: true }).length
    // The ticked one first, though it is among the rarest.
    expect(facet.querySelector('.check')?.textContent).toContain('Métier 2')
    expect(shown()).toBe(8)
    await user.click(within(facet).getByRole('button', { name: 'Afficher 20 de plus', hidden: true }))
    expect(shown()).toBe(28)
    await user.type(within(facet).getByLabelText('Trouver dans « Métier »'), 'metier 29')
    expect([...facet.querySelectorAll('.check')].map(({ textContent }) => textContent)).toEqual([
      'Métier 22 offres',
      'Métier 2929 offres',
    ])
  })

  it('A4.7 has the boxes of the filters, open and closed, before their values are there', async () => {
    const { held, release } = hold()
    server.use(
      answer(searchOffersEndpoint, async () => {
        await held
        return twoOffers
      }),
    )
    await renderApp('/fr/offres')
    const aside = screen.getByRole('complementary', { name: 'Affiner votre recherche' })
    const boxes = () =>
      [...aside.querySelectorAll<HTMLDetailsElement>('details.facet')].map((box) => [
        box.querySelector('summary:has(.icon)')?.textContent,
        box.open,
      ])
    const awaited = boxes()
    expect(awaited.length).toBeGreaterThan(0)
    expect(aside.querySelector('[inert] details.facet')).not.toBeNull()
    release()
    await count(/2 offres/)
    expect(boxes()).toEqual(awaited)
    expect(aside.querySelector('[inert]')).toBeNull()
  })

  it('A4.10 C1.5 recalls each criterion as a tag that removes it alone, and clears them all', async () => {
    const { user, history } = await renderApp('/fr/offres?q=eau&place=c-38185&studyLevel=bac-5&studyLevel=doctorat')
    await count(/2 offres/)
    const tags = within(screen.getByRole('list', { name: 'Critères choisis' }))
    await tags.findByRole('link', { name: 'Retirer le filtre Grenoble' })
    expect(tags.getAllByRole('link').map(({ textContent }) => textContent)).toEqual([
      'Retirer le filtre «\u00A0eau\u00A0»',
      'Retirer le filtre Grenoble',
      'Retirer le filtre BAC + 5',
      'Retirer le filtre Doctorat',
    ])
    await user.click(tags.getByRole('link', { name: /BAC \+ 5/ }))
    expect(history.location.search).toBe('?q=eau&place=c-38185&studyLevel=doctorat')
    // Beside what slides, so that it is always in sight.
    await user.click(screen.getByRole('link', { name: 'Effacer tous les filtres' }))
    expect(history.location.search).toBe('')
    expect((screen.getByLabelText('Métier, mot-clé ou référence') as HTMLInputElement).value).toBe('')
  })

  it('X14 leads the focus to the next tag, then to the count, and never loses it', async () => {
    const { user } = await renderApp('/fr/offres?studyLevel=bac-5&studyLevel=doctorat&domain=physique')
    await count(/2 offres/)
    const tag = (name: string) => screen.findByRole('link', { name: `Retirer le filtre ${name}` })
    const focused = () => document.activeElement?.textContent
    await user.click(await tag('Physique'))
    await waitFor(() => expect(focused()).toBe('Retirer le filtre BAC + 5'))
    await user.click(await tag('Doctorat'))
    await waitFor(() => expect(focused()).toContain('Nombre de résultats'))
    await user.click(await tag('BAC + 5'))
    await waitFor(() => expect(focused()).toContain('Nombre de résultats'))
  })

  it('X14 leads the focus to the count after clearing every filter, insisting on words, or a way on from nothing', async () => {
    answerSearch(({ query }) => {
      if (query.get('exact') === 'true') return resultOf([])
      return resultOf([hydrologist], { suggestion: query.has('q') ? 'hydrologue' : null })
    })
    const { user } = await renderApp('/fr/offres?q=hydrolgue&contract=cdd')
    await count(/1 offre/)
    const isOnCount = () => waitFor(() => expect(document.activeElement?.textContent).toContain('Nombre de résultats'))
    await user.click(screen.getByRole('link', { name: /^Chercher exactement/ }))
    await count(/Aucune offre/)
    await isOnCount()
    await user.click(await screen.findByRole('link', { name: /La même recherche sans CDD|sans «/ }))
    await count(/1 offre/)
    await isOnCount()
    await user.click(await screen.findByRole('link', { name: 'Effacer tous les filtres' }))
    await isOnCount()
  })

  it('X14 keeps the focus in the sheet when its last tag is removed', async () => {
    const { user } = await renderApp('/fr/offres?domain=physique')
    await count(/2 offres/)
    await user.click(screen.getByRole('button', { name: 'Filtrer (1)' }))
    const sheet = screen.getByRole('dialog', { name: 'Filtrer' })
    await user.click(within(sheet).getByRole('link', { name: 'Retirer le filtre Physique' }))
    await waitFor(() => expect(sheet.contains(document.activeElement)).toBe(true))
  })
})
