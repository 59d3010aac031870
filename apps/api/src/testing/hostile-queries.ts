const times = (count: number, text: (index: number) => string): string[] =>
  Array.from({ length: count }, (_, index) => text(index))
const letter = (index: number): string => String.fromCharCode(97 + (index % 26))
const letters = (count: number, from = 0): string[] => times(count, (index) => letter(from + index))

/** What nobody types, and what would be a thousand conditions of one statement if each of its parts became one. */
export const hostileQueries: readonly string[] = [
  'a-'.repeat(50),
  'a-'.repeat(5000),
  'abc-'.repeat(250),
  'a1-'.repeat(300),
  'ab12'.repeat(250),
  letters(300).join('-'),
  letters(300).join('/'),
  letters(300).join('·'),
  times(100, (index) => `mot${index}`).join('-'),
  times(40, (index) => letters(5, index).join('-')).join(' '),
  times(90, (index) => `umr ${1000 + index}`).join(' '),
  'ingénieur·e·s-'.repeat(70),
  times(26, (index) => `chef${letter(index)}·fe`).join(' '),
  '"a" '.repeat(250),
  `"${'a-'.repeat(490)}"`,
  times(12, (index) => `"${letters(30, index).join(' ')}"`).join(' '),
  times(12, (index) => `-"${letters(30, index).join('-')}"`).join(' '),
  times(12, (index) => `-${letters(30, index).join('-')}`).join(' '),
  `-x${'-a'.repeat(490)}`,
  '-a '.repeat(330),
]
