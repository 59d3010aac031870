import { getMeEndpoint } from '@portal/contracts/accounts/me.endpoints'
import { addFavouriteEndpoint, listFavouritesEndpoint } from '@portal/contracts/favourites/favourites.endpoints'
import type { OfferSummary } from '@portal/contracts/offers/offer'
import { act, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { enterSession } from '#web/platform/session/session.ts'
import { giveUpSignIn, settleSignIn, useSignInRequest } from '#web/platform/session/sign-in-request.ts'
import { camille, renderPiece, signInAs, today } from '#web/testing/render.tsx'
import { answer, hold, pageWith, problem, server } from '#web/testing/server.ts'
import { bookmark, isPressed, keepFavourites, offer, other } from './favourites.fixture.ts'
import { FavouriteButton } from './favourites.public.tsx'
import { takePendingFavourite } from './pending-favourite.ts'

/** Why somebody is asked to sign in. */
const Asked = () => <output>{useSignInRequest()?.reason ?? 'nobody'}</output>

beforeEach(() => localStorage.clear())

describe('FavouriteButton', () => {
  it('A5.1 keeps an offer and lets it go, at once', async () => {
    signInAs()
    const asked = keepFavourites(other)
    const { user } = await renderPiece(<FavouriteButton offer={offer} look="icon" />)
    const button = await bookmark()
    await user.click(button)
    expect(isPressed(button)).toBe(true)
    expect(await screen.findByText('Offre ajoutée à vos favoris.')).toBeTruthy()
    await user.click(button)
    expect(isPressed(button)).toBe(false)
    await waitFor(() => expect(asked).toEqual([`PUT ${offer.reference}`, `DELETE ${offer.reference}`]))
  })

  it('A3.4 says in words what it does, and what is done', async () => {
    signInAs()
    keepFavourites()
    const { user } = await renderPiece(<FavouriteButton offer={offer} look="words" />)
    await user.click(await screen.findByRole('button', { name: 'Ajouter aux favoris' }))
    expect(isPressed(await screen.findByRole('button', { name: 'Dans vos favoris' }))).toBe(true)
  })

  it('takes back what the portal refuses, says why, and tries again', async () => {
    signInAs()
    keepFavourites()
    server.use(answer(addFavouriteEndpoint, () => problem('offer-closed')))
    const { user } = await renderPiece(<FavouriteButton offer={offer} look="icon" />)
    const button = await bookmark()
    await user.click(button)
    const dialog = within(await screen.findByRole('dialog'))
    expect(dialog.getByText('Cette offre est fermée.')).toBeTruthy()
    expect(isPressed(button)).toBe(false)

    keepFavourites()
    await user.click(dialog.getByRole('button', { name: 'Réessayer' }))
    await waitFor(() => expect(isPressed(button)).toBe(true))
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  describe('two bookmarks pressed one after the other', () => {
    /** The first answer waits; the list says what was kept before. */
    const pressBoth = async (first: () => Response | undefined) => {
      signInAs()
      keepFavourites()
      const { held, release } = hold()
      const { held: never } = hold<undefined>()
      let lists = 0
      server.use(
        answer(listFavouritesEndpoint, () => {
          lists += 1
          return { ...pageWith(), closedCount: 0 }
        }),
        answer(addFavouriteEndpoint, async ({ params }) => {
          if (params.reference === other.reference) return never
          await held
          return first()
        }),
      )
      const { user } = await renderPiece(
        <>
          <FavouriteButton offer={offer} look="icon" />
          <FavouriteButton offer={other} look="icon" />
        </>,
      )
      const buttons = [await bookmark(), await bookmark(other.title)] as const
      for (const button of buttons) await user.click(button)
      expect(buttons.map(isPressed)).toEqual([true, true])
      const known = lists
      return { buttons, release, listsSince: () => lists - known }
    }

    it('A5.1 keeps the second one pressed while the first is answered', async () => {
      const { buttons, release, listsSince } = await pressBoth(() => undefined)
      release()
      expect(await screen.findByText('Offre ajoutée à vos favoris.')).toBeTruthy()
      expect(buttons.map(isPressed)).toEqual([true, true])
      expect(listsSince()).toBe(0)
    })

    it('A5.1 takes back the first alone when it is refused', async () => {
      const { buttons, release } = await pressBoth(() => problem('offer-closed'))
      release()
      await screen.findByRole('dialog')
      expect(buttons.map(isPressed)).toEqual([false, true])
    })
  })

  it('A5.1 keeps what is pressed before the portal has said who one is, and asks nobody to sign in', async () => {
    const asked = keepFavourites()
    const { held, release } = hold()
    signInAs()
    server.use(
      answer(getMeEndpoint, async () => {
        await held
        return camille
      }),
    )
    const { user } = await renderPiece(
      <>
        <FavouriteButton offer={offer} look="icon" />
        <Asked />
      </>,
    )
    await user.click(await bookmark())
    release()
    await waitFor(() => expect(asked).toEqual([`PUT ${offer.reference}`]))
    expect(screen.getByText('nobody')).toBeTruthy()
  })

  it('A5.2 asks to sign in, then keeps the offer that was meant', async () => {
    const asked = keepFavourites()
    const { user, queryClient } = await renderPiece(<FavouriteButton offer={offer} look="icon" />)
    const button = await bookmark()
    await user.click(button)
    expect(isPressed(button)).toBe(false)
    expect(asked).toEqual([])

    signInAs()
    await act(async () => {
      await enterSession(queryClient, camille)
      settleSignIn(true)
    })
    await waitFor(() => expect(isPressed(button)).toBe(true))
    expect(asked).toEqual([`PUT ${offer.reference}`])
  })

  describe('a bookmark pressed signed out, of an offer drawn twice among others', () => {
    /** Signs in, and holds back what is then asked until the test answers it. */
    const signInAfter = async () => {
      const kept: OfferSummary[] = []
      const waiting: { name: string; answer: () => void }[] = []
      const wait = (name: string) => new Promise<void>((resolve) => waiting.push({ name, answer: resolve }))
      server.use(
        answer(listFavouritesEndpoint, async () => {
          const list = {
            ...pageWith(...kept.map((each) => ({ offer: each, addedAt: today.toISOString() }))),
            closedCount: 0,
          }
          await wait('list')
          return list
        }),
        answer(addFavouriteEndpoint, async () => {
          await wait('add')
          kept.push(offer)
          return undefined
        }),
      )
      const { user, queryClient } = await renderPiece(
        <>
          <FavouriteButton offer={offer} look="icon" />
          <FavouriteButton offer={other} look="icon" />
          <FavouriteButton offer={offer} look="words" />
        </>,
      )
      await user.click(await bookmark())
      signInAs()
      await act(async () => {
        await enterSession(queryClient, camille)
        settleSignIn(true)
      })
      const next = async (name: string) => {
        await waitFor(() => expect(waiting.map((each) => each.name)).toContain(name))
        const [asked] = waiting.splice(
          waiting.findIndex((each) => each.name === name),
          1,
        )
        await act(async () => asked?.answer())
      }
      const pressed = () => screen.getAllByRole('button').map(isPressed)
      return { next, pressed, waiting, isReading: () => queryClient.isFetching() + queryClient.isMutating() > 0 }
    }

    it.each([
      ['is answered before the list', ['add', 'list']],
      ['is answered after the list', ['list', 'add']],
    ])(
      'A5.2 shows as kept wherever it is drawn, at once and for good, when it %s that was read meanwhile',
      async (_order, order) => {
        const { next, pressed, waiting, isReading } = await signInAfter()
        expect(pressed()).toEqual([true, false, true])
        for (const name of order) {
          await next(name)
          expect(pressed()).toEqual([true, false, true])
        }
        while (isReading()) await (waiting.length > 0 ? next('list') : act(async () => undefined))
        expect(pressed()).toEqual([true, false, true])
      },
    )
  })

  it('A5.2 ASVS 14.3.1 leaves what was pressed to nobody when the dialog is closed unsigned', async () => {
    const asked = keepFavourites()
    const { user, queryClient } = await renderPiece(<FavouriteButton offer={offer} look="icon" />)
    await user.click(await bookmark())
    act(giveUpSignIn)
    signInAs()
    await act(async () => void (await enterSession(queryClient, camille)))
    expect(takePendingFavourite(today)).toBeNull()
    expect(asked).toEqual([])
  })

  it('A5.2 E2.4 keeps what was pressed once a session that was over is begun again, by the same person alone', async () => {
    signInAs()
    keepFavourites()
    const { user } = await renderPiece(
      <>
        <FavouriteButton offer={offer} look="icon" />
        <Asked />
      </>,
    )
    const button = await bookmark()
    server.use(answer(addFavouriteEndpoint, () => problem('sign-in-required')))
    await user.click(button)
    await waitFor(() => expect(screen.getByText('session-over')).toBeTruthy())
    await waitFor(() => expect(isPressed(button)).toBe(false))
    expect(takePendingFavourite(today)).toBeNull()
    const asked = keepFavourites()
    act(() => settleSignIn(true))
    await waitFor(() => expect(asked).toEqual([`PUT ${offer.reference}`]))
    expect(isPressed(button)).toBe(true)
  })

  it('A5.2 is not for recruiters', async () => {
    signInAs({ ...camille, role: 'recruiter' })
    await renderPiece(<FavouriteButton offer={offer} look="icon" />)
    await waitFor(() => expect(screen.queryByRole('button', { name: /Favori/ })).toBeNull())
  })

  it('A5.4 is not for an offer that is closed', async () => {
    signInAs()
    keepFavourites()
    await renderPiece(<FavouriteButton offer={{ ...offer, deadlineAt: '2026-11-22T22:59:00Z' }} look="icon" />)
    expect(screen.queryByRole('button', { name: /Favori/ })).toBeNull()
  })
})
