import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { openDatabase } from '#api/platform/db/database.ts'
import { attachOrStart } from '#api/platform/db/embedded-postgres.ts'

/** A real PostgreSQL that lives as long as a run of tests, proofs or measurements. */
export type TestServer = { readonly adminUrl: string }

/** Nothing outlives the run, so nothing needs to survive a power cut. Proofs of that ask for the real settings. */
const cheapSettings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: 0,
  max_connections: 300,
}

export const urlOf = ({ adminUrl }: TestServer, database: string): string => {
  const url = new URL(adminUrl)
  url.pathname = `/${database}`
  return url.href
}

export const runAsAdmin = async ({ adminUrl }: TestServer, ...statements: string[]): Promise<void> => {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}

const createTemplate = async (server: TestServer): Promise<void> => {
  await runAsAdmin(server, 'create database template_portal')
  const template = openDatabase(urlOf(server, 'template_portal'))
  await template.migrate().finally(template.close)
  // A template can be copied only while nobody is connected to it: from now on nobody can.
  await runAsAdmin(server, 'alter database template_portal allow_connections false')
}

/** A fresh copy of the migrated template, in place of what bore the name before. */
export const recreateDatabase = async (server: TestServer, name: string): Promise<string> => {
  await runAsAdmin(
    server,
    `drop database if exists ${name} with (force)`,
    // Files copied as they are: quicker than going through the log.
    `create database ${name} template template_portal strategy file_copy`,
  )
  return urlOf(server, name)
}

export const startTestServer = async (settings: Record<string, string | number> = cheapSettings) => {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'portal-test-'))
  // As root the server runs as another user, who must get in.
  await chmod(dataDirectory, 0o711)
  const { adminUrl, stop } = await attachOrStart({ dataDirectory, settings, log: () => undefined })
  const server: TestServer = { adminUrl }
  const stopAndForget = async () => {
    await stop()
    await rm(dataDirectory, { recursive: true, force: true })
  }
  // Left running, it would outlive the run.
  await createTemplate(server).catch(async (error) => {
    await stopAndForget()
    throw error
  })
  return { server, stop: stopAndForget }
}
