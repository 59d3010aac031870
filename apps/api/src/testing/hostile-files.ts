import { existsSync, readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'vitest'
import { judgeBytes } from './inspect-bytes.ts'

const samples = join(import.meta.dirname, '../../../../../shared/data/hostile')
const listIn = (folder: string): string[] => readdirSync(join(samples, folder)).map((name) => `${folder}/${name}`)

/** Files made to break readers, by name; none where they are absent: they are not part of the portal. */
export const sampleNames = existsSync(samples) ? [...listIn('pdf'), ...listIn('office')] : []

export const readSample = (name: string): Promise<Buffer> => readFile(join(samples, name))

/** The answer in a word, within the five seconds of a processor that any file may take; on a busy machine waiting is not work. */
export const judge = async (content: Buffer, fileName: string, sample = fileName) => {
  const before = process.cpuUsage()
  const verdict = await judgeBytes(content, fileName)
  const { user, system } = process.cpuUsage(before)
  const milliseconds = (user + system) / 1000
  expect(milliseconds, sample).toBeLessThan(5000)
  return { verdict, milliseconds }
}
