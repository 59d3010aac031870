import { describe, expect, it } from 'vitest'
import { applicationStatusSchema } from './application-status.ts'
import { type ApplicationTab, tabOf } from './application-tabs.ts'

describe('tabOf', () => {
  const tabs: Record<string, [isShown: ApplicationTab, isArchived: ApplicationTab]> = {
    draft: ['drafts', 'drafts'],
    submitted: ['ongoing', 'archived'],
    'in-review': ['ongoing', 'archived'],
    waitlisted: ['ongoing', 'archived'],
    accepted: ['accepted', 'archived'],
    'not-selected': ['archived', 'archived'],
    rejected: ['archived', 'archived'],
    withdrawn: ['archived', 'archived'],
  }
  it.each(applicationStatusSchema.options)('A12.2 puts %s in its tab', (status) => {
    expect([tabOf({ status, isArchived: false }), tabOf({ status, isArchived: true })]).toEqual(tabs[status])
  })
})
