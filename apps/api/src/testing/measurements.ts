import { readFile, writeFile } from 'node:fs/promises'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'

const file = join(import.meta.dirname, '../../../../docs/measurements.md')
const introduction = `# Measurements

Figures of one machine: trust the ratios, which are taken within one run. Each section is written by the command it names.
`

const machine = (): string => {
  const [cpu] = cpus()
  return `${cpus().length} × ${cpu?.model.trim() ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}`
}

/** Writes, or writes anew, one section of docs/measurements.md; the others stay. */
export const writeMeasurement = async (section: string, lines: readonly string[], command: string): Promise<void> => {
  const text = await readFile(file, 'utf8').catch(() => introduction)
  const [head = '', ...sections] = text.split(/^(?=## )/m)
  const heading = `## ${section}\n`
  const written = `${heading}\n\`${command}\` on ${machine()}\n\n${lines.join('\n')}\n`
  const at = sections.findIndex((each) => each.startsWith(heading))
  const others = at < 0 ? [...sections, written] : sections.with(at, written)
  await writeFile(file, `${[head, ...others].map((each) => each.trim()).join('\n\n')}\n`)
}

export const median = (values: readonly number[]): number => quantile(values, 0.5)

export const quantile = (values: readonly number[], fraction: number): number => {
  const ordered = values.toSorted((one, other) => one - other)
  return ordered[Math.min(ordered.length - 1, Math.floor(ordered.length * fraction))] ?? Number.NaN
}

/** Proofs have a full size, for `prove`, and run at about a tenth of it in `test`. */
const scale = Number(process.env.PROOF_SCALE ?? 0.1)
export const isFullSize = scale >= 1
export const atScale = (full: number): number => Math.max(1, Math.round(full * scale))

/** A proof's figures are worth writing down only at full size. */
export const writeProof = async (section: string, lines: readonly string[]): Promise<void> => {
  if (isFullSize) await writeMeasurement(section, lines, 'npx pnpm@12 prove')
}
