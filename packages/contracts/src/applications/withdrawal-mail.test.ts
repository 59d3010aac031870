import { describe, expect, it } from 'vitest'
import { defaultPolicy } from '../policy/policy.ts'
import { withdrawalMailProposal, withdrawalMailSubject } from './withdrawal-mail.ts'

describe('the withdrawal mail as proposed', () => {
  it('A13.2 bears the portal, the employer and the reference in its title', () => {
    expect(withdrawalMailSubject(defaultPolicy, 'MER-2026-0409')).toEqual({
      fr: '[Portail Emploi Institut Méridien] Retrait de candidature pour l’offre MER-2026-0409',
      en: '[Job portal Institut Méridien] Withdrawal of application for offer MER-2026-0409',
    })
  })

  it('fits in the limit, whatever the title', () => {
    const offer = { title: 'T'.repeat(200), reference: 'R'.repeat(64) }
    const candidate = { firstName: 'F'.repeat(80), lastName: 'L'.repeat(80) }
    for (const text of Object.values(withdrawalMailProposal(offer, candidate)))
      expect(text.length).toBeLessThanOrEqual(defaultPolicy.applications.withdrawalMessageMaxLength)
  })
})
