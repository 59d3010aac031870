import { describe, expect, it } from 'vitest'
import { isCommonPassword } from './common-password.ts'

describe('isCommonPassword', () => {
  it.each([
    'Password1!',
    'P@ssw0rd!',
    'P4$$w0rd2026!',
    'Azerty123!',
    'azertyuiop*',
    'Motdepasse1!',
    'mot-de-passe!',
    'Soleil2026!',
    '!Bonjour!',
    'Doudou13!',
    '12345678!',
    'Été-2026!',
    'Je-t’aime!',
    '1q2w3e4r!',
    '!!!!!!!!',
    'aaaa1111!',
    'Marie1990*',
    'abcdefgh!',
    'Qwerty#2025',
    'Chambery73!',
    'Chambéry-73',
    'Saint-Étienne42!',
    'Recrutement1!',
    'Candidature1!',
    'Recruitment2026!',
    'MonCompte1!',
    '!@#$%^&*',
    '*&^%$#@!',
    'azer1234!',
    'qsdf*ùmlkj',
    '&é"\'(-è_',
  ])('A8.3 ASVS 6.1.2 refuses %s', (password) => {
    expect(isCommonPassword(password)).toBe(true)
  })

  it.each([
    'la girafe bleue dort-elle ?',
    'Soleil-Levant-42!',
    'k7#Vm2!qPz',
    'onze biscuits, deux thés',
    'Rhododendron-38?',
    'x!9Lw$e2',
    'trois trains pour Chambéry ?',
    'azerty ou qwerty, au choix',
    'e1#u9$8&',
  ])('A8.3 accepts %s', (password) => {
    expect(isCommonPassword(password)).toBe(false)
  })
})
