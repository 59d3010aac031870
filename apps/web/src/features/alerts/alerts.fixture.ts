import type { Alert } from '@portal/contracts/alerts/alert'
import { alertCriteriaSchema, alertIdSchema } from '@portal/contracts/alerts/alert'

/** One that watches, of the day of every test: made on Monday, it looks again on Tuesday. */
export const hydrology: Alert = {
  id: alertIdSchema.parse('0198c1f2-0000-7000-8000-0000000000a1'),
  name: 'Hydrologue en Isère',
  criteria: alertCriteriaSchema.parse({ q: 'hydrologue', place: 'd-38' }),
  description: { fr: '« hydrologue », Isère', en: '“hydrologue”, Isère' },
  frequency: 'daily',
  active: true,
  createdAt: '2026-11-23T09:00:00Z',
  expiresAt: '2027-05-23T09:00:00Z',
  nextDigestAt: '2026-11-24T06:00:00Z',
  lastMailAt: null,
}

export const alertOf = (changes: Partial<Alert>): Alert => ({ ...hydrology, ...changes })

export const alertsNamed = (...names: string[]): Alert[] =>
  names.map((name, index) =>
    alertOf({ name, id: alertIdSchema.parse(`0198c1f2-0000-7000-8000-0000000001${String(index).padStart(2, '0')}`) }),
  )
