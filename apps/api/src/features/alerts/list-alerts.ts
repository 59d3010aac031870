import type { listAlertsEndpoint } from '@portal/contracts/alerts/alerts.endpoints'
import type { EndpointResult } from '@portal/contracts/http/endpoint'
import type { Dependencies } from '#api/dependencies.ts'
import { onlyPage } from '#api/platform/db/slice.ts'
import { listAlertRows } from './alerts.repository.ts'
import { describeAlert } from './describe-alert.ts'

/** The newest first, saved searches among them. */
export const listAlerts = async (
  { db, policy }: Pick<Dependencies, 'db' | 'policy'>,
  { candidateId }: { candidateId: string },
): Promise<EndpointResult<typeof listAlertsEndpoint>> => {
  const rows = await listAlertRows(db, candidateId)
  return onlyPage(await Promise.all(rows.map((row) => describeAlert({ db }, row))), policy.alerts.maximumCount)
}
