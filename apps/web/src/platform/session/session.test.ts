import { getMeEndpoint } from '@portal/contracts/accounts/me.endpoints'
import { QueryClient } from '@tanstack/react-query'
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { camille, signInAs } from '#web/testing/render.tsx'
import { answer, hold, problem, server } from '#web/testing/server.ts'
import { enterSession, followOtherTabs, leaveSession, sessionQuery } from './session.ts'

const client = new QueryClient()
const { queryKey } = sessionQuery()
const known = () => [client.getQueryData(queryKey), client.getQueryData(['favourites'])]

const broughtBack = (isAsItWasLeft: boolean) => new PageTransitionEvent('pageshow', { persisted: isAsItWasLeft })
const storageOf = (key: string, newValue: string | null) => new StorageEvent('storage', { key, newValue })
const signOutElsewhere = () => localStorage.removeItem('signed-in')

describe('a page while another tab signs out', () => {
  beforeAll(() => followOtherTabs(client))
  beforeEach(async () => {
    signInAs()
    await enterSession(client, camille)
    client.setQueryData(['favourites'], ['MER-1'])
  })

  it.each<[string, Event, boolean]>([
    ['the Back button brings it as it was left', broughtBack(true), false],
    ['the other tab says so', storageOf('signed-in', '0'), false],
    ['the session has run out in the other tab', storageOf('signed-in', null), true],
    ['another thing is stored', storageOf('visited-offers', '0'), true],
    ['it is loaded', broughtBack(false), true],
  ])('ASVS 14.3.1 when %s', (_, event, isKnown) => {
    signOutElsewhere()
    dispatchEvent(event)
    expect(known()).toEqual(isKnown ? [camille, ['MER-1']] : [null, undefined])
  })

  it.each([broughtBack(true), storageOf('signed-in', '1')])(
    'ASVS 14.3.1 asks again who is there while somebody may be: case %$',
    (event) => {
      dispatchEvent(event)
      // Stale from now on: whoever shows somebody asks.
      expect(client.getQueryState(queryKey)?.isInvalidated).toBe(true)
    },
  )

  it('ASVS 14.3.1 tells the others when it leaves, also once the answer has emptied the storage', () => {
    const written = vi.spyOn(Storage.prototype, 'setItem')
    signOutElsewhere()
    leaveSession(client)
    expect(written).toHaveBeenCalledWith('signed-in', '0')
    expect(localStorage.getItem('signed-in')).toBeNull()
    written.mockRestore()
  })
})

it('A8.6 is not nobody because a proxy before the portal asks for a password', async () => {
  signInAs()
  server.use(answer(getMeEndpoint, () => new Response('proxy', { status: 401 })))
  await expect(client.fetchQuery({ ...sessionQuery(), staleTime: 0 })).rejects.toThrow()
  expect(localStorage.getItem('signed-in')).toBe('1')
})

describe('who is there, asked before somebody comes or goes and answered after', () => {
  const askedBefore = (answered: () => Response | typeof camille) => {
    const { held, release } = hold()
    let askings = 0
    signInAs()
    server.use(
      answer(getMeEndpoint, async () => {
        if (askings++ > 0) return camille
        await held
        return answered()
      }),
    )
    const asked = client.fetchQuery({ ...sessionQuery(), staleTime: 0 }).catch(() => null)
    return async () => {
      release()
      await asked
      await vi.waitFor(() => expect(client.isFetching()).toBe(0))
    }
  }

  it('ASVS 14.3.1 is nobody once the person has left', async () => {
    await enterSession(client, camille)
    const release = askedBefore(() => camille)
    await new Promise((resolve) => setTimeout(resolve))
    leaveSession(client)
    await release()
    expect(client.getQueryData(queryKey)).toBeNull()
  })

  it('A8.6 is the person once they have signed in', async () => {
    leaveSession(client)
    const release = askedBefore(() => problem('sign-in-required'))
    await new Promise((resolve) => setTimeout(resolve))
    await enterSession(client, camille)
    await release()
    expect(client.getQueryData(queryKey)).toEqual(camille)
  })
})
