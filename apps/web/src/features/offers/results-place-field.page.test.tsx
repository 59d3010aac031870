import { listPlacesEndpoint } from '@portal/contracts/places/places.endpoints'
import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { renderApp } from '#web/testing/render.tsx'
import { answer, hold, pageWith, server } from '#web/testing/server.ts'
import { count, grenade, grenoble, startSearches } from './results.fixture.ts'

const bothSaintDenis = [
  { ...grenoble, code: 'c-97411', name: 'Saint-Denis', detail: 'La Réunion (974)' },
  { ...grenoble, code: 'c-93066', name: 'Saint-Denis', detail: 'Seine-Saint-Denis (93)' },
]

beforeEach(() => {
  startSearches()
  server.use(
    answer(listPlacesEndpoint, ({ query }) => {
      const q = query.get('q')
      if (q === 'saint-denis') return { ...pageWith(...bothSaintDenis), named: bothSaintDenis.map(({ code }) => code) }
      if (query.get('code') === grenoble.code) return { ...pageWith(grenoble), named: [grenoble.code] }
      if (!q?.startsWith('gren')) return { ...pageWith(), named: [] }
      return { ...pageWith(grenoble, grenade), named: q === 'grenoble' ? [grenoble.code] : [] }
    }),
  )
})

const list = () => screen.findByRole('listbox', { name: /^Ville,/ })

describe('the results', () => {
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

  it('A4.3 chooses no place that has only just come under the arrow', async () => {
    const { held, release } = hold()
    server.use(
      answer(listPlacesEndpoint, async ({ query }) => {
        if (query.get('q') !== 'gren') return { ...pageWith(grenoble), named: [] }
        await held
        return { ...pageWith(grenade, grenoble), named: [] }
      }),
    )
    const { user, history } = await renderApp('/fr/offres')
    await count(/2 offres/)
    const field = await screen.findByRole<HTMLInputElement>('combobox', { name: 'Ville, département ou région' })
    await user.type(field, 'gre')
    await within(await list()).findAllByRole('option')
    await user.keyboard('n{ArrowDown}')
    release()
    await waitFor(async () => expect(within(await list()).getAllByRole('option')).toHaveLength(2))
    await user.keyboard('{Enter}')
    await waitFor(() => expect(history.location.search).toBe('?place=c-38185'))
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
})
