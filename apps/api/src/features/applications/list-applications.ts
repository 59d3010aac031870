import { type ApplicationTab, tabOf } from '@portal/contracts/applications/application-tabs'
import type { listApplicationsEndpoint } from '@portal/contracts/applications/applications.endpoints'
import type { EndpointResult } from '@portal/contracts/http/endpoint'
import type { Dependencies } from '#api/dependencies.ts'
import { type AskedPage, pageOfRows } from '#api/platform/db/slice.ts'
import { type ApplicationRow, findOfferToApplyTo, listOwnedApplications } from './applications.repository.ts'
import { offersOf, toApplicationSummary } from './describe-application.ts'

export type ApplicationCounts = Record<ApplicationTab, number>

const tabOfRow = ({ status, archivedAt }: Pick<ApplicationRow, 'status' | 'archivedAt'>): ApplicationTab =>
  tabOf({ status, isArchived: archivedAt !== null })

const countByTab = (rows: readonly Pick<ApplicationRow, 'status' | 'archivedAt'>[]): ApplicationCounts => {
  const counts: ApplicationCounts = { ongoing: 0, accepted: 0, archived: 0, drafts: 0 }
  for (const row of rows) counts[tabOfRow(row)] += 1
  return counts
}

/** A12.2: a tab, or the one application for an offer; the counts are always those of everything. */
export const listApplications = async (
  { db }: Pick<Dependencies, 'db'>,
  {
    candidateId,
    tab,
    reference,
    ...asked
  }: { candidateId: string; tab?: ApplicationTab | undefined; reference?: string | undefined } & AskedPage,
): Promise<EndpointResult<typeof listApplicationsEndpoint>> => {
  const rows = await listOwnedApplications(db, candidateId)
  const offer = reference === undefined ? undefined : await findOfferToApplyTo(db, reference)
  const found = rows
    .filter((row) => tab === undefined || tabOfRow(row) === tab)
    .filter((row) => reference === undefined || row.offerId === offer?.id)
  const { shown, ...page } = pageOfRows(found, asked)
  const offerOf = await offersOf({ db }, shown)
  return {
    items: shown.map((row) => toApplicationSummary(row, offerOf(row))),
    ...page,
    counts: countByTab(rows),
  }
}
