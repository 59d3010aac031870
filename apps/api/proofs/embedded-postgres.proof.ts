import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { attachOrStart, type EmbeddedPostgres } from '#api/platform/db/embedded-postgres.ts'
import { atScale, median, writeProof } from '#api/testing/measurements.ts'

const rounds = atScale(100)
const usersAtOnce = 4
let dataDirectory: string

// The real settings: what is proven is that committed rows outlive a kill.
const attach = () => attachOrStart({ dataDirectory, log: () => undefined })

const query = async ({ url }: EmbeddedPostgres, sql: string): Promise<pg.QueryResult> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return await client.query(sql).finally(() => client.end())
}

beforeAll(async () => {
  dataDirectory = await mkdtemp(join(tmpdir(), 'portal-proof-'))
  await chmod(dataDirectory, 0o711)
})

afterAll(() => rm(dataDirectory, { recursive: true, force: true }))

it(`outlives ${rounds} kills of the database, ${usersAtOnce} users starting it again at once each time`, async () => {
  const first = await attach()
  await query(first, 'create table rounds (round int primary key)')
  await first.stop()

  const recoveries: number[] = []
  for (let round = 1; round <= rounds; round += 1) {
    const begin = performance.now()
    const users = await Promise.all(Array.from({ length: usersAtOnce }, attach))
    recoveries.push(performance.now() - begin)
    const [user] = users
    if (!user) throw new Error('nobody came')

    expect(new Set(users.map(({ port }) => port)).size).toBe(1)
    expect((await query(user, 'select count(*)::int as kept from rounds')).rows).toEqual([{ kept: round - 1 }])
    await query(user, `insert into rounds values (${round})`)
    // Every other time it is killed; else its users leave at once, and the last of them stops it.
    if (round % 2 === 0) {
      const pid = await readFile(join(user.directory, 'data/postmaster.pid'), 'utf8')
      process.kill(Number(pid.split('\n')[0]), 'SIGKILL')
    }
    await Promise.all(users.map(({ stop }) => stop()))
  }

  await writeProof('Embedded database: stopped and killed', [
    `- ${rounds} times stopped or killed, ${usersAtOnce} users starting it again at once: 0 committed rows lost, always one server`,
    `- from nothing to answering: median ${Math.round(median(recoveries))} ms, at most ${Math.round(Math.max(...recoveries))} ms`,
  ])
})
