import * as z from 'zod/mini'
import type { ApplicationStatus } from './application-status.ts'

export const applicationTabs = ['ongoing', 'accepted', 'archived', 'drafts'] as const
export const applicationTabSchema = z.enum(applicationTabs)
export type ApplicationTab = z.output<typeof applicationTabSchema>

/** Archived is a view: what the candidate put away, and what ended without an acceptance. */
export const tabOf = (application: { status: ApplicationStatus; isArchived: boolean }): ApplicationTab => {
  if (application.status === 'draft') return 'drafts'
  if (application.isArchived) return 'archived'
  if (application.status === 'accepted') return 'accepted'
  return ['submitted', 'in-review', 'waitlisted'].includes(application.status) ? 'ongoing' : 'archived'
}
