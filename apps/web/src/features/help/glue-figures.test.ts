import { expect, it } from 'vitest'
import { glueFigures } from './glue-figures.ts'

it.each([
  ['fermé après 2 ans, annoncé 30 puis 7 jours avant', 'fermé après 2\u00A0ans, annoncé 30 puis 7\u00A0jours avant'],
  ['14 rue du Méridien, 75019 Paris', '14\u00A0rue du Méridien, 75019 Paris'],
  ['within 24 hours, under Apache 2.0', 'within 24\u00A0hours, under Apache\u00A02.0'],
  ['l’article 47 de la loi n° 2005-102', 'l’article\u00A047 de la loi n°\u00A02005-102'],
  ['8 caractères au moins', '8\u00A0caractères au moins'],
  ['5 CV, 5 lettres et 20 anses', '5 CV, 5 lettres et 20 anses'],
])('C4.6 keeps figures with what they count: %s', (text, glued) => {
  expect(glueFigures(text)).toBe(glued)
})
