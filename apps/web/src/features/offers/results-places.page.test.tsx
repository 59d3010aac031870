import { listOfferStructuresEndpoint, searchOffersEndpoint } from '@portal/contracts/offers/offers.endpoints'
import { listPlacesEndpoint } from '@portal/contracts/places/places.endpoints'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { renderApp } from '#web/testing/render.tsx'
import { answer, pageWith, server } from '#web/testing/server.ts'
import { hydrologist, resultOf } from './offers.fixture.ts'
import { count, margin } from './results.fixture.ts'

const europe = { code: 'm-150', name: 'Europe' }
const france = { code: 'n-FR', name: 'France' }
const alps = { code: 'r-84', name: 'Auvergne-Rhône-Alpes' }
const isere = { code: 'd-38', name: 'Isère' }
const places = [
  {
    ...{ code: 'c-38185', kind: 'city' as const, name: 'Grenoble', detail: 'Isère (38)' },
    path: [europe, france, alps, isere],
  },
  { ...isere, kind: 'department' as const, detail: '38', path: [europe, france, alps] },
  { ...alps, kind: 'region' as const, detail: '', path: [europe, france] },
  { ...france, kind: 'country' as const, detail: '', path: [europe] },
  {
    ...{ code: 'n-US', kind: 'country' as const, name: 'États-Unis', detail: '' },
    path: [{ code: 'm-019', name: 'Amériques' }],
  },
  {
    ...{ code: 'x-us-ithaca', kind: 'city' as const, name: 'Ithaca', detail: 'New York' },
    path: [
      { code: 'm-019', name: 'Amériques' },
      { code: 'n-US', name: 'États-Unis' },
    ],
  },
]

/** Offers found by each search; those left out find two. */
let totals: { [search: string]: number } = {}

beforeEach(() => {
  totals = {}
  server.use(
    answer(searchOffersEndpoint, ({ query }) => {
      query.delete('pageSize')
      const total = totals[query.toString()] ?? 2
      return resultOf(total === 0 ? [] : [hydrologist], { total })
    }),
    answer(listPlacesEndpoint, ({ query }) => ({
      ...pageWith(...places.filter(({ code }) => !query.has('code') || code === query.get('code'))),
      named: [],
    })),
    answer(listOfferStructuresEndpoint, ({ query }) =>
      pageWith(
        ...(query.get('find') === 'seine'
          ? [
              { code: 'seine-2', label: { fr: 'Eaux de Seine', en: 'Eaux de Seine' }, count: 3 },
              { code: 'seine-1', label: { fr: 'Sédiments de Seine', en: 'Sédiments de Seine' }, count: 0 },
            ]
          : []),
      ),
    ),
  )
})

const form = () => within(screen.getByRole('search'))
const placeField = () => screen.findByRole('combobox', { name: /^Ville,|^Town,/ })

