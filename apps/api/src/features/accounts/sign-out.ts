import type { Dependencies } from '#api/dependencies.ts'
import { type Caller, endSession } from '#api/platform/auth/sessions.repository.ts'
import type { HttpContext } from '#api/platform/http/http-context.ts'

export const signOut = async (
  { db }: Pick<Dependencies, 'db'>,
  caller: Caller,
  http: Pick<HttpContext, 'forgetSession'>,
): Promise<void> => {
  await endSession(db, caller.id, caller.sessionId)
  http.forgetSession()
}
