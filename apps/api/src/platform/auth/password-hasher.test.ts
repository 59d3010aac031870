import bcrypt from 'bcrypt'
import { describe, expect, it } from 'vitest'
import { createPasswordHasher } from './password-hasher.ts'

const settings = { pepper: 'one pepper', cost: 4, atOnce: 2, waiting: 3 }
const hasher = createPasswordHasher(settings)

describe('password hasher', () => {
  it('knows the password again, however its letters are composed', async () => {
    const hash = await hasher.hash('e\u0301te\u0301 au bord de l’eau')
    expect(await hasher.verify('\u00e9t\u00e9 au bord de l’eau', hash)).toBe(true)
    expect(await hasher.verify('ete au bord de l’eau', hash)).toBe(false)
  })

  it('reads every byte of a long one, where bcrypt alone stops at 72', async () => {
    const long = 'x'.repeat(100)
    const hash = await hasher.hash(`${long}a`)
    expect(await hasher.verify(`${long}b`, hash)).toBe(false)
    expect(await bcrypt.compare(`${long}b`, await bcrypt.hash(`${long}a`, 4))).toBe(true)
  })

  it('is worth nothing without the pepper', async () => {
    const hash = await createPasswordHasher({ ...settings, pepper: 'another' }).hash('onze girafes !')
    expect(await hasher.verify('onze girafes !', hash)).toBe(false)
  })

  it('is never right for nobody', async () => {
    expect(await hasher.verify('nobody has this one', null)).toBe(false)
  })

  it('lets three wait, and asks the others to come back', async () => {
    const outcomes = await Promise.allSettled(Array.from({ length: 10 }, () => hasher.hash('onze girafes !')))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(5)
    expect(outcomes).toContainEqual({
      status: 'rejected',
      reason: expect.objectContaining({ code: 'service-busy', retryAfterSeconds: 5 }),
    })
    expect(await hasher.hash('onze girafes !')).toMatch(/^\$2b\$04\$/)
  })
})
