import { expect, it } from 'vitest'
import { sayError } from '../log/say-error.ts'
import { requireServerVersion } from './server-version.ts'

const refusalOf = (number: number, name: string): string | undefined => {
  try {
    requireServerVersion({ number, name })
  } catch (error) {
    return sayError(error)
  }
}

it('says of a server that is too old which it is, and which is needed', () => {
  expect(refusalOf(150_004, '15.4 (Debian 15.4-1)')).toBe(
    'The database is PostgreSQL 15.4 (Debian 15.4-1), which is too old: the portal needs 16 or newer.',
  )
  expect(refusalOf(90_624, '9.6.24')).toContain('9.6.24')
  expect(refusalOf(160_000, '16.0')).toBeUndefined()
  expect(refusalOf(180_001, '18.1')).toBeUndefined()
})