describe('the place of a search', () => {
  it('B1 C1.6 proposes every size of place, each with what is around it', async () => {
    const { user, history } = await renderApp('/fr/offres')
    await count(/2 offres/)
    await user.type(await placeField(), 'a')
    const options = await within(await screen.findByRole('listbox')).findAllByRole('option')
    expect(options.map(({ textContent }) => textContent)).toEqual([
      'Grenoble Europe → France → Auvergne-Rhône-Alpes → Isère\u00A0(38)',
      'Isère\u00A0(38) Europe → France → Auvergne-Rhône-Alpes',
      'Auvergne-Rhône-Alpes Europe → France',
      'Toute la France Europe',
      'États-Unis Amériques',
      'Ithaca Amériques → États-Unis → New York',
    ])
    await user.click(options[3] as HTMLElement)
    await waitFor(() => expect(history.location.search).toBe('?place=n-FR'))
    expect(((await placeField()) as HTMLInputElement).value).toBe('Toute la France')
  })

  it('B1 names countries and continents in English', async () => {
    const { user } = await renderApp('/en/offers')
    await count(/2 offers/)
    await user.type(await placeField(), 'a')
    const options = await within(await screen.findByRole('listbox')).findAllByRole('option')
    expect(options.slice(3).map(({ textContent }) => textContent)).toEqual([
      'All of France Europe',
      'United States Americas',
      'Ithaca Americas → United States → New York',
    ])
  })

  it('C1.6 shows where the search stands, and widens it by a link', async () => {
    const { user, history } = await renderApp('/fr/offres?place=c-38185&radiusKm=30&contract=cdd&sort=distance')
    const trail = within(await screen.findByRole('navigation', { name: 'Lieu de la recherche' }))
    const items = trail.getAllByRole('listitem')
    expect(items.map(({ textContent }) => textContent)).toEqual([
      'Europe',
      'France',
      'Auvergne-Rhône-Alpes',
      'Isère\u00A0(38)',
      'Grenoble',
    ])
    expect(items.at(-1)?.getAttribute('aria-current')).toBe('true')
    expect(trail.queryByRole('link', { name: 'Europe' })).toBeNull()
    await user.click(trail.getByRole('link', { name: 'Auvergne-Rhône-Alpes' }))
    expect(history.location.search).toBe('?place=r-84&contract=cdd')
  })

  it('searches around a town once the slider rests, and around nothing else', async () => {
    const { history } = await renderApp('/fr/offres?place=c-38185')
    await count(/2 offres/)
    const slider = form().getByRole('slider', { name: 'Rayon' }) as HTMLInputElement
    expect([slider.min, slider.max, slider.value]).toEqual(['0', '200', '0'])
    expect(slider.getAttribute('aria-valuetext')).toBe('Cette ville seulement')
    fireEvent.change(slider, { target: { value: '20' } })
    fireEvent.change(slider, { target: { value: '50' } })
    expect(slider.getAttribute('aria-valuetext')).toBe('50\u00A0km')
    expect(history.location.search).toBe('?place=c-38185')
    await waitFor(() => expect(history.location.search).toBe('?place=c-38185&radiusKm=50'))
    const tags = within(screen.getByRole('list', { name: 'Critères choisis' }))
    await waitFor(() =>
      expect(tags.getAllByRole('link').map(({ textContent }) => textContent)).toEqual([
        'Retirer le filtre Grenoble',
        'Retirer le filtre Dans un rayon de 50\u00A0km',
      ]),
    )
    tags.getByRole('link', { name: /Dans un rayon/ }).click()
    await waitFor(() => expect(history.location.search).toBe('?place=c-38185'))
    await waitFor(() => expect(slider.value).toBe('0'))
  })

  it.each(['d-38', 'r-84', 'n-FR'])('offers no radius and no distance around %s', async (place) => {
    await renderApp(`/fr/offres?place=${place}&radiusKm=50`)
    await count(/2 offres/)
    expect(screen.queryByRole('slider')).toBeNull()
    const sort = within(screen.getByRole('combobox', { name: 'Trier par' }))
    expect(sort.queryByRole('option', { name: 'Distance' })).toBeNull()
    expect(screen.queryByText(/Dans un rayon/)).toBeNull()
  })

  it('searches with the slider where it was left, without waiting', async () => {
    const { user, history } = await renderApp('/fr/offres?place=c-38185')
    await count(/2 offres/)
    await waitFor(async () => expect(((await placeField()) as HTMLInputElement).value).toBe('Grenoble'))
    fireEvent.change(form().getByRole('slider'), { target: { value: '100' } })
    await user.click(form().getByRole('button', { name: 'Rechercher' }))
    await waitFor(() => expect(history.location.search).toBe('?place=c-38185&radiusKm=100'))
  })

  it('sorts by distance, and says how far each offer is', async () => {
    server.use(
      answer(searchOffersEndpoint, ({ query }) =>
        resultOf([query.get('sort') === 'distance' ? { ...hydrologist, distanceKm: 12 } : hydrologist]),
      ),
    )
    const { user, history } = await renderApp('/fr/offres?place=c-38185')
    await count(/1 offre/)
    await user.selectOptions(screen.getByRole('combobox', { name: 'Trier par' }), 'Distance')
    expect(history.location.search).toBe('?place=c-38185&sort=distance')
    await screen.findByText('Grenoble • Isère • à 12 km')
  })
})

