import { getOfferEndpoint, searchOffersEndpoint } from '@portal/contracts/offers/offers.endpoints'
import { screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { renderApp } from '#web/testing/render.tsx'
import { answer, server } from '#web/testing/server.ts'
import { hydrologist, offerOf, resultOf } from './offers.fixture.ts'

const address = '/fr/offres/MER-2026-0416/hydrologue-modelisation-des-crues-eclair-h-f'

beforeEach(() => server.use(answer(getOfferEndpoint, offerOf()), answer(searchOffersEndpoint, resultOf([]))))
afterEach(() => {
  vi.restoreAllMocks()
  Reflect.deleteProperty(navigator, 'share')
})

const openChoices = async () => {
  const { user } = await renderApp(address)
  await user.click(await screen.findByRole('button', { name: 'Partager cette offre' }))
  return user
}

describe('sharing an offer', () => {
  it('A6.1 C1.9 goes by the device’s own means where it has some, given up or not, and by paper', async () => {
    const share = vi.fn(() => Promise.reject(new DOMException('given up', 'AbortError')))
    Object.defineProperty(navigator, 'share', { value: share, configurable: true })
    const print = vi.spyOn(window, 'print').mockReturnValue()
    const user = await openChoices()
    await user.click(await screen.findByRole('button', { name: 'Partager autrement' }))
    expect(share).toHaveBeenCalledExactlyOnceWith({ title: hydrologist.title, url: `${location.origin}${address}` })
    await user.click(screen.getByRole('button', { name: 'Imprimer l’offre' }))
    expect(print).toHaveBeenCalledOnce()
  })

  it.each([
    { path: address, link: 'Envoyer par e-mail', deadline: 'Date limite de candidature\u00A0: ' },
    { path: address.replace('/fr/offres', '/en/offers'), link: 'Send by e-mail', deadline: 'Apply by: ' },
  ])('A6.1 says until when in the message that $link begins', async ({ path, link, deadline }) => {
    const { user } = await renderApp(path)
    await user.click(await screen.findByRole('button', { name: /^(?:Partager cette offre|Share this offer)$/ }))
    const mail = await screen.findByRole<HTMLAnchorElement>('link', { name: link })
    expect(decodeURIComponent(mail.href)).toContain(deadline)
  })

  it('A6.1 gives the address to copy by hand where the browser refuses, and no means that the device has not', async () => {
    const user = await openChoices()
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('refused', 'NotAllowedError'))
    await user.click(await screen.findByRole('button', { name: 'Copier le lien' }))
    expect(await screen.findByLabelText<HTMLInputElement>(/^Copiez l’adresse\s:$/)).toHaveProperty(
      'value',
      `${location.origin}${address}`,
    )
    expect(screen.queryByRole('button', { name: 'Partager autrement' })).toBeNull()
  })
})
