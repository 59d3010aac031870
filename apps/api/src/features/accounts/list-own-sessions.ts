import type { listSessionsEndpoint } from '@portal/contracts/accounts/accounts.endpoints'
import type { EndpointResult } from '@portal/contracts/http/endpoint'
import { pageSizeLimit } from '@portal/contracts/http/query-limits'
import type { Dependencies } from '#api/dependencies.ts'
import { type Caller, listSessions } from '#api/platform/auth/sessions.repository.ts'
import { onlyPage } from '#api/platform/db/slice.ts'

export const listOwnSessions = async (
  { db, clock }: Pick<Dependencies, 'db' | 'clock'>,
  caller: Caller,
): Promise<EndpointResult<typeof listSessionsEndpoint>> => {
  const sessions = await listSessions(db, caller.id, clock.now())
  return onlyPage(
    sessions.map(({ id, isRemembered, device, createdAt, lastUsedAt }) => ({
      id,
      isCurrent: id === caller.sessionId,
      isRemembered,
      device,
      createdAt: createdAt.toISOString(),
      lastUsedAt: lastUsedAt.toISOString(),
    })),
    pageSizeLimit,
  )
}