describe('the other filters', () => {
  it('E4.2 filters by age, counts each before the click, and goes back to any', async () => {
    const { user, history } = await renderApp('/fr/offres?q=eau')
    await count(/2 offres/)
    const group = within(margin().getByRole('group', { name: 'Date de publication', hidden: true }))
    const ages = () => group.getAllByRole('radio', { hidden: true }).map((radio) => radio.parentElement?.textContent)
    expect(ages()).toEqual([
      'Toutes les dates',
      'Ces 24\u00A0dernières heures0 offre',
      'Ces 3\u00A0derniers jours3 offres',
      'Ces 7\u00A0derniers jours7 offres',
      'Ces 14\u00A0derniers jours14 offres',
      'Ces 30\u00A0derniers jours30 offres',
    ])
    expect((group.getByLabelText(/24/) as HTMLInputElement).disabled).toBe(true)
    await user.click(group.getByLabelText(/^Ces 7/))
    expect(history.location.search).toBe('?q=eau&publishedWithinDays=7')
    const tags = within(await screen.findByRole('list', { name: 'Critères choisis' }))
    expect(tags.getByRole('link', { name: /Publiée ces 7\sderniers jours/ })).toBeTruthy()
    await user.click(group.getByLabelText('Toutes les dates'))
    expect(history.location.search).toBe('?q=eau')
  })

  it('A4.7 lists domains in the order of the language they are read in, and levels in their own', async () => {
    await renderApp('/en/offers')
    await screen.findByRole('heading', { level: 2, name: /2 offers/ })
    const refine = within(screen.getByRole('complementary', { name: 'Refine your search' }))
    const names = (facet: string) =>
      within(refine.getByRole('group', { name: facet }))
        .getAllByRole('checkbox')
        .map((box) => box.nextElementSibling?.textContent ?? '')
    expect(names('Research domain').slice(0, 3)).toEqual([
      'Agronomy and ecology',
      'Biology, medicine and health',
      'Chemistry',
    ])
    expect(names('Level of study').slice(0, 3)).toEqual([
      'Vocational certificate',
      'Secondary diploma',
      'Two years of study',
    ])
  })

  it('E4.2 shows an age that only an address can ask for', async () => {
    await renderApp('/fr/offres?publishedWithinDays=5')
    await count(/2 offres/)
    const own = margin().getByLabelText('Ces 5 derniers jours') as HTMLInputElement
    expect(own.checked).toBe(true)
  })

  it('C1.3 finds a structure among thousands by its name, and ticks it', async () => {
    const { user, history } = await renderApp('/fr/offres')
    await count(/2 offres/)
    const facet = margin().getByText('Structure', { selector: 'summary' }).closest('details') as HTMLElement
    const shown = () => [...facet.querySelectorAll('.check')].map(({ textContent }) => textContent)
    expect(shown()).toEqual(['Laboratoire Eaux et montagne4 offres', 'Institut des glaciers1 offre'])
    const find = within(facet).getByLabelText('Trouver dans « Structure »')
    await user.type(find, 'seine')
    await waitFor(() => expect(shown()).toEqual(['Eaux de Seine3 offres', 'Sédiments de Seine0 offre']))
    expect((within(facet).getByLabelText(/^Sédiments/) as HTMLInputElement).disabled).toBe(true)
    await user.click(within(facet).getByLabelText(/^Eaux de Seine/))
    expect(history.location.search).toBe('?structure=seine-2')
    await user.clear(find)
    await user.type(find, 'atlantis')
    await within(facet).findByText('Aucun choix de ce nom')
  })

  it('A4.9 has them all in the sheet of a phone', async () => {
    const { user, history } = await renderApp('/fr/offres?place=c-38185&structure=eaux-montagne&publishedWithinDays=7')
    await count(/2 offres/)
    await user.click(screen.getByRole('button', { name: 'Filtrer (3)' }))
    const sheet = within(screen.getByRole('dialog', { name: 'Filtrer' }))
    expect(sheet.getByRole('slider', { name: 'Rayon' })).toBeTruthy()
    for (const name of ['Type de contrat', 'Structure', 'Date de publication'])
      expect(sheet.getByText(name, { selector: 'summary' })).toBeTruthy()
    await user.click(sheet.getByLabelText('Uniquement les offres chercheurs'))
    expect(history.location.search).toContain('researcher=true')
    await user.click(sheet.getByRole('link', { name: 'Effacer tout' }))
    await waitFor(() => expect(history.location.search).toBe(''))
  })
})

