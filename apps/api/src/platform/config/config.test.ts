import { describe, expect, it } from 'vitest'
import { readConfig } from './config.ts'

const DATABASE_URL = 'postgres://portal@localhost/portal'

describe('configuration', () => {
  it.each([
    ['an employer’s database', { DATABASE_URL }],
    ['one that is told to stay empty', { DATABASE_URL, SEED: 'none' }],
  ])('ASVS 11.4.2 refuses hashes below cost 12 with %s', (_, environment) => {
    expect(() => readConfig({ ...environment, BCRYPT_COST: '11' })).toThrow(/BCRYPT_COST: 12 or more/)
    expect(readConfig({ ...environment, BCRYPT_COST: '13' }).BCRYPT_COST).toBe(13)
    expect(readConfig(environment).BCRYPT_COST).toBe(12)
  })

  it.each([{}, { DATABASE_URL, SEED: 'demo' }])('lets the demo be quick: %j', (environment) => {
    expect(readConfig({ ...environment, BCRYPT_COST: '4' }).BCRYPT_COST).toBe(4)
  })

  it('says which variable is wrong, a line for each', () => {
    expect(() => readConfig({ PORT: 'three thousand', LOG_LEVEL: 'loud' })).toThrow(/PORT: .*\n.*LOG_LEVEL: /)
  })
})
