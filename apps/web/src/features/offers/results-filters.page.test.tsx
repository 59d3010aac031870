import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { renderApp } from '#web/testing/render.tsx'
import { count, margin } from './results.fixture.ts'
import { startPlaces } from './results-places.fixture.ts'

beforeEach(startPlaces)

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
