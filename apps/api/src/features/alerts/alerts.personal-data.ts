import type { AlertCriteria, AlertFrequency } from '@portal/contracts/alerts/alert'
import type { Database } from '#api/platform/db/database.ts'
import { deleteAlertsOf, listAlertRows } from './alerts.repository.ts'

export const alertsPersonalData = {
  tables: ['alerts'],
  purpose: {
    fr: 'Vous écrire quand une offre correspond à votre recherche.',
    en: 'Write to you when a job matches your search.',
  },
  retention: {
    fr: 'Jusqu’à ce que vous les supprimiez, ou jusqu’à la fin de votre compte ; elles n’écrivent qu’un temps, sauf si vous les prolongez.',
    en: 'Until you delete them, or until your account ends; they write for a time only, unless you renew them.',
  },
} as const

type ExportedAlert = {
  name: string
  criteria: AlertCriteria
  frequency: AlertFrequency
  active: boolean
  createdAt: string
  expiresAt: string
  lastMailAt: string | null
}

export const exportAlerts = async (db: Database, candidateId: string): Promise<ExportedAlert[]> =>
  (await listAlertRows(db, candidateId)).map(
    ({ name, criteria, frequency, isActive, createdAt, expiresAt, lastMailAt }) => ({
      ...{ name, criteria, frequency, active: isActive },
      createdAt: createdAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
      lastMailAt: lastMailAt?.toISOString() ?? null,
    }),
  )

export const eraseAlerts = (tx: Database, candidateId: string): Promise<void> => deleteAlertsOf(tx, candidateId)
