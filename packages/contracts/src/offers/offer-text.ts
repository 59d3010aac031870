import { shorten } from '../i18n/shorten.ts'

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' }

/** The words of sanitised HTML, one line per block, however its source was wrapped: what is searched, and shown in short. */
export const textOf = (html: string): string =>
  html
    .replace(/\s+/g, ' ')
    .replace(/<\/(?:p|li|h3|h4)>|<(?:ul|ol)>|<br \/>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (whole, name: string) => entities[name] ?? whole)

/** As much of an offer's HTML as its extract is ever made of: a heading, and a paragraph with its links. */
export const openingLength = 1000
/** Two lines of a row. */
const longestExtract = 120
/** A line this short that is no sentence names what follows: « Missions : ». */
const shortestLine = 40

const headings = /<(h3|h4)>.*?<\/\1>/gs
/** Where the HTML may have been cut: in a tag, in a character, or in a word. */
const cutEnd = /\s*(?:<[^>]*|&[^;\s]*|[^\s>]*)$/

/** Short of this, whole sentences say less than a text that stops in the middle of one. */
const fullEnough = 75
/** A capital must follow: « 3.5 » and « etc. » end no sentence. */
const sentenceEnd = /[\p{L}\p{N})»%]{3,}\s?[.!?](?=\s[\p{Lu}«])/gu
const sentencesOf = (text: string): string | undefined => {
  const ends = [...text.matchAll(sentenceEnd)].map(({ index, 0: end }) => index + end.length)
  const last = ends.findLast((end) => end <= longestExtract)
  return last === undefined || last < fullEnough ? undefined : text.slice(0, last)
}

/** C1.8: what an offer is about, in plain words: the first sentences of its HTML, or of its beginning, without the headings above. */
export const extractOf = (html: string): string => {
  const opening = html.length < openingLength ? html : html.slice(0, openingLength).replace(cutEnd, '…')
  const lines = textOf(opening.replace(headings, '')).split('\n')
  const written = lines.map((line) => line.replace(/\s+/g, ' ').trim()).filter(Boolean)
  const first = written.find((line) => line.length >= shortestLine || /[.!?…]$/.test(line)) ?? written.join(' ')
  if (first.length <= longestExtract) return first
  return sentencesOf(first) ?? shorten(first, longestExtract)
}
