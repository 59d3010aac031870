import { shorten } from '../i18n/shorten.ts'

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' }

const lineEnds = /<\/(?:p|li|h3|h4)>|<(?:ul|ol)>|<br \/>/g

/** Each blank that is more or other than one space: most are one, and are passed over. */
const blanks = /\s{2,}|[^\S ]/g

/** The words of sanitised HTML, one line per block, however its source was wrapped: what is searched, and shown in short. */
export const textOf = (html: string): string =>
  html
    .replace(blanks, ' ')
    .replace(lineEnds, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (whole, name: string) => entities[name] ?? whole)

/** As much of an offer's HTML as its extract is ever made of: a heading, and a paragraph with its links. */
export const openingLength = 1000
/** Two lines of a row. */
const longestExtract = 120
/** A line this short that is no sentence names what follows: « Missions : ». */
const shortestLine = 40

const headings = /<(h3|h4)>.*?<\/\1>/gs

/** The HTML without the tag it may have been cut in, else without the word. */
const withoutCutEnd = (html: string): string => {
  const [tag, tagEnd, space] = [html.lastIndexOf('<'), html.lastIndexOf('>'), html.lastIndexOf(' ')]
  return html.slice(0, tag > tagEnd ? tag : Math.max(tagEnd, space) + 1).trimEnd()
}

/** Short of this, whole sentences say less than a text that stops in the middle of one. */
const fullEnough = 75
/** A capital must follow: « 3.5 » and « etc. » end no sentence. The sign first, of which there are few to look around. */
const sentenceEnd = /[.!?](?=\s[\p{Lu}«])(?<=[\p{L}\p{N})»%]{3}\s?.)/gu
const sentencesOf = (text: string): string | undefined => {
  const ends = [...text.slice(0, longestExtract + 3).matchAll(sentenceEnd)].map(({ index }) => index + 1)
  const last = ends.findLast((end) => end <= longestExtract)
  return last === undefined || last < fullEnough ? undefined : text.slice(0, last)
}

const isTelling = (line: string): boolean => line.length >= shortestLine || /[.!?…]$/.test(line)

/** The first line that says something, else all of them; no line is read beyond it, since lists are made of many offers. */
const firstLineOf = (html: string): string => {
  const lines: string[] = []
  for (const block of html.split(lineEnds)) {
    const line = textOf(block).replace(blanks, ' ').trim()
    if (isTelling(line)) return line
    if (line) lines.push(line)
  }
  return lines.join(' ')
}

/** C1.8: what an offer is about, in plain words: the first sentences of its HTML, or of its beginning, without the headings above. */
export const extractOf = (html: string): string => {
  const opening = html.length < openingLength ? html : `${withoutCutEnd(html.slice(0, openingLength))}…`
  const first = firstLineOf(opening.replace(headings, ''))
  if (first.length <= longestExtract) return first
  return sentencesOf(first) ?? shorten(first, longestExtract)
}
