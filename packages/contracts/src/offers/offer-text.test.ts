import { describe, expect, it } from 'vitest'
import { extractOf, openingLength, textOf } from './offer-text.ts'

describe('textOf', () => {
  it('is the words, a line per block', () => {
    expect(textOf('<h3>A &amp; B</h3><ul><li>c</li><li>&lt;d&gt;</li></ul>')).toBe('A & B\n\nc\n<d>\n')
    expect(textOf('<p>a\nwrapped\r\n  line<br />b</p><ul><li>c<ul><li>d</li></ul></li></ul>')).toBe(
      'a wrapped line\nb\n\nc\nd\n\n',
    )
  })
})

describe('the extract of an offer', () => {
  const rivers = 'Prévoir les crues éclair des torrents, de la pluie au débit.'
  const snow = 'Coupler les modèles de neige et de sol.'
  it.each([
    ['begins below the headings', `<h3>Les missions</h3><p>${rivers}</p><p>Publier.</p>`, rivers],
    [
      'is plain',
      `<p>Calculer <strong>l’eau&nbsp;&amp; la <a href="https://a.example/">neige</a></strong>.</p>`,
      'Calculer l’eau & la neige.',
    ],
    ['passes over what only names the rest', `<p><strong>Missions :</strong></p><ul><li>${rivers}</li></ul>`, rivers],
    ['keeps what is short when there is nothing else', '<ul><li>Coder</li><li>Publier</li></ul>', 'Coder Publier'],
    [
      'ends with a sentence',
      `<p>${rivers} ${snow} Comparer les résultats aux mesures de vingt ans.</p>`,
      `${rivers} ${snow}`,
    ],
    [
      'is cut at a word, without the comma before it',
      '<p>Analyser les séries de vingt stations de mesure, des sources aux lacs, comparer les modèles de la neige avec les relevés, puis publier.</p>',
      'Analyser les séries de vingt stations de mesure, des sources aux lacs, comparer les modèles de la neige avec les…',
    ],
    ['is nothing where nothing is written', '<h3>Missions</h3>', ''],
  ])('C1.8 %s', (_, html, extract) => expect(extractOf(html)).toBe(extract))

  it('C1.8 is the same of the beginning as of the whole, wherever it was cut', () => {
    const link = `<a href="https://a.example/?${'x'.repeat(openingLength)}">`
    expect(extractOf(`<p>Suivre l’eau des torrents ${link}de montagne</a>.</p>`)).toBe('Suivre l’eau des torrents…')
    const html = `<h3>Missions</h3><p>${rivers} ${'Mesurer &amp; publier, '.repeat(80)}enfin.</p>`
    for (let length = openingLength; length < openingLength + 30; length += 1)
      expect(extractOf(html.slice(0, length))).toBe(extractOf(html))
  })
})
