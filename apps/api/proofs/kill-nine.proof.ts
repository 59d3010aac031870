import { submitApplicationEndpoint } from '@portal/contracts/applications/applications.endpoints'
import { afterAll, expect, it } from 'vitest'
import { newId } from '#api/platform/db/id.ts'
import { atScale, writeProof } from '#api/testing/measurements.ts'
import type { ApiProcess } from './support/api-process.ts'
import { openPortalUnderProof, readHistory, readMails, readRow, seedOne } from './support/portal-under-proof.ts'

const portal = await openPortalUnderProof()
afterAll(portal.close)

const submissions = atScale(100)
const atOnce = 8

type Draft = Awaited<ReturnType<typeof seedOne>> & { key: string }

const submit = async (api: ApiProcess, { token, applicationId, key }: Draft): Promise<boolean> => {
  try {
    await api.clientOf(token)(submitApplicationEndpoint, {
      params: { applicationId },
      headers: { 'idempotency-key': key },
      body: { certifies: true },
    })
    return true
  } catch {
    return false
  }
}

it(`keeps every acknowledged one of ${submissions} submissions through a kill -9`, async () => {
  const drafts: Draft[] = []
  for (let count = 0; count < submissions; count += 1)
    drafts.push({ ...(await seedOne(portal, 'draft')), key: newId() })

  const doomed = await portal.start()
  const acknowledged = new Set<Draft>()
  const waiting = [...drafts]
  let death: Promise<void> | undefined
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let draft = waiting.shift(); draft; draft = waiting.shift()) {
        if (await submit(doomed, draft)) acknowledged.add(draft)
        // In the middle: some are done, some have begun, some have not been sent.
        if (acknowledged.size >= submissions / 2) death ??= doomed.kill()
      }
    }),
  )
  await death
  expect(death).toBeDefined()
  const kept = acknowledged.size
  expect(kept).toBeLessThan(submissions)

  const risen = await portal.start()
  const begin = performance.now()
  for (const { applicationId, candidateId } of acknowledged) {
    expect(await readRow(portal.db, applicationId)).toMatchObject({ status: 'submitted', version: 1 })
    expect(await readHistory(portal.db, applicationId)).toEqual(['submitted'])
    expect(await readMails(portal.db, candidateId)).toHaveLength(1)
  }
  const mailsReceivedBy = ({ email }: Draft) =>
    new Set(portal.smtp.received.filter(({ recipient }) => recipient === email).map(({ messageId }) => messageId)).size
  // Also those the dead process had taken: they are given to another once it is silent.
  await expect
    .poll(() => [...acknowledged].filter((draft) => mailsReceivedBy(draft) !== 1).length, {
      timeout: 60_000,
      interval: 200,
    })
    .toBe(0)
  const seconds = (performance.now() - begin) / 1000

  // Nobody knows what became of the others: sent again with the same key, each is there once.
  for (const draft of drafts) expect(await submit(risen, draft)).toBe(true)
  for (const { applicationId, candidateId } of drafts) {
    expect(await readHistory(portal.db, applicationId)).toEqual(['submitted'])
    expect(await readMails(portal.db, candidateId)).toHaveLength(1)
  }
  await expect
    .poll(() => drafts.filter((draft) => mailsReceivedBy(draft) !== 1).length, { timeout: 60_000, interval: 200 })
    .toBe(0)

  await writeProof('Kill -9 during submissions', [
    `- ${submissions} submissions, process killed after ${kept} were acknowledged: all ${kept} there after the restart, once, each with its mail`,
    `- mails of the acknowledged ones delivered ${seconds.toFixed(1)} s after the restart at the latest`,
    '- the others sent again with the same keys: each there once, with one mail',
  ])
})
