import { describe, expect, it } from 'vitest'
import { defaultPolicy } from '../policy/policy.ts'
import { passwordFaultsOf, passwordStrength } from './password.ts'

const rule = defaultPolicy.password

describe('passwordFaultsOf', () => {
  it.each([
    ['abcdefg!', []],
    ['abcdef!', ['password-too-short']],
    ['🌻🌻🌻🌻🌻🌻🌻', ['password-too-short']],
    ['abcdefgh', ['password-needs-special']],
    ['abcdéfgh2', ['password-needs-special']],
    ['abcdefg h', ['password-needs-special']],
    ['abcdefg<!', ['password-forbidden-character']],
    ['abcdefg>!', ['password-forbidden-character']],
    [`!${'a'.repeat(127)}`, []],
    [`!${'a'.repeat(128)}`, ['password-too-long']],
    ['abcdefg!\uD800', ['password-ill-formed']],
    ['<', ['password-too-short', 'password-forbidden-character']],
  ] as const)('A8.3 C4.2 %j: %j', (password, faults) => {
    expect(passwordFaultsOf(password, rule)).toEqual(faults)
  })
})

describe('passwordStrength', () => {
  it.each([
    ['court!', 0],
    ['!!!!!!!!!!!!', 1],
    ['girafe-3', 2],
    ['girafe-bleue-3', 3],
    ['la girafe bleue dort-elle ?', 4],
  ] as const)('A8.3 %s: %i', (password, strength) => {
    expect(passwordStrength(password, rule)).toBe(strength)
  })
})
