import { type AlertCriteriaInput, type AlertId, alertCriteriaSchema } from '@portal/contracts/alerts/alert'
import type { Dependencies } from '#api/dependencies.ts'
import { monthsLater } from '#api/features/alerts/alert-times.ts'
import { alertsTable } from '#api/features/alerts/alerts.table.ts'
import { newId } from '#api/platform/db/id.ts'

type Values = Partial<Omit<typeof alertsTable.$inferInsert, 'id' | 'candidateId' | 'criteria'>> & {
  criteria?: AlertCriteriaInput
}

/** Daily, of everything about floods, made now and due now. */
export const seedAlert = async (
  { db, clock }: Pick<Dependencies, 'db' | 'clock'>,
  candidateId: string,
  { criteria = { q: 'crues' }, ...values }: Values = {},
): Promise<{ id: AlertId }> => {
  const now = clock.now()
  const id = newId() as AlertId
  await db.insert(alertsTable).values({
    ...{ id, candidateId, name: 'Crues', frequency: 'daily', isActive: true },
    criteria: alertCriteriaSchema.parse(criteria),
    ...{ createdAt: now, watchedSince: now, nextDigestAt: now, expiresAt: monthsLater(now, 6) },
    ...values,
  })
  return { id }
}
