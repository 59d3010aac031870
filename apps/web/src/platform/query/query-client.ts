import { ApiProblem, isSignInRequired } from '@portal/contracts/http/client'
import { MutationCache, notifyManager, QueryCache, QueryClient } from '@tanstack/react-query'
import { NetworkFailure } from '#web/platform/api/api.ts'
import { sessionQuery } from '#web/platform/session/session.ts'
import { requestSignIn } from '#web/platform/session/sign-in-request.ts'

// That something is on its way is known before the next key or press: told in a task of its own, a second press would send twice.
notifyManager.setScheduler(queueMicrotask)

/** Only what may heal by itself is tried again: a lost network, a busy server. An answer is an answer. */
const isWorthRetrying = (error: unknown): boolean =>
  error instanceof NetworkFailure || (error instanceof ApiProblem && error.code === 'service-busy')

export const createQueryClient = (): QueryClient => {
  // The page stays as it is, with what was typed in it: the person signs in above it, then sends again.
  const onError = (error: unknown) => {
    if (!isSignInRequired(error)) return
    const wasSignedIn = client.getQueryData(sessionQuery().queryKey) != null
    requestSignIn(wasSignedIn ? 'session-over' : 'sign-in-needed')
  }
  const client = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        refetchOnWindowFocus: false,
        retry: (failures, error) => failures < 2 && isWorthRetrying(error),
      },
    },
  })
  return client
}
