import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { createTestDatabaseUrl } from '#api/testing/database.ts'
import { runAsAdmin } from '#api/testing/postgres-server.ts'

const role = 'without_rights'
const password = 'not-to-be-shown'
const url = new URL(await createTestDatabaseUrl())
const dataDirectory = await mkdtemp(join(tmpdir(), 'portal-main-'))

beforeAll(() => runAsAdmin(inject('testServer'), `create role ${role} login password '${password}'`))
afterAll(async () => {
  await runAsAdmin(inject('testServer'), `drop role ${role}`)
  await rm(dataDirectory, { recursive: true })
})

const changed = (changes: Partial<Pick<URL, 'port' | 'username' | 'password' | 'pathname'>>): string =>
  Object.assign(new URL(url), changes).href

const run = async (program: string, args: string[], databaseUrl: string) => {
  const child = spawn(process.execPath, [join(import.meta.dirname, program), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PORT: '0',
      DATA_DIR: dataDirectory,
      DATABASE_URL: databaseUrl,
      PASSWORD_PEPPER: 'p'.repeat(40),
    },
  })
  let [log, said] = ['', '']
  child.stdout.on('data', (chunk) => (log += chunk))
  child.stderr.on('data', (chunk) => (said += chunk))
  const [code] = await once(child, 'close')
  return { code, log, said }
}

const failures: [string, string, string, string][] = [
  [
    'nothing listens',
    `postgres://${role}:${password}@127.0.0.1:1/portal`,
    'ECONNREFUSED',
    'The database cannot be reached (ECONNREFUSED): check host and port in DATABASE_URL, and that PostgreSQL runs there.',
  ],
  [
    'there is no such socket',
    changed({ port: '1', password }),
    'ENOENT',
    'The database cannot be reached (ENOENT): check host and port in DATABASE_URL, and that PostgreSQL runs there.',
  ],
  [
    'the password is wrong',
    changed({ username: role, password: 'guess' }),
    '28P01',
    'The database refused the password: check user and password in DATABASE_URL (28P01).',
  ],
  [
    'there is no such database',
    changed({ pathname: '/elsewhere' }),
    '3D000',
    'The database of this name does not exist: create it, or check its name in DATABASE_URL (3D000).',
  ],
  [
    'a right is missing',
    changed({ username: role, password }),
    '42501',
    `The user of DATABASE_URL lacks a right (permission denied for database ${url.pathname.slice(1)}): it must own its database, to create schemas, tables and extensions in it (42501).`,
  ],
]

describe.each([
  ['main.ts', [], true],
  ['commands/create-admin.command.ts', ['ada@example.org'], false],
])('%s', (program, args, keepsLog) => {
  it.each(failures)(
    'ASVS 16.5.1 16.5.4 says in one sentence what to do where %s, without statement or password',
    async (_, databaseUrl, code, sentence) => {
      const { code: exit, said, log } = await run(program, args, databaseUrl)
      expect(said).toBe(`${sentence}\n`)
      expect(exit).toBe(1)
      expect(log).not.toMatch(/not-to-be-shown|guess/)
      if (keepsLog) expect(JSON.parse(log)).toMatchObject({ level: 60, msg: 'portal could not start' })
      if (keepsLog) expect(log).toContain(`"code":"${code}"`)
    },
  )
})
