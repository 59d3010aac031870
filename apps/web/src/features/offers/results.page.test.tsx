import { searchOffersEndpoint } from '@portal/contracts/offers/offers.endpoints'
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { renderApp } from '#web/testing/render.tsx'
import { answer, hold, problem, server } from '#web/testing/server.ts'
import { hydrologist, resultOf } from './offers.fixture.ts'
import { answerSearch, asked, count, margin, startSearches, twoOffers } from './results.fixture.ts'

beforeEach(startSearches)

describe('the results', () => {
  it('A4.1 A4.2 A4.9 C1.3 asks exactly what its address says, and shows it', async () => {
    await renderApp(
      '/fr/offres?q=eau&place=c-38185&contract=cdd&contract=cdi&researcher=true&studyLevel=bac-5&page=2&sort=date',
    )
    await count(/^Nombre de résultats\s*:\s*2 offres sur 53$/)
    expect(new URLSearchParams(asked[0])).toEqual(
      new URLSearchParams(
        'q=eau&place=c-38185&contract=cdd&contract=cdi&researcher=true&studyLevel=bac-5&sort=date&page=2',
      ),
    )
    expect((screen.getByLabelText('Métier, mot-clé ou référence') as HTMLInputElement).value).toBe('eau')
    await waitFor(() =>
      expect((screen.getByRole('combobox', { name: /^Ville,/ }) as HTMLInputElement).value).toBe('Grenoble'),
    )
    expect((screen.getByLabelText('Uniquement les offres chercheurs') as HTMLInputElement).checked).toBe(true)
    expect((screen.getByRole('combobox', { name: 'Trier par' }) as HTMLSelectElement).value).toBe('date')
  })

  it('A4.4 says « CDD, CDI » when closed, and takes one or several of the nine', async () => {
    const { user, history } = await renderApp('/fr/offres?contract=cdd')
    await count(/2 offres/)
    const field = within(screen.getByRole('search', { name: 'Votre recherche d’emploi' }))
    const boxes = within(field.getByRole('group', { name: 'Type de contrat', hidden: true }))
    expect(boxes.getAllByRole('checkbox', { hidden: true })).toHaveLength(9)
    await user.click(boxes.getByLabelText(/^CDI\s?9/))
    expect(history.location.search).toBe('?contract=cdd&contract=cdi')
    expect(field.getByText('CDD, CDI')).toBeTruthy()
    expect((boxes.getByLabelText(/^Convention de stage/) as HTMLInputElement).disabled).toBe(true)
  })

  it('A4.9 adds up two ticks made before the page is drawn anew', async () => {
    const { history } = await renderApp('/fr/offres')
    await count(/2 offres/)
    const boxes = [margin().getByLabelText(/Physique/), margin().getByLabelText(/Doctorat/)]
    act(() => {
      for (const box of boxes) box.click()
    })
    expect(history.location.search).toBe('?domain=physique&studyLevel=doctorat')
  })

  it('A4.9 adds up changes of the filters, of the order and of the form made before the page is drawn anew', async () => {
    const { history } = await renderApp('/fr/offres')
    await count(/2 offres/)
    const box = margin().getByLabelText(/Physique/)
    const week = margin().getByLabelText(/^Ces 7\sderniers jours/)
    const order = screen.getByRole('combobox', { name: 'Trier par' })
    const researchers = screen.getByLabelText('Uniquement les offres chercheurs')
    act(() => {
      box.click()
      fireEvent.change(order, { target: { value: 'deadline' } })
      week.click()
      researchers.click()
    })
    expect(history.location.search).toBe('?domain=physique&publishedWithinDays=7&sort=deadline&researcher=true')
  })

  it('A4.9 goes back and forward exactly', async () => {
    const { user, history } = await renderApp('/fr/offres?contract=cdd')
    await count(/2 offres/)
    await user.click(margin().getByLabelText(/Physique\s?7 offres/))
    await user.click(margin().getByLabelText(/Doctorat\s?8 offres/))
    expect(history.location.search).toBe('?contract=cdd&domain=physique&studyLevel=doctorat')
    await act(async () => history.go(-1))
    expect((margin().getByLabelText(/Doctorat/) as HTMLInputElement).checked).toBe(false)
    await act(async () => history.go(-1))
    expect((margin().getByLabelText(/Physique/) as HTMLInputElement).checked).toBe(false)
    await act(async () => history.go(1))
    expect((margin().getByLabelText(/Physique/) as HTMLInputElement).checked).toBe(true)
  })

  it('A4.5 A4.6 searches by « Rechercher », with the words typed and the researchers only', async () => {
    const { user, history } = await renderApp('/fr/offres')
    await count(/2 offres/)
    await user.type(await screen.findByRole('combobox', { name: 'Métier, mot-clé ou référence' }), 'MER-2026-0416')
    await user.click(screen.getByRole('button', { name: 'Rechercher' }))
    await waitFor(() => expect(history.location.search).toBe('?q=MER-2026-0416'))
    await user.click(screen.getByLabelText('Uniquement les offres chercheurs'))
    expect(history.location.search).toBe('?q=MER-2026-0416&researcher=true')
  })

  it('C1.5 sorts by date, by deadline, and by relevance only where there are words', async () => {
    const { user, history } = await renderApp('/fr/offres')
    await count(/2 offres/)
    const optionsOf = () =>
      within(screen.getByRole('combobox', { name: 'Trier par' }))
        .getAllByRole('option')
        .map(({ textContent }) => textContent)
    expect(optionsOf()).toEqual(['Plus récentes', 'Date limite proche'])
    await user.selectOptions(screen.getByRole('combobox', { name: 'Trier par' }), 'Date limite proche')
    expect(history.location.search).toBe('?sort=deadline')
    await act(async () => history.push('/fr/offres?q=eau'))
    expect(optionsOf()).toEqual(['Plus récentes', 'Date limite proche', 'Pertinence'])
    const order = screen.getByRole('combobox', { name: 'Trier par' }) as HTMLSelectElement
    expect(order.selectedOptions[0]?.textContent).toBe('Pertinence')
  })

  it('C1.5 gives the number of results above and below, says it aloud, and pages by links', async () => {
    answerSearch(({ query }) => resultOf([hydrologist], { total: 41, page: Number(query.get('page') ?? 1) }))
    const { user, history } = await renderApp('/fr/offres?contract=cdd')
    await count(/^Nombre de résultats\s*:\s*41 offres sur 53$/)
    expect(screen.getByText(/^Nombre de résultats\s?: 41 offres • Offres 1 à 1$/)).toBeTruthy()
    await waitFor(() =>
      expect(screen.getAllByRole('status').map(({ textContent }) => textContent?.trim())).toContain('41 offres'),
    )
    const pages = within(screen.getByRole('navigation', { name: 'Pages' }))
    expect(pages.getByRole('link', { name: 'Page 2' }).getAttribute('href')).toBe('/fr/offres?contract=cdd&page=2')
    await user.click(pages.getByRole('link', { name: 'Page 2' }))
    expect(history.location.search).toBe('?contract=cdd&page=2')
    expect(document.activeElement?.textContent).toContain('Nombre de résultats')
  })

  it('A4.9 keeps the list in sight while another search is on its way', async () => {
    const { user } = await renderApp('/fr/offres')
    await count(/2 offres/)
    const { held, release } = hold()
    server.use(
      answer(searchOffersEndpoint, async () => {
        await held
        return resultOf([])
      }),
    )
    await user.click(margin().getByLabelText(/Physique/))
    const results = screen.getByRole('region', { name: 'Nombre de résultats' })
    expect(results.getAttribute('aria-busy')).toBe('true')
    expect(within(results).getByRole('link', { name: hydrologist.title })).toBeTruthy()
    release()
    await count(/Aucune offre/)
    expect(results.getAttribute('aria-busy')).toBeNull()
  })

  it('X11 says what was searched in vain, and shows only ways that lead somewhere', async () => {
    answerSearch(({ query }) => {
      if (query.has('q')) return resultOf([])
      return resultOf([hydrologist], { total: query.has('contract') ? 0 : 4 })
    })
    await renderApp('/fr/offres?q=glaciologe&contract=cdi')
    await count(/Aucune offre/)
    expect(screen.getByText('Rien aujourd’hui pour : « glaciologe » et CDI.')).toBeTruthy()
    const ways = () =>
      within(screen.getByRole('heading', { name: 'À voir aussi' }).parentElement as HTMLElement)
        .getAllByRole('link')
        .map((link) => [link.textContent, link.getAttribute('href')])
    await waitFor(() => expect(ways()).toEqual([['Toutes les offres53 offres', '/fr/offres']]))
  })

  it('X11 leads back from a page that is not there', async () => {
    answerSearch(() => resultOf([], { total: 41, page: 9 }))
    await renderApp('/fr/offres?q=eau&page=9')
    await screen.findByText('Cette recherche n’a pas de page 9.')
    expect(screen.getByRole('link', { name: 'Aller à la première page' }).getAttribute('href')).toBe('/fr/offres?q=eau')
  })

  it('X14 says when the portal does not answer, and tries again', async () => {
    answerSearch(() => problem('unexpected-failure'))
    const { user } = await renderApp('/fr/offres')
    const alert = await screen.findByRole('alert')
    answerSearch(() => twoOffers)
    await user.click(within(alert).getByRole('button', { name: 'Réessayer' }))
    await count(/2 offres/)
  })

  it('A4.9 filters in a sheet on a phone, which says what one will see', async () => {
    const { user, history } = await renderApp('/fr/offres?contract=cdd&contract=cdi&researcher=true&q=eau')
    await count(/2 offres/)
    await user.click(screen.getByRole('button', { name: 'Filtrer (3)' }))
    const sheet = within(screen.getByRole('dialog', { name: 'Filtrer' }))
    await user.click(sheet.getByLabelText(/^CDI\s?9/))
    expect(history.location.search).toBe('?q=eau&contract=cdd&researcher=true')
    await user.click(sheet.getByRole('button', { name: 'Voir les 2 offres' }))
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('C1.5 « Affiner ma recherche » leads from the end of the list to the filters', async () => {
    const { user } = await renderApp('/fr/offres')
    await count(/2 offres/)
    await user.click(screen.getByRole('button', { name: 'Affiner ma recherche' }))
    expect(screen.getByRole('dialog', { name: 'Filtrer' })).toBeTruthy()
  })

  it('C1.7 X7 keeps the search shown by its feeds, there and in the head, whatever page and order', async () => {
    const named = ['application/rss+xml', 'application/atom+xml', 'application/feed+json'].map((type) => {
      const link = document.head.appendChild(document.createElement('link'))
      Object.assign(link, { rel: 'alternate', type, href: '/of-the-first-page' })
      return link
    })
    const head = () => named.map((link) => link.getAttribute('href'))
    const { user, history } = await renderApp('/fr/offres?q=eau&contract=cdd&sort=deadline&page=2')
    await count(/2 offres/)
    const summary = screen.getByText('Conserver ces critères')
    const kept = summary.closest('details') as HTMLDetailsElement
    expect(kept.open).toBe(false)
    await user.click(summary)
    expect(kept.open).toBe(true)
    const feeds = () =>
      within(kept)
        .getAllByRole('link')
        .map((link) => [link.textContent, link.getAttribute('href')])
    expect(feeds()).toEqual([
      ['Flux RSS', '/offers.rss?q=eau&contract=cdd&lang=fr'],
      ['Flux Atom', '/offers.atom?q=eau&contract=cdd&lang=fr'],
      ['Flux JSON', '/offers.feed.json?q=eau&contract=cdd&lang=fr'],
    ])
    expect(head()).toEqual(feeds().map(([, href]) => href))
    await act(async () => history.push('/en/offers?researcher=true'))
    expect(head()[0]).toBe('/offers.rss?researcher=true&lang=en')
    act(() => history.push('/en/legal'))
    await waitFor(() => expect(head()[0]).toBe('/offers.rss?lang=en'))
    for (const link of named) link.remove()
  })
})
