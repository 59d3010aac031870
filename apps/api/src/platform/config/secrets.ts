import { randomBytes } from 'node:crypto'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from './config.ts'

/**
 * The pepper of passwords. With an employer's own database it must be given (a lost data directory would lock everyone
 * out); for the demo it is made once, readable by the owner alone.
 */
export const readPepper = async (config: Config): Promise<string> => {
  const { PASSWORD_PEPPER: given } = config
  if (given) {
    if (given.length < 32) throw new Error('PASSWORD_PEPPER needs 32 characters or more')
    return given
  }
  if (config.DATABASE_URL && config.SEED !== 'demo')
    throw new Error('PASSWORD_PEPPER must be set when DATABASE_URL is. Make one with: openssl rand -base64 48')
  const file = join(config.DATA_DIR, 'secrets', 'password-pepper')
  const kept = await readFile(file, 'utf8').catch(() => undefined)
  if (kept) return kept
  await mkdir(join(config.DATA_DIR, 'secrets'), { recursive: true, mode: 0o700 })
  // Linked whole: of two processes starting at once one makes it, and neither reads the half of it.
  const made = `${file}.${randomBytes(8).toString('hex')}`
  await writeFile(made, randomBytes(48).toString('base64'), { mode: 0o600, flag: 'wx' })
  await link(made, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  await rm(made)
  return readFile(file, 'utf8')
}
