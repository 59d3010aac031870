import type { OfferSuggestion } from '@portal/contracts/offers/offer-suggestions'
import { getOfferEndpoint, suggestOffersEndpoint } from '@portal/contracts/offers/offers.endpoints'
import { act, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { renderApp } from '#web/testing/render.tsx'
import { answer, hold, pageWith, server } from '#web/testing/server.ts'
import { hydrologist, offerOf, resultOf } from './offers.fixture.ts'
import { answerSearch, count, startSearches } from './results.fixture.ts'

const suggested: OfferSuggestion[] = [
  { kind: 'reference', reference: 'MER-2026-0416', slug: hydrologist.slug, title: hydrologist.title },
  { kind: 'profession', code: 'metier-3', label: { fr: 'Métier 3', en: 'Job 3' }, count: 3 },
  { kind: 'title', title: 'Hydrologue des crues' },
  { kind: 'structure', code: 'eaux-montagne', name: 'Laboratoire Eaux et montagne', count: 12 },
]

beforeEach(() => {
  startSearches()
  server.use(
    answer(suggestOffersEndpoint, ({ query }) => pageWith(...(query.get('q')?.startsWith('hydro') ? suggested : []))),
  )
})

const keyword = () => screen.findByRole('combobox', { name: 'Métier, mot-clé ou référence' })
const suggestions = async () => (await screen.findByRole('listbox', { name: 'Propositions' })) as HTMLElement

describe('the results', () => {
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

  it('X14 writes the colon as English does where the page is English', async () => {
    const { user } = await renderApp('/en/offers')
    await count(/^Number of results:\s*2 offers/)
    await user.type(await screen.findByRole('combobox', { name: 'Job, keyword or reference' }), 'hydro')
    const listed = within(await screen.findByRole('listbox', { name: 'Suggestions' }))
    expect(listed.getByRole('option', { name: 'Job 3 profession: 3 offers' })).toBeTruthy()
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
    const { held, release } = hold()
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

  it('X11 chooses nothing that has only just come under the arrow', async () => {
    const { held, release } = hold()
    server.use(
      answer(suggestOffersEndpoint, async ({ query }) => {
        const q = query.get('q') ?? ''
        if (q === 'hydr') await held
        return pageWith({ kind: 'title' as const, title: `Pour ${q}` })
      }),
    )
    const { user, history } = await renderApp('/fr/offres')
    await count(/2 offres/)
    await user.type(await keyword(), 'hyd')
    await within(await suggestions()).findByText(/Pour hyd/)
    await user.keyboard('r{ArrowDown}')
    release()
    await within(await suggestions()).findByText(/Pour hydr/)
    await user.keyboard('{Enter}')
    await waitFor(() => expect(history.location.search).toBe('?q=hydr'))
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
})
