import { listPlacesEndpoint } from '@portal/contracts/places/places.endpoints'
import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { atOnce, write } from '#web/testing/at-once.ts'
import { renderApp } from '#web/testing/render.tsx'
import { answer, hold, pageWith, server } from '#web/testing/server.ts'
import { count, grenade, grenoble, margin, startSearches } from './results.fixture.ts'

beforeEach(startSearches)

const tag = async (name: RegExp) =>
  within(await screen.findByRole('list', { name: 'Critères choisis' })).findByRole('link', { name })
const box = (name: RegExp) => margin().getByLabelText<HTMLInputElement>(name)
const placeField = () => screen.findByRole<HTMLInputElement>('combobox', { name: /^Ville,/ })

/** The look-ups of a place by its words, or by its code, wait until they are let through. */
const holdPlaces = (by: 'q' | 'code') => {
  const { held, release } = hold()
  const lookedUp: string[] = []
  server.use(
    answer(listPlacesEndpoint, async ({ query }) => {
      const words = query.get('q')
      if (query.has(by)) {
        lookedUp.push(query.get(by) ?? '')
        await held
      }
      const place = words === 'grenade' ? grenade : grenoble
      return { ...pageWith(place), named: [place.code] }
    }),
  )
  return { release, lookedUp }
}

describe('a search changed faster than it is drawn', () => {
  it('A4.10 adds a filter to what is left, when another has just been taken away', async () => {
    const { history } = await renderApp('/fr/offres?q=eau&studyLevel=bac-5')
    await count(/2 offres/)
    const [bac5, doctorate] = [await tag(/BAC \+ 5/), box(/^Doctorat/)]
    await atOnce(
      () => bac5.click(),
      () => doctorate.click(),
    )
    expect(history.location.search).toBe('?q=eau&studyLevel=doctorat')
    await waitFor(() => expect(box(/^BAC \+ 5/).checked).toBe(false))
  })

  it('A4.10 adds a contract to what is left, when the place has just been taken away', async () => {
    const { history } = await renderApp('/fr/offres?place=c-38185')
    await count(/2 offres/)
    const place = await tag(/Grenoble/)
    const cdd = screen.getAllByLabelText<HTMLInputElement>(/^CDD/)[0]
    await atOnce(
      () => place.click(),
      () => cdd?.click(),
    )
    expect(history.location.search).toBe('?contract=cdd')
  })

  it('A4.8 shows no tick that is not searched, when all is cleared right behind it', async () => {
    const { history } = await renderApp('/fr/offres?q=eau&studyLevel=bac-5')
    await count(/2 offres/)
    const doctorate = box(/^Doctorat/)
    const clear = screen.getByRole('link', { name: /^Effacer/ })
    await atOnce(
      () => doctorate.click(),
      () => clear.click(),
    )
    await waitFor(() => expect(box(/^BAC \+ 5/).checked).toBe(false))
    expect(history.location.search).not.toContain('doctorat')
    expect(box(/^Doctorat/).checked).toBe(false)
  })

  it('B1 leaves the slider where it was moved to while the distance before is on its way', async () => {
    const { user, history } = await renderApp('/fr/offres?place=c-38185')
    await count(/2 offres/)
    await user.click(screen.getByRole('button', { name: /^Filtrer/ }))
    const slider = await within(screen.getByRole('dialog')).findByRole<HTMLInputElement>('slider')
    const { push } = history
    history.push = (...move) => {
      push(...move)
      queueMicrotask(() => write(slider, '40'))
      history.push = push
    }
    await atOnce(() => write(slider, '20'))
    await waitFor(() => expect(history.location.search).toBe('?place=c-38185&radiusKm=20'))
    await waitFor(() => expect(history.location.search).toBe('?place=c-38185&radiusKm=40'))
    expect(slider.value).toBe('40')
  })

  it('B1 keeps the words typed while the name of the place before is on its way', async () => {
    const { release } = holdPlaces('code')
    const { user } = await renderApp('/fr/offres?place=c-38185')
    await count(/2 offres/)
    await user.type(await placeField(), 'Gren')
    release()
    await tag(/Grenoble/)
    expect((await placeField()).value).toBe('Gren')
  })

  it('X11 keeps the words typed while a filter is on its way', async () => {
    const { user, history } = await renderApp('/fr/offres?q=eau')
    await count(/2 offres/)
    const words = screen.getByRole<HTMLInputElement>('combobox', { name: /^Métier/ })
    await user.clear(words)
    await user.type(words, 'neige')
    await user.click(box(/^Doctorat/))
    await waitFor(() => expect(history.location.search).toContain('doctorat'))
    await tag(/Doctorat/)
    expect(words.value).toBe('neige')
  })
})

describe('a place that is still looked up', () => {
  const searchAround = async () => {
    const look = holdPlaces('q')
    const app = await renderApp('/fr/offres')
    await count(/2 offres/)
    const visited: string[] = []
    const { push } = app.history
    app.history.push = (...move) => {
      push(...move)
      visited.push(app.history.location.search)
    }
    const field = await placeField()
    await app.user.type(field, 'grenoble')
    const search = screen.getByRole('button', { name: 'Rechercher' })
    await app.user.click(search)
    await waitFor(() => expect(look.lookedUp).toContain('grenoble'))
    return { ...app, ...look, visited, field, search }
  }

  it('C1.2 does not bring back who has gone to another page', async () => {
    const { user, history, release } = await searchAround()
    await user.click(screen.getByRole('link', { name: 'Mentions légales' }))
    release()
    await screen.findByRole('heading', { level: 1, name: /^Mentions légales/ })
    expect(history.location.pathname).toBe('/fr/mentions-legales')
  })

  it('B1 searches what was asked last, when another place is written meanwhile', async () => {
    const { user, release, search, field, visited } = await searchAround()
    await user.clear(field)
    await user.type(field, 'grenade')
    await user.click(search)
    release()
    await waitFor(() => expect(visited).toContain('?place=c-31232'))
    expect(visited).toEqual(['?place=c-31232'])
  })
})
