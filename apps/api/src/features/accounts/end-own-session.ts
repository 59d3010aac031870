import type { Dependencies } from '#api/dependencies.ts'
import { type Caller, endSession } from '#api/platform/auth/sessions.repository.ts'
import type { HttpContext } from '#api/platform/http/http-context.ts'
import { problem } from '#api/platform/http/problem-error.ts'

/** Takes effect on that device's next request, on every instance. Ending the one in use is a sign-out. */
export const endOwnSession = async (
  { db }: Pick<Dependencies, 'db'>,
  caller: Caller,
  sessionId: string,
  http: Pick<HttpContext, 'forgetSession'>,
): Promise<void> => {
  if (!(await endSession(db, caller.id, sessionId))) throw problem('session-not-found')
  if (sessionId === caller.sessionId) http.forgetSession()
}
