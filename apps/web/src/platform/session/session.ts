import type { meSchema } from '@portal/contracts/accounts/account'
import { getMeEndpoint } from '@portal/contracts/accounts/me.endpoints'
import { isSignInRequired } from '@portal/contracts/http/client'
import { type QueryClient, queryOptions, useQuery } from '@tanstack/react-query'
import type * as z from 'zod/mini'
import { api } from '#web/platform/api/api.ts'
import { showAnswer } from '#web/platform/query/show-answer.ts'
import { forgetActivity, noteIdleEnd } from './activity.ts'

export type Me = z.output<typeof meSchema>

const hint = 'signed-in'

/** The session cookie cannot be read; this says whether asking who it belongs to makes sense, so that visitors cause no 401. */
export const mayBeSignedIn = (): boolean => {
  try {
    return document.cookie.includes(`${hint}=1`) || localStorage.getItem(hint) === '1'
  } catch {
    return true
  }
}

const keepHint = (isSignedIn: boolean): void => {
  try {
    if (isSignedIn) localStorage.setItem(hint, '1')
    else {
      localStorage.removeItem(hint)
      // biome-ignore lint/suspicious/noDocumentCookie: cookieStore is unknown to Firefox 115 and Safari 16
      document.cookie = `${hint}=; path=/; max-age=0`
    }
  } catch {
    // Storage is refused: the portal is asked each time.
  }
}

/** Written although it is removed next, and the server's answer has emptied the storage: so the other tabs hear of it. */
const announceSignOut = (): void => {
  try {
    localStorage.setItem(hint, '0')
  } catch {
    // Storage is refused: the other tabs ask when they are looked at.
  }
}

/** Who was signed in last on this page, also once their session has ended, or another tab has begun somebody else's. */
let lastPersonId: string | undefined

const findMe = async (signal: AbortSignal, known: Me | null | undefined): Promise<Me | null> => {
  lastPersonId ??= known?.id
  if (!mayBeSignedIn()) return null
  try {
    const me = await api(getMeEndpoint, {}, signal)
    noteIdleEnd(me.session.idleEndsAt)
    return me
  } catch (error) {
    // Nobody waits for it any more: somebody has signed in or out meanwhile.
    if (signal.aborted || !isSignInRequired(error)) throw error
    keepHint(false)
    return null
  }
}

/** Who is signed in; null for nobody. Asked again when the window is back, since another tab may have signed out. */
export const sessionQuery = () =>
  queryOptions({
    queryKey: ['session'],
    queryFn: ({ signal, client, queryKey }) => findMe(signal, client.getQueryData<Me | null>(queryKey)),
    staleTime: 60_000,
    refetchOnWindowFocus: true,
  })

export const useSession = () => useQuery(sessionQuery())

const isAboutSomebody = ({ queryKey }: { queryKey: readonly unknown[] }): boolean =>
  queryKey[0] !== 'session' && queryKey[0] !== 'portal'

let isSignedOut = false

/** Whether the person left of their own will, here: pages of theirs then lead home, not to the sign-in page. */
export const hasSignedOut = (): boolean => isSignedOut

/** After a sign-in: what was shown to a visitor is asked again for this person; what was shown to somebody else goes at once. */
export const enterSession = async (client: QueryClient, me: Me): Promise<{ isSomebodyElse: boolean }> => {
  const previousId = lastPersonId ?? client.getQueryData(sessionQuery().queryKey)?.id
  const isSomebodyElse = previousId !== undefined && previousId !== me.id
  lastPersonId = me.id
  isSignedOut = false
  keepHint(true)
  noteIdleEnd(me.session.idleEndsAt)
  if (isSomebodyElse) client.removeQueries({ predicate: isAboutSomebody })
  showAnswer(client, sessionQuery().queryKey, me)
  await client.invalidateQueries({ predicate: isAboutSomebody })
  return { isSomebodyElse }
}

/** After a sign-out: nothing personal stays in memory. */
export const leaveSession = (client: QueryClient): void => {
  lastPersonId = undefined
  isSignedOut = true
  announceSignOut()
  keepHint(false)
  forgetActivity()
  client.removeQueries({ predicate: isAboutSomebody })
  showAnswer(client, sessionQuery().queryKey, null)
}

/** What happened elsewhere: another tab signed in or out, or the Back button brought a page as it was left, without asking anyone. */
export const followOtherTabs = (client: QueryClient): void => {
  const { queryKey } = sessionQuery()
  const ask = () => void client.invalidateQueries({ queryKey })
  const leave = () => {
    if (client.getQueryData(queryKey)) leaveSession(client)
  }
  addEventListener('storage', ({ key, newValue }) => {
    // A session that only ran out takes nothing away from whoever is typing (E2.4).
    if (key === hint && newValue === '0') leave()
    if (key === hint && newValue === '1') ask()
  })
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) (mayBeSignedIn() ? ask : leave)()
  })
}
