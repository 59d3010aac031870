import type { OfferSuggestion } from '@portal/contracts/offers/offer-suggestions'
import {
  getOfferEndpoint,
  searchOffersEndpoint,
  suggestOffersEndpoint,
} from '@portal/contracts/offers/offers.endpoints'
import { listPlacesEndpoint } from '@portal/contracts/places/places.endpoints'
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { renderApp } from '#web/testing/render.tsx'
import { answer, pageWith, problem, type ReceivedCall, server } from '#web/testing/server.ts'
import { hydrologist, offerOf, resultOf, summaryOf } from './offers.fixture.ts'

const france = [
  { code: 'm-150', name: 'Europe' },
  { code: 'n-FR', name: 'France' },
]
const grenoble = {
  ...{ code: 'c-38185', kind: 'city' as const, name: 'Grenoble', detail: 'Isère (38)' },
  path: [...france, { code: 'r-84', name: 'Auvergne-Rhône-Alpes' }, { code: 'd-38', name: 'Isère' }],
}
const grenade = {
  ...{ code: 'c-31232', kind: 'city' as const, name: 'Grenade', detail: 'Haute-Garonne (31)' },
  path: [...france, { code: 'r-76', name: 'Occitanie' }, { code: 'd-31', name: 'Haute-Garonne' }],
}

const bothSaintDenis = [
  { ...grenoble, code: 'c-97411', name: 'Saint-Denis', detail: 'La Réunion (974)' },
  { ...grenoble, code: 'c-93066', name: 'Saint-Denis', detail: 'Seine-Saint-Denis (93)' },
]

const suggested: OfferSuggestion[] = [
  { kind: 'reference', reference: 'MER-2026-0416', slug: hydrologist.slug, title: hydrologist.title },
  { kind: 'profession', code: 'metier-3', label: { fr: 'Métier 3', en: 'Job 3' }, count: 3 },
  { kind: 'title', title: 'Hydrologue des crues' },
  { kind: 'structure', code: 'eaux-montagne', name: 'Laboratoire Eaux et montagne', count: 12 },
]

/** Searches the portal has answered, as `?…`. */
let asked: string[] = []
const twoOffers = resultOf([hydrologist, summaryOf({ reference: 'MER-2026-0418', title: 'Volcanologue (H/F)' })])

const answerSearch = (respond: (call: ReceivedCall) => ReturnType<typeof resultOf> | Response) =>
  server.use(
    answer(searchOffersEndpoint, (call) => {
      asked.push(call.query.toString())
      return respond(call)
    }),
  )

beforeEach(() => {
  asked = []
  answerSearch(() => twoOffers)
  server.use(
    answer(suggestOffersEndpoint, ({ query }) => pageWith(...(query.get('q')?.startsWith('hydro') ? suggested : []))),
    answer(listPlacesEndpoint, ({ query }) => {
      const q = query.get('q')
      if (q === 'saint-denis') return { ...pageWith(...bothSaintDenis), named: bothSaintDenis.map(({ code }) => code) }
      if (query.get('code') === grenoble.code) return { ...pageWith(grenoble), named: [grenoble.code] }
      if (!q?.startsWith('gren')) return { ...pageWith(), named: [] }
      return { ...pageWith(grenoble, grenade), named: q === 'grenoble' ? [grenoble.code] : [] }
    }),
  )
})

