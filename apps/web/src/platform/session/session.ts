import type { meSchema } from '@portal/contracts/accounts/account'
import { getMeEndpoint } from '@portal/contracts/accounts/accounts.endpoints'
import { ApiProblem } from '@portal/contracts/http/client'
import { type QueryClient, queryOptions, useQuery } from '@tanstack/react-query'
import type * as z from 'zod/mini'
import { api } from '#web/platform/api/api.ts'

export type Me = z.output<typeof meSchema>

const hint = 'signed-in'

/** The session cookie cannot be read; this says whether asking who it belongs to makes sense, so that visitors cause no 401. */
const mayBeSignedIn = (): boolean => {
  try {
    return document.cookie.includes(`${hint}=1`) || localStorage.getItem(hint) !== null
  } catch {
    return true
  }
}

const keepHint = (isSignedIn: boolean): void => {
  try {
    if (isSignedIn) localStorage.setItem(hint, '1')
    else localStorage.removeItem(hint)
  } catch {
    // Storage is refused: the portal is asked each time.
  }
}

const findMe = async (signal: AbortSignal): Promise<Me | null> => {
  if (!mayBeSignedIn()) return null
  try {
    return await api(getMeEndpoint, {}, signal)
  } catch (error) {
    if (!(error instanceof ApiProblem && error.problem.status === 401)) throw error
    keepHint(false)
    return null
  }
}

/** Who is signed in; null for nobody. Asked again when the window is back, since another tab may have signed out. */
export const sessionQuery = () =>
  queryOptions({
    queryKey: ['session'],
    queryFn: ({ signal }) => findMe(signal),
    staleTime: 60_000,
    refetchOnWindowFocus: true,
  })

export const useSession = () => useQuery(sessionQuery())

/** After a sign-in: what others' pages showed a visitor is asked again for this person. */
export const enterSession = async (client: QueryClient, me: Me): Promise<void> => {
  keepHint(true)
  client.setQueryData(sessionQuery().queryKey, me)
  await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' && queryKey[0] !== 'portal' })
}

/** After a sign-out: nothing personal stays in memory. */
export const leaveSession = (client: QueryClient): void => {
  keepHint(false)
  client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' && queryKey[0] !== 'portal' })
  client.setQueryData(sessionQuery().queryKey, null)
}
