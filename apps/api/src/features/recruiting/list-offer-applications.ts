import type { ApplicationStatus } from '@portal/contracts/applications/application-status'
import type { EndpointResult } from '@portal/contracts/http/endpoint'
import type { listOfferApplicationsEndpoint } from '@portal/contracts/recruiting/recruiting.endpoints'
import type { Dependencies } from '#api/dependencies.ts'
import { countFilesOf } from '#api/features/applications/applications.public.ts'
import { sliceOf } from '#api/platform/db/slice.ts'
import { listApplicationsOfOffer } from './recruiting.repository.ts'
import { requireStaffOffer } from './require-staff-offer.ts'
import type { Staff } from './staff-scope.ts'

const usualPageSize = 20

type Asked = {
  staff: Staff
  reference: string
  status?: ApplicationStatus | undefined
  page?: number | undefined
  pageSize?: number | undefined
}

export const listOfferApplications = async (
  { db }: Pick<Dependencies, 'db'>,
  { staff, reference, status, page = 1, pageSize = usualPageSize }: Asked,
): Promise<EndpointResult<typeof listOfferApplicationsEndpoint>> => {
  const offer = await requireStaffOffer(db, staff, reference)
  const { items, total } = await listApplicationsOfOffer(db, offer.id, { status, ...sliceOf({ page, pageSize }) })
  const counts = await countFilesOf(
    db,
    items.map(({ id }) => id),
  )
  return {
    items: items.map((row) => {
      if (!row.sentProfile || !row.submittedAt) throw new Error(`application ${row.id} was never sent`)
      return {
        id: row.id,
        status: row.status,
        submittedAt: row.submittedAt.toISOString(),
        firstName: row.sentProfile.firstName,
        lastName: row.sentProfile.lastName,
        documentCount: row.status === 'withdrawn' ? 0 : (counts.get(row.id) ?? 0),
      }
    }),
    total,
    page,
    pageSize,
  }
}
