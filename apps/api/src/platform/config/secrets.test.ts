import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { configSchema } from './config.ts'
import { readPepper } from './secrets.ts'

const directory = await mkdtemp(join(tmpdir(), 'portal-secrets-'))
afterAll(() => rm(directory, { recursive: true }))
const configOf = (name: string, values: object = {}) =>
  configSchema.parse({ DATA_DIR: join(directory, name), ...values })

it('ASVS 13.3.1 makes a pepper once for the demo, readable by its owner alone', async () => {
  const config = configOf('demo')
  const made = await readPepper(config)
  expect(made.length).toBeGreaterThanOrEqual(32)
  expect(await readPepper(config)).toBe(made)
  const secrets = join(directory, 'demo', 'secrets')
  expect(await readdir(secrets)).toEqual(['password-pepper'])
  expect((await stat(join(secrets, 'password-pepper'))).mode & 0o777).toBe(0o600)
})

it('ASVS 13.3.1 gives processes that start at once the same pepper, and none of them half of it', async () => {
  const config = configOf('together')
  const read = await Promise.all(Array.from({ length: 20 }, () => readPepper(config)))
  expect(new Set(read).size).toBe(1)
  expect(read[0]?.length).toBe(64)
})

it('ASVS 13.3.1 goes on with no half of a secret', async () => {
  const config = configOf('half')
  await mkdir(join(directory, 'half', 'secrets'), { recursive: true })
  for (const half of ['', 'abc']) {
    await writeFile(join(directory, 'half', 'secrets', 'password-pepper'), half)
    await expect(readPepper(config)).rejects.toThrow(/password-pepper needs 32 characters/)
  }
})

it('ASVS 13.3.1 asks for one where the database is the employer’s, and takes none that is short', async () => {
  await mkdir(join(directory, 'own'))
  await writeFile(join(directory, 'own', 'unrelated'), '')
  const own = { DATABASE_URL: 'postgres://localhost/portal', SEED: 'none' }
  await expect(readPepper(configOf('own', own))).rejects.toThrow(/PASSWORD_PEPPER must be set/)
  await expect(readPepper(configOf('own', { ...own, PASSWORD_PEPPER: 'short' }))).rejects.toThrow(/32 characters/)
  expect(await readdir(join(directory, 'own'))).toEqual(['unrelated'])
})