describe('nothing found', () => {
  const ways = (title: string) =>
    within(screen.getByRole('heading', { name: title }).parentElement as HTMLElement)
      .getAllByRole('link')
      .map((link) => [link.textContent, link.getAttribute('href')])

  it('X11 takes back the filter that keeps most away first, and looks further around', async () => {
    totals = {
      'q=eau&place=c-38185&radiusKm=30&contract=cdi': 0,
      'place=c-38185&radiusKm=30&contract=cdi': 1,
      'q=eau&contract=cdi': 3,
      'q=eau&place=c-38185&contract=cdi': 0,
      'q=eau&place=c-38185&radiusKm=30': 8,
      'q=eau&place=c-38185&radiusKm=100&contract=cdi': 0,
      'q=eau&place=c-38185&radiusKm=200&contract=cdi': 1,
      'q=eau&place=d-38&contract=cdi': 0,
      'q=eau&place=r-84&contract=cdi': 2,
      'q=eau&place=n-FR&contract=cdi': 3,
    }
    await renderApp('/fr/offres?q=eau&place=c-38185&radiusKm=30&contract=cdi')
    await count(/Aucune offre/)
    await waitFor(() =>
      expect(ways('Un peu plus loin')).toEqual([
        ['Grenoble, dans un rayon de 200\u00A0km1 offre', '/fr/offres?q=eau&place=c-38185&radiusKm=200&contract=cdi'],
        ['Auvergne-Rhône-Alpes2 offres', '/fr/offres?q=eau&place=r-84&contract=cdi'],
        ['Toute la France3 offres', '/fr/offres?q=eau&place=n-FR&contract=cdi'],
      ]),
    )
    await waitFor(() =>
      expect(ways('Vous y êtes presque').map(([words]) => words)).toEqual([
        'La même recherche sans CDI8 offres',
        'La même recherche sans Grenoble3 offres',
        'La même recherche sans «\u00A0eau\u00A0»1 offre',
        'Toutes les offres53 offres',
      ]),
    )
  })

  it('X11 says what was asked in one sentence, and frees the date', async () => {
    totals = { 'place=c-38185&radiusKm=200&publishedWithinDays=3': 0, 'place=c-38185&radiusKm=200': 5 }
    await renderApp('/fr/offres?place=c-38185&radiusKm=200&publishedWithinDays=3')
    await count(/Aucune offre/)
    await screen.findByText(
      'Rien aujourd’hui pour : Grenoble, dans un rayon de 200 km et publiée ces 3 derniers jours.',
    )
    await waitFor(() =>
      expect(ways('Vous y êtes presque').map(([words]) => words)).toEqual([
        'La même recherche, quelle que soit la date de publication5 offres',
        'La même recherche sans Grenoble2 offres',
        'Toutes les offres53 offres',
      ]),
    )
  })

  it('X11 leaves out each word in turn, and shows those that lead somewhere', async () => {
    totals = {
      'q=electricien+batiment+neuf': 0,
      'q=batiment+neuf': 0,
      'q=electricien+neuf': 1,
      'q=electricien+batiment': 59,
    }
    await renderApp('/fr/offres?q=electricien+batiment+neuf')
    await count(/Aucune offre/)
    await waitFor(() =>
      expect(ways('Vous y êtes presque')).toEqual([
        ['La même recherche sans «\u00A0neuf\u00A0»59 offres', '/fr/offres?q=electricien+batiment'],
        ['La même recherche sans «\u00A0batiment\u00A0»1 offre', '/fr/offres?q=electricien+neuf'],
        ['Toutes les offres53 offres', '/fr/offres'],
      ]),
    )
  })

  it('X11 C1.7 opens the feeds of what nothing answers today', async () => {
    totals = { 'contract=cdi': 0 }
    const { user } = await renderApp('/fr/offres?contract=cdi')
    await count(/Aucune offre/)
    const kept = () => screen.getByText('Conserver ces critères').closest('details')
    expect(kept()?.open).toBe(true)
    await user.click(screen.getByRole('link', { name: /^Toutes les offres\s?53/ }))
    await count(/2 offres/)
    expect(kept()?.open).toBe(false)
  })

  it('X11 always leads on, even where nothing is close', async () => {
    server.use(answer(searchOffersEndpoint, resultOf([])))
    await renderApp('/fr/offres?place=n-US')
    await count(/Aucune offre/)
    expect(screen.getByText('Rien aujourd’hui pour : États-Unis.')).toBeTruthy()
    expect(screen.queryByRole('heading', { name: 'Un peu plus loin' })).toBeNull()
    expect(ways('À voir aussi')).toEqual([['Toutes les offres53 offres', '/fr/offres']])
  })
})
