import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { attachOrStart, type EmbeddedPostgres } from './embedded-postgres.ts'

const settings = { fsync: 'off', shared_buffers: '16MB', max_connections: 20 }
let dataDirectory: string
let running: EmbeddedPostgres[] = []

const attach = async (): Promise<EmbeddedPostgres> => {
  const server = await attachOrStart({ dataDirectory, settings, log: () => undefined })
  running.push(server)
  return server
}

const query = async (url: string, sql: string): Promise<unknown[][]> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query({ text: sql, rowMode: 'array' })).rows
  } finally {
    await client.end()
  }
}

const postmasterPid = async ({ directory }: EmbeddedPostgres) =>
  Number((await readFile(join(directory, 'data', 'postmaster.pid'), 'utf8')).split('\n')[0])

/** Another process that uses the server. */
const startOwner = async () => {
  const program = `
    const { attachOrStart } = await import('${import.meta.dirname}/embedded-postgres.ts')
    await attachOrStart({ dataDirectory: '${dataDirectory}', log: () => {}, settings: ${JSON.stringify(settings)} })
    process.stdout.write('ready')
    setInterval(() => {}, 1000)`
  const owner = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(owner.stdout, 'data')
  return owner
}

const leaseOf = async ({ adminUrl }: EmbeddedPostgres, owner: ChildProcess): Promise<number> =>
  Number(await query(adminUrl, `select pid from pg_stat_activity where application_name = 'portal-lease ${owner.pid}'`))

const isAnswering = (url: string) => query(url, 'select 1').then(Boolean, () => false)

const makeDirectory = async () => {
  const directory = await mkdtemp(join(tmpdir(), 'portal-embedded-'))
  // As root the server runs as another user.
  await chmod(directory, 0o711)
  return directory
}

beforeAll(async () => {
  dataDirectory = await makeDirectory()
})

afterEach(async () => {
  for (const server of running) await server.stop().catch(() => undefined)
  running = []
})

afterAll(() => rm(dataDirectory, { recursive: true, force: true }))

describe('attachOrStart', () => {
  it('starts once for several who come at the same time', async () => {
    const servers = await Promise.all([attach(), attach(), attach()])

    expect(servers.filter(({ started }) => started)).toHaveLength(1)
    expect(new Set(servers.map(({ port }) => port)).size).toBe(1)
  })

  it('keeps the server for whoever still uses it, and stops it with the last', async () => {
    const first = await attach()
    const second = await attach()

    await first.stop()
    expect(await isAnswering(second.url)).toBe(true)

    await second.stop()
    expect(await isAnswering(second.url)).toBe(false)
  })

  it('starts again for whoever comes while the last one stops it', async () => {
    const first = await attach()
    const [second] = await Promise.all([attach(), first.stop()])

    expect(await query(second.url, 'select 1')).toEqual([[1]])
  })

  it('keeps the data', async () => {
    const first = await attach()
    await query(first.url, 'create table kept as select 42 as answer')
    await first.stop()

    const second = await attach()
    expect(second.started).toBe(true)
    expect(await query(second.url, 'select answer from kept')).toEqual([[42]])
  })

  it('attaches after its process was killed, and stops it all the same', async () => {
    const owner = await startOwner()
    owner.kill('SIGKILL')
    await once(owner, 'exit')

    const server = await attach()
    expect(server.started).toBe(false)

    await server.stop()
    expect(await isAnswering(server.url)).toBe(false)
  })

  it('stops it also when the server has not yet seen that the other process was killed', async () => {
    const owner = await startOwner()
    const server = await attach()
    const backend = await leaseOf(server, owner)
    // No process has the number 0: to signal it is to signal oneself.
    expect(backend).toBeGreaterThan(0)
    // The session of the killed process sees nothing until it goes on.
    process.kill(backend, 'SIGSTOP')
    owner.kill('SIGKILL')
    await once(owner, 'exit')

    const stopping = server.stop()
    await delay(200)
    process.kill(backend, 'SIGCONT')
    await stopping
    expect(await isAnswering(server.url)).toBe(false)
  })

  it('recovers when the server itself was killed', async () => {
    const first = await attach()
    await query(first.url, 'create table committed as select 1 as one')
    process.kill(await postmasterPid(first), 'SIGKILL')

    const second = await attach()
    expect(second.started).toBe(true)
    expect(await query(second.url, 'select one from committed')).toEqual([[1]])
  })

  it('is not fooled by a pid file whose number belongs to another program', async () => {
    const first = await attach()
    const file = join(first.directory, 'data', 'postmaster.pid')
    const text = await readFile(file, 'utf8')
    await first.stop()
    await writeFile(file, text.replace(/^\d+/, String(process.pid)))

    const second = await attach()
    expect(second.started).toBe(true)
    expect(await query(second.url, 'select 1')).toEqual([[1]])
  })

  it.runIf(process.getuid?.() === 0)(
    'keeps the data where the user postgres may go, says so, and finds it again',
    async () => {
      const closed = await mkdtemp(join(tmpdir(), 'portal-closed-'))
      const lines: string[] = []
      const start = () => attachOrStart({ dataDirectory: closed, settings, log: (line) => lines.push(line) })

      const first = await start()
      await first.stop()
      const second = await start()
      await second.stop()

      expect(first.directory.startsWith(closed)).toBe(false)
      expect(second.directory).toBe(first.directory)
      expect(lines).toEqual([expect.stringContaining(first.directory)])
      await rm(closed, { recursive: true })
      await rm(first.directory, { recursive: true })
    },
  )

  it('says why when the server cannot start', async () => {
    const broken = await makeDirectory()
    const start = attachOrStart({ dataDirectory: broken, log: () => undefined, settings: { shared_buffers: 'plenty' } })

    const failure = await start.catch((error: Error) => error)
    expect(String((failure as Error).cause)).toContain('shared_buffers')
    await rm(broken, { recursive: true, force: true })
  })

  it('listens to this machine only, asks for the password and keeps it to itself', async () => {
    const server = await attach()

    expect(await query(server.url, 'show listen_addresses')).toEqual([['127.0.0.1']])
    const guess = new URL(server.url)
    guess.password = 'guess'
    await expect(query(guess.href, 'select 1')).rejects.toMatchObject({ code: '28P01' })
    expect((await stat(join(server.directory, 'data', 'portal.password'))).mode & 0o077).toBe(0)
  })

  it('takes French apart as a French reader would', async () => {
    const server = await attach()

    expect(await query(server.url, `select to_tsvector('simple', 'l’ingénieur « école »')::text`)).toEqual([
      [`'ingénieur':2 'l':1 'école':3`],
    ])
  })
})
