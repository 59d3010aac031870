import { readFileSync } from 'node:fs'
import { isTownName } from '#api/features/places/places.public.ts'

/** One word a line, folded as below: words, first names, what a portal of job offers is about, keyboard walks and number games, in French and English, compiled for this project. */
const words = new Set(
  readFileSync(`${import.meta.dirname}/common-passwords.txt`, 'utf8')
    .trim()
    .split('\n'),
)

const lookAlikes: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
}

/** Lower case, no accents: « Été » and « ete » are one word to whoever guesses. */
export const foldWord = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/œ/g, 'oe').replace(/æ/g, 'ae')

/** Keys beside one another, with and without the shift key, on the keyboards of both languages. */
const keyboardRows = [
  ...['`1234567890-=', '~!@#$%^&*()_+', 'qwertyuiop[]\\', "asdfghjkl;'", 'zxcvbnm,./'],
  ...['²&é"\'(-è_çà)=', '1234567890°+', 'azertyuiop^$', 'qsdfghjklmù*', 'wxcvbn,;:!'],
].flatMap((row) => {
  const folded = foldWord(row)
  return [folded, [...folded].toReversed().join('')]
})
const shortestRun = 4

/** Two characters or fewer beside runs over the keyboard: « !@#$%^&* », « azer1234! ». */
const isKeyboardWalk = (folded: string): boolean => {
  let others = 0
  for (let start = 0; start < folded.length; ) {
    let end = start + shortestRun
    const isRun = () => end <= folded.length && keyboardRows.some((row) => row.includes(folded.slice(start, end)))
    while (isRun()) end += 1
    const length = end - 1 - start
    if (length >= shortestRun) start += length
    else {
      others += 1
      start += 1
    }
  }
  return others <= 2
}

/**
 * Whether a password is a common one, dressed up: the rule of A8.3 turns « azerty » into « Azerty2026! », and those who guess
 * know it (ASVS 6.2.4), as they know every town (ASVS 6.1.2). What surrounds the word and what stands for a letter is taken away before looking.
 */
export const isCommonPassword = (password: string): boolean => {
  const folded = foldWord(password)
  if (new Set(folded).size < 5 || isKeyboardWalk(folded)) return true
  const spelled = [...folded].map((character) => lookAlikes[character] ?? character).join('')
  return [
    folded,
    folded.replace(/[^\p{L}\p{N}]/gu, ''),
    folded.replace(/[^\p{L}]/gu, ''),
    folded.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, ''),
    // The digits at the end are a year more often than letters.
    folded.replace(/[\d\W_]+$/u, '').replace(/./gu, (character) => lookAlikes[character] ?? character),
    spelled.replace(/[^\p{L}]/gu, ''),
  ].some((word) => words.has(word) || isTownName(word))
}