const margin = () => within(screen.getByRole('complementary', { name: 'Affiner votre recherche' }))
const list = () => screen.findByRole('listbox', { name: /^Ville,/ })
const count = (name: string | RegExp) => screen.findByRole('heading', { level: 2, name })

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
    expect(margin().getByText('Quelle durée de contrat cherchez-vous ?')).toBeTruthy()
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
    expect(history.location.search).toBe('?domain=physique&sort=deadline&publishedWithinDays=7&researcher=true')
  })

  it('A4.9 goes back and forward exactly', async () => {
    const { user, history } = await renderApp('/fr/offres?contract=cdd')
    await count(/2 offres/)
    await user.click(margin().getByLabelText(/Physique\s?7 offres/))
    await user.click(margin().getByLabelText(/Doctorat\s?8 offres/))
    expect(history.location.search).toBe('?contract=cdd&domain=physique&studyLevel=doctorat')
    await act(() => history.go(-1))
    expect((margin().getByLabelText(/Doctorat/) as HTMLInputElement).checked).toBe(false)
    await act(() => history.go(-1))
    expect((margin().getByLabelText(/Physique/) as HTMLInputElement).checked).toBe(false)
    await act(() => history.go(1))
    expect((margin().getByLabelText(/Physique/) as HTMLInputElement).checked).toBe(true)
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

  it('A4.5 A4.6 searches by « Rechercher », with the words typed and the researchers only', async () => {
    const { user, history } = await renderApp('/fr/offres')
    await count(/2 offres/)
    await user.type(await screen.findByRole('combobox', { name: 'Métier, mot-clé ou référence' }), 'MER-2026-0416')
    await user.click(screen.getByRole('button', { name: 'Rechercher' }))
    await waitFor(() => expect(history.location.search).toBe('?q=MER-2026-0416'))
    await user.click(screen.getByLabelText('Uniquement les offres chercheurs'))
    expect(history.location.search).toBe('?q=MER-2026-0416&researcher=true')
  })

  const keyword = () => screen.findByRole('combobox', { name: 'Métier, mot-clé ou référence' })
  const suggestions = async () => (await screen.findByRole('listbox', { name: 'Propositions' })) as HTMLElement

  it('X11 suggests while typing, and says how many; Enter alone searches the words', async () => {
    const { user, history } = await renderApp('/fr/offres')
    await count(/2 offres/)
    const field = await keyword()
    await user.type(field, 'hydro')
    const options = within(await suggestions()).getAllByRole('option')
    expect(options.map(({ textContent }) => textContent)).toEqual([
      `MER-2026-0416 référence\u00A0: ${hydrologist.title}`,
      'Métier 3 métier\u00A0: 3 offres',
      'Hydrologue des crues intitulé',
      'Laboratoire Eaux et montagne structure\u00A0: 12 offres',
    ])
    expect(field.getAttribute('aria-expanded')).toBe('true')
    expect(field.getAttribute('aria-activedescendant')).toBe('')
    await waitFor(() =>
      expect(screen.getAllByRole('status').map(({ textContent }) => textContent?.trim())).toContain('4 propositions'),
    )
    await user.keyboard('{Enter}')
    await waitFor(() => expect(history.location.search).toBe('?q=hydro'))
    expect(screen.queryByRole('listbox', { name: 'Propositions' })).toBeNull()
  })

  it('X11 makes a suggested profession a filter, beside those that were there', async () => {
    const { user, history } = await renderApp('/fr/offres?contract=cdd&profession=metier-9&q=eau')
    await count(/2 offres/)
    const field = await keyword()
    await user.clear(field)
    await user.type(field, 'hydro')
    const options = within(await suggestions()).getAllByRole('option')
    await user.keyboard('{ArrowDown}{ArrowDown}')
    expect(field.getAttribute('aria-activedescendant')).toBe(options[1]?.id)
    await user.keyboard('{Enter}')
    await waitFor(() => expect(history.location.search).toBe('?contract=cdd&profession=metier-3'))
    expect((field as HTMLInputElement).value).toBe('')
  })

  it.each([
    ['a title, as words', 2, '?q=Hydrologue+des+crues'],
    ['a structure, as a filter', 3, '?structure=eaux-montagne'],
  ])('X11 searches %s', async (_, index, expected) => {
    const { user, history } = await renderApp('/fr/offres')
    await count(/2 offres/)
    await user.type(await keyword(), 'hydro')
    await user.click(within(await suggestions()).getAllByRole('option')[index] as HTMLElement)
    await waitFor(() => expect(history.location.search).toBe(expected))
  })

  it('X11 leads from a suggested reference to its offer', async () => {
    // In this order: « suggest » would be a reference too.
    server.use(
      answer(suggestOffersEndpoint, pageWith(...suggested)),
      answer(getOfferEndpoint, () => offerOf()),
    )
    const { user, history } = await renderApp('/fr/offres')
    await count(/2 offres/)
    await user.type(await keyword(), 'hydro')
    await suggestions()
    await user.keyboard('{ArrowDown}{Enter}')
    await waitFor(() => expect(history.location.pathname).toBe(`/fr/offres/MER-2026-0416/${hydrologist.slug}`))
    await screen.findByRole('heading', { level: 1, name: hydrologist.title })
  })

  it('X11 leaves the words alone with Escape, and when one leaves the field', async () => {
    const { user, history } = await renderApp('/fr/offres')
    await count(/2 offres/)
    const field = (await keyword()) as HTMLInputElement
    await user.type(field, 'hydro')
    await suggestions()
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('listbox', { name: 'Propositions' })).toBeNull()
    expect(field.value).toBe('hydro')
    await user.type(field, 'l')
    await suggestions()
    await user.keyboard('{ArrowDown}')
    await user.tab()
    expect(field.value).toBe('hydrol')
    expect(history.location.search).toBe('')
  })

  it('X11 never shows a late answer in place of a newer one', async () => {
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    server.use(
      answer(suggestOffersEndpoint, async ({ query }) => {
        const q = query.get('q') ?? ''
        if (q === 'hyd') await held
        return pageWith({ kind: 'title' as const, title: `Pour ${q}` })
      }),
    )
    const { user } = await renderApp('/fr/offres')
    await count(/2 offres/)
    await user.type(await keyword(), 'hydr')
    await within(await suggestions()).findByText(/Pour hydr/)
    release()
    await act(() => new Promise((resolve) => setTimeout(resolve, 50)))
    expect(
      within(await suggestions())
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ).toEqual(['Pour hydr intitulé'])
  })

  it('X11 says which words were searched instead of mistyped ones, with a way back to them', async () => {
    answerSearch(({ query }) =>
      query.get('exact') === 'true' ? resultOf([]) : resultOf([hydrologist], { suggestion: 'hydrologue' }),
    )
    const { user, history } = await renderApp('/fr/offres?q=hydrolgue&contract=cdd')
    await count(/1 offre/)
    expect(screen.getByText('Résultats pour « hydrologue ».', { selector: 'p' })).toBeTruthy()
    await waitFor(() =>
      expect(screen.getAllByRole('status').map(({ textContent }) => textContent?.trim())).toContain(
        'Résultats pour «\u00A0hydrologue\u00A0». 1 offre',
      ),
    )
    await user.click(screen.getByRole('link', { name: /^Chercher exactement «\shydrolgue\s»$/ }))
    expect(history.location.search).toBe('?q=hydrolgue&exact=true&contract=cdd')
    await count(/Aucune offre/)
    await waitFor(() => expect(screen.queryByText(/Résultats pour/)).toBeNull())
    // Other words are not those one insisted on.
    await user.type(await keyword(), 's')
    await user.click(screen.getByRole('button', { name: 'Rechercher' }))
    await waitFor(() => expect(history.location.search).toBe('?q=hydrolgues&contract=cdd'))
  })

  it('A4.3 proposes places while typing; arrows and Enter choose one, and its code goes to the address', async () => {
    const { user, history } = await renderApp('/fr/offres')
    await count(/2 offres/)
    const field = await screen.findByRole('combobox', { name: 'Ville, département ou région' })
    await user.type(field, 'gren')
    const options = await within(await list()).findAllByRole('option')
    expect(options.map(({ textContent }) => textContent)).toEqual([
      'Grenoble Europe → France → Auvergne-Rhône-Alpes → Isère\u00A0(38)',
      'Grenade Europe → France → Occitanie → Haute-Garonne\u00A0(31)',
    ])
    // Each on one line, with the arrow that follows it.
    const steps = options[1]?.querySelectorAll('.whitespace-nowrap') ?? []
    expect([...steps].map(({ textContent }) => textContent)).toEqual([
      'Europe →',
      'France →',
      'Occitanie →',
      'Haute-Garonne\u00A0(31)',
    ])
    expect(field.getAttribute('aria-expanded')).toBe('true')
    // Close to what was typed, and not yet chosen.
    expect(field.getAttribute('aria-activedescendant')).toBe('')
    await user.keyboard('{ArrowDown}')
    expect(field.getAttribute('aria-activedescendant')).toBe(options[0]?.id)
    await user.keyboard('{ArrowDown}')
    expect(field.getAttribute('aria-activedescendant')).toBe(options[1]?.id)
    await user.keyboard('{ArrowUp}{Enter}')
    await waitFor(() => expect(history.location.search).toBe('?place=c-38185'))
    expect((field as HTMLInputElement).value).toBe('Grenoble')

    await user.clear(field)
    await waitFor(() => expect(history.location.search).toBe(''))
  })

  it('A4.3 closes the propositions with Escape, and says when no place bears the words', async () => {
    const { user, history } = await renderApp('/fr/offres')
    await count(/2 offres/)
    const field = await screen.findByRole('combobox', { name: /^Ville,/ })
    await user.type(field, 'gren')
    await within(await list()).findAllByRole('option')
    await user.keyboard('{Escape}')
    expect(screen.queryAllByRole('listbox')).toEqual([])
    await user.clear(field)
    await user.type(field, 'Atlantide')
    await screen.findByText('Aucun lieu de ce nom', { selector: 'p' })
    await user.keyboard('{Enter}')
    const alert = await screen.findByRole('alert')
    expect(alert.textContent).toContain('Aucun lieu ne s’appelle «\u00A0Atlantide\u00A0».')
    expect(field.getAttribute('aria-invalid')).toBe('true')
    expect(field.getAttribute('aria-describedby')).toBe(alert.id)
    expect(history.location.search).toBe('')
  })

  it.each(['{Enter}', '{Tab}'])('A4.3 takes a place that its whole name tells from any other, with %s', async (key) => {
    const { user, history } = await renderApp('/fr/offres')
    await count(/2 offres/)
    const field = await screen.findByRole('combobox', { name: /^Ville,/ })
    await user.type(field, 'grenoble')
    await within(await list()).findAllByRole('option')
    await user.keyboard(key)
    await waitFor(() => expect(history.location.search).toBe('?place=c-38185'))
    expect((field as HTMLInputElement).value).toBe('Grenoble')
  })

  it.each([
    ['saint-denis', 'Plusieurs lieux répondent à « saint-denis ».', 'Saint-Denis, Seine-Saint-Denis (93)', 'c-93066'],
    ['gren', 'Aucun lieu ne s’appelle « gren ».', 'Grenade, Haute-Garonne (31)', 'c-31232'],
  ])('A4.3 asks which place is meant by %s rather than take one', async (words, message, choice, code) => {
    const { user, history } = await renderApp('/fr/offres?contract=cdd')
    await count(/2 offres/)
    const field = await screen.findByRole('combobox', { name: /^Ville,/ })
    await user.type(field, words)
    await within(await list()).findAllByRole('option')
    await user.keyboard('{Enter}')
    const alert = await screen.findByRole('alert')
    expect(alert.textContent?.replaceAll('\u00A0', ' ')).toContain(message)
    expect(field.getAttribute('aria-describedby')).toBe(alert.id)
    expect(history.location.search).toBe('?contract=cdd')
    await user.click(screen.getByRole('link', { name: choice }))
    expect(history.location.search).toBe(`?contract=cdd&place=${code}`)
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull())
  })

  it('A4.3 A4.9 asks in the sheet of a phone too, which stays open', async () => {
    const { user, history } = await renderApp('/fr/offres')
    await count(/2 offres/)
    await user.click(screen.getByRole('button', { name: 'Filtrer' }))
    const sheet = within(screen.getByRole('dialog', { name: 'Filtrer' }))
    await user.type(await sheet.findByRole('combobox', { name: /^Ville,/ }), 'saint-denis')
    await sheet.findAllByRole('option')
    await user.click(sheet.getByRole('button', { name: 'Voir les 2 offres' }))
    await user.click(await sheet.findByRole('link', { name: 'Saint-Denis, La Réunion (974)' }))
    expect(history.location.search).toBe('?place=c-97411')
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
    await act(() => history.push('/fr/offres?q=eau'))
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

  it('A4.7 has the boxes of the filters, open and closed, before their values are there', async () => {
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
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

  it('A4.9 keeps the list in sight while another search is on its way', async () => {
    const { user } = await renderApp('/fr/offres')
    await count(/2 offres/)
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
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
    await act(() => history.push('/en/offers?researcher=true'))
    expect(head()[0]).toBe('/offers.rss?researcher=true&lang=en')
    act(() => history.push('/en/legal'))
    await waitFor(() => expect(head()[0]).toBe('/offers.rss?lang=en'))
    for (const link of named) link.remove()
  })
})
