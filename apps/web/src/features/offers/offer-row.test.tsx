import type { OfferSummary } from '@portal/contracts/offers/offer'
import { defaultPolicy } from '@portal/contracts/policy/policy'
import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { renderPiece } from '#web/testing/render.tsx'
import { hydrologist, summaryOf } from './offers.fixture.ts'
import { Ledger } from './offers.public.tsx'
import { rememberOffer } from './visited-offers.ts'

const row = async (changes: Partial<OfferSummary> = {}): Promise<HTMLElement> => {
  const view = await renderPiece(<Ledger offers={[summaryOf(changes)]} />)
  return within(view.container).getByRole('listitem')
}

describe('a row of the list', () => {
  it('A2.1 shows title, structure, town and department, contract, duration, level, age, deadline and bookmark', async () => {
    const item = await row()
    expect(within(item).getByRole('heading', { level: 3, name: hydrologist.title })).toBeTruthy()
    expect(item.querySelector('.row-main p')?.textContent).toBe(
      'Laboratoire Eaux et montagneGrenoble • Isère\u2003Référence MER-2026-0416',
    )
    expect([...item.querySelectorAll('dd')].map(({ textContent }) => textContent?.trim())).toEqual([
      'CDD',
      '18\u00A0mois',
      'Doctorat',
      'jeu. 10\u00A0décembre',
      'dans 17\u00A0jours',
    ])
    expect(within(item).getByRole('button', { name: /^Favori\s*: Hydrologue/ })).toBeTruthy()
    expect(within(item).getByRole('link').getAttribute('href')).toBe(
      '/fr/offres/MER-2026-0416/hydrologue-modelisation-des-crues-eclair-h-f',
    )
  })

  it('A2.1 A2.4 shows no duration where the contract has none, and no level where none is asked', async () => {
    const item = await row({ durationMonths: null, studyLevel: null, deadlineAt: null })
    expect([...item.querySelectorAll('dd')].map(({ textContent }) => textContent?.trim())).toEqual([
      'CDD',
      'Sans date limite',
    ])
  })

  it('A2.1 names the country of an offer abroad', async () => {
    const item = await row({ place: { ...hydrologist.place, city: 'Concepción', department: null, country: 'CL' } })
    expect(item.textContent).toContain('Concepción • Chili')
  })

  it.each([
    ['2026-11-23T06:00:00Z', 'Publiée Aujourd’hui', true],
    ['2026-11-22T23:30:00Z', 'Publiée Aujourd’hui', true],
    ['2026-11-22T08:00:00Z', 'Publiée Hier', true],
    ['2026-11-20T08:00:00Z', 'Publiée Il y a 3\u00A0jours', false],
    ['2026-11-15T08:00:00Z', 'Publiée Il y a 8\u00A0jours', false],
    ['2026-08-25T08:00:00Z', 'Publiée Il y a 90\u00A0jours', false],
  ])('A2.2 A2.3 says the age of %s with the right plural, and marks the new ones', async (publishedAt, age, isNew) => {
    expect(defaultPolicy.offers.newForDays).toBe(3)
    const item = await row({ publishedAt })
    expect(item.querySelector('.row-when > span')?.textContent).toBe(age)
    expect(within(item).queryByText('Nouveau') !== null).toBe(isNew)
  })

  it('A3.2 gives the hour on the last day, and a clock on the last three', async () => {
    const last = await row({ deadlineAt: '2026-11-23T22:59:00Z' })
    expect(last.querySelector('.row-until')?.textContent).toMatch(/aujourd’hui à\u00A023\sh\s59$/)
    expect(last.querySelector('.row-until svg')).toBeTruthy()
  })

  it('A3.2 gives the hour of a deadline at midnight, beside the date it belongs to', async () => {
    const midnight = await row({ deadlineAt: '2026-12-14T23:00:00Z' })
    expect(midnight.querySelector('.row-until')?.textContent).toMatch(
      /^Jusqu’au mar\. 15\u00A0décembre à\u00A00\sh\s00 dans 22\u00A0jours$/,
    )
  })

  it('C1.9 says at once that an offer takes e-mails only, or is for a roster', async () => {
    expect((await row({ applicationMode: 'email' })).textContent).toContain('Par e-mail seulement')
  })

  it('X14 names the language of a title that is not the page’s', async () => {
    const item = await row({ language: 'en', title: 'Flood modeller' })
    expect(within(item).getByText('En anglais')).toBeTruthy()
    expect(within(item).getByRole('link').getAttribute('lang')).toBe('en')
  })

  it('C1.8 says title, reference, date and, in the offer’s language, what it is about', async () => {
    const item = await row({
      language: 'en',
      title: 'Flood modeller',
      extract: 'Forecast flash floods: from rain to flow.',
    })
    expect(within(item).getByRole('heading', { level: 3, name: 'Flood modeller' })).toBeTruthy()
    expect(within(item).getByText('MER-2026-0416').className).toContain('whitespace-nowrap')
    expect(item.querySelector('.row-when > span')?.textContent).toBe('Publiée Hier')
    expect(within(item).getByText('Forecast flash floods: from rain to flow.').lang).toBe('en')
  })

  it('C1.8 sets the spaces of what a French offer is about', async () => {
    const french = await row({ extract: 'Suivre l’eau : de la neige au débit.' })
    expect(french.querySelector('.line-clamp-2')?.textContent).toBe('Suivre l’eau\u00A0: de la neige au débit.')
  })

  it('C1.8 shows nothing more where nothing is written yet', async () => {
    const empty = await row({ extract: '' })
    expect(empty.querySelectorAll('.row-main p')).toHaveLength(1)
  })

  it('C1.8 says which offers were opened on this device, as soon as they were', async () => {
    const view = await renderPiece(<Ledger offers={[hydrologist, summaryOf({ reference: 'MER-2026-0001' })]} />)
    const rows = within(view.container).getAllByRole('listitem')
    expect(screen.queryByText('Déjà vue')).toBeNull()
    rememberOffer('MER-2026-0001')
    await screen.findByText('Déjà vue')
    expect(rows.map((item) => item.textContent?.includes('Déjà vue'))).toEqual([false, true])
    expect(JSON.parse(localStorage.getItem('visited-offers') ?? '')).toEqual(['MER-2026-0001'])
  })
})
