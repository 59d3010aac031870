import { describe, expect, it } from 'vitest'
import { applicationStatuses } from '../applications/application-status.ts'
import { problemTexts } from '../http/problem.messages.ts'
import { locales } from '../i18n/message.ts'
import { defaultPolicy, fileTypes, policySchema } from './policy.ts'

describe('the policy', () => {
  it('A6 A9.5 cannot promise recruiters a profile the portal never shows them', () => {
    const applications = { ...defaultPolicy.applications, isProfileCvVisibleToRecruiters: true }
    expect(policySchema.safeParse(defaultPolicy).success).toBe(true)
    expect(policySchema.safeParse({ ...defaultPolicy, applications }).success).toBe(false)
  })

  it('A12.4 X15 names in English the many as the one: tabs and badges say the same', () => {
    const { statusLabels, statusPlurals } = defaultPolicy.applications
    for (const status of applicationStatuses.filter((name) => name !== 'draft'))
      expect(statusPlurals[status].en).toBe(statusLabels[status].en)
  })

  it.each(locales)(
    'A11.2 is not contradicted in %s: no text names a file type, no status guesses who has read',
    (locale) => {
      const text = problemTexts['document-not-usable'][locale].toLowerCase()
      for (const type of fileTypes) expect(text.split(/[^\p{L}]+/u)).not.toContain(type)
      expect(defaultPolicy.applications.statusSentences.submitted[locale].match(/\./g)).toHaveLength(1)
    },
  )
})
