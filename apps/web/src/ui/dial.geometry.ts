/** The protractor of the dashboard: half a circle from 0 (left) to 100 (right), in a box of 320 by 176. */

const centre = { x: 160, y: 160 }

/** Rounded: the same path on the server and in every browser. */
const round = (value: number): string => value.toFixed(2)

export const pointAt = (percent: number, radius: number): { x: string; y: string } => {
  const angle = Math.PI * (1 - percent / 100)
  return { x: round(centre.x + radius * Math.cos(angle)), y: round(centre.y - radius * Math.sin(angle)) }
}

const line = (percent: number, from: number, to: number): string => {
  const [start, end] = [pointAt(percent, from), pointAt(percent, to)]
  return `M${start.x} ${start.y}L${end.x} ${end.y}`
}

/** One tick for 2 %, longer at each 10. */
export const ticks = (from: number, to: number): string =>
  Array.from({ length: 51 }, (_, index) => index * 2)
    .filter((percent) => percent >= from && percent <= to)
    .map((percent) => line(percent, 130, percent % 10 === 0 ? 117 : 123))
    .join('')

export const arc = (from: number, to: number): string => {
  const [start, end] = [pointAt(from, 138), pointAt(to, 138)]
  return `M${start.x} ${start.y}A138 138 0 0 1 ${end.x} ${end.y}`
}

export const needle = (percent: number): string => line(percent, 88, 136)

export type Gap = { letter: string; from: number; to: number; middle: number }

/** Where each missing part stands on the limb, after what is there already: A, B, C… */
export const gapsOf = (percent: number, weights: readonly number[]): Gap[] => {
  let from = percent
  return weights.map((weight, index) => {
    const gap = { letter: String.fromCharCode(65 + index), from, to: from + weight, middle: from + weight / 2 }
    from += weight
    return gap
  })
}
