import { submitApplicationEndpoint } from '@portal/contracts/applications/applications.endpoints'
import { ApiProblem } from '@portal/contracts/http/client'
import { eq } from 'drizzle-orm'
import { afterAll, expect, it } from 'vitest'
import { applicationsTable } from '#api/features/applications/applications.table.ts'
import { newId } from '#api/platform/db/id.ts'
import { atScale, writeProof } from '#api/testing/measurements.ts'
import { openPortalUnderProof, readHistory, readMails, seedOne } from './support/portal-under-proof.ts'

const portal = await openPortalUnderProof()
afterAll(portal.close)

const presses = atScale(200)

it(`sends once when pressed ${presses} times at the same moment, over two processes`, async () => {
  const processes = [await portal.start(), await portal.start()]
  const one = await seedOne(portal, 'draft')
  const clients = processes.map(({ clientOf }) => clientOf(one.token))
  const sharedKey = newId()
  const submit = (press: number): Promise<string> => {
    const client = clients[press % 2]
    if (!client) throw new Error('no process')
    // Every other pair of presses is one person's double press: the same key on both processes.
    const key = press % 4 < 2 ? sharedKey : newId()
    return client(submitApplicationEndpoint, {
      params: { applicationId: one.applicationId },
      headers: { 'idempotency-key': key },
      body: { certifies: true },
    }).then(
      () => (key === sharedKey ? 'sent, shared key' : 'sent'),
      (error) => (error instanceof ApiProblem ? error.code : String(error)),
    )
  }

  const begin = performance.now()
  const outcomes = await Promise.all(Array.from({ length: presses }, (_, press) => submit(press)))
  const seconds = (performance.now() - begin) / 1000

  const shared = outcomes.filter((outcome) => outcome === 'sent, shared key').length
  const others = outcomes.filter((outcome) => outcome === 'sent').length
  // Either the shared key was first, and all of its presses are answered alike; or another was, alone.
  expect([
    [Math.ceil(presses / 2), 0],
    [0, 1],
  ]).toContainEqual([shared, others])
  expect(new Set(outcomes.filter((outcome) => !outcome.startsWith('sent')))).toEqual(
    new Set(['application-already-sent']),
  )

  const rows = await portal.db
    .select()
    .from(applicationsTable)
    .where(eq(applicationsTable.candidateId, one.candidateId))
  expect(rows).toMatchObject([{ status: 'submitted', version: 1 }])
  expect(await readHistory(portal.db, one.applicationId)).toEqual(['submitted'])
  await expect
    .poll(async () => (await readMails(portal.db, one.candidateId)).map(({ sentAt }) => sentAt !== null), {
      timeout: 30_000,
    })
    .toEqual([true])
  expect(portal.smtp.received.filter(({ recipient }) => recipient === one.email)).toHaveLength(1)

  await writeProof('Double send', [
    `- ${presses} simultaneous submissions of one application over two processes: 1 row, 1 history line, 1 confirmation mail`,
    `- all answered in ${seconds.toFixed(1)} s`,
  ])
})
