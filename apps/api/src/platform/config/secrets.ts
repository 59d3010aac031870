import { randomBytes } from 'node:crypto'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from './config.ts'

const shortest = 32

const longEnough = (secret: string, where: string): string => {
  if (secret.length < shortest) throw new Error(`${where} needs ${shortest} characters or more`)
  return secret
}

/**
 * The pepper of passwords. With an employer's own database it must be given (a lost data directory would lock everyone
 * out); for the demo it is made once, readable by the owner alone.
 */
export const readPepper = async (config: Config): Promise<string> => {
  const { PASSWORD_PEPPER: given } = config
  if (given) return longEnough(given, 'PASSWORD_PEPPER')
  if (config.DATABASE_URL && config.SEED !== 'demo')
    throw new Error('PASSWORD_PEPPER must be set when DATABASE_URL is. Make one with: openssl rand -base64 48')
  const file = join(config.DATA_DIR, 'secrets', 'password-pepper')
  const kept = await readFile(file, 'utf8').catch(() => undefined)
  if (kept) return longEnough(kept, file)
  await mkdir(join(config.DATA_DIR, 'secrets'), { recursive: true, mode: 0o700 })
  // Linked whole: of two processes starting at once one makes it, and neither reads the half of it.
  const made = `${file}.${randomBytes(8).toString('hex')}`
  await writeFile(made, randomBytes(48).toString('base64'), { mode: 0o600, flag: 'wx' })
  await link(made, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  await rm(made)
  return longEnough(await readFile(file, 'utf8'), file)
}
