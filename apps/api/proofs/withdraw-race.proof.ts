import { withdrawApplicationEndpoint } from '@portal/contracts/applications/applications.endpoints'
import { ApiProblem } from '@portal/contracts/http/client'
import { changeApplicationStatusEndpoint } from '@portal/contracts/recruiting/recruiting.endpoints'
import { afterAll, expect, it } from 'vitest'
import { atScale, writeProof } from '#api/testing/measurements.ts'
import {
  openPortalUnderProof,
  readHistory,
  readMails,
  readRow,
  seedOne,
  seedOneRecruiter,
} from './support/portal-under-proof.ts'

const portal = await openPortalUnderProof()
afterAll(portal.close)

const races = atScale(100)
const codeOf = (error: unknown): string => (error instanceof ApiProblem ? error.code : String(error))

it(`has one winner in each of ${races} races of a withdrawal against a decision`, async () => {
  const candidates = await portal.start()
  const recruiters = await portal.start()
  const wins = { withdrawn: 0, 'not-selected': 0 }
  for (let race = 0; race < races; race += 1) {
    const { token, candidateId, applicationId, structureId } = await seedOne(portal, 'in-review')
    // Seeded in the past; a session of now.
    const recruiter = await seedOneRecruiter(portal, structureId)
    const params = { applicationId }
    const withdraw = () =>
      candidates
        .clientOf(token)(withdrawApplicationEndpoint, { params, body: { mail: null } })
        .then(() => 'won', codeOf)
    const decide = () =>
      recruiters
        .clientOf(recruiter.token)(changeApplicationStatusEndpoint, {
          params,
          body: { status: 'not-selected', version: 1 },
        })
        .then(() => 'won', codeOf)
    // Who starts alternates, so that neither side always has the advantage.
    const [withdrawal, decision] =
      race % 2 === 0
        ? await Promise.all([withdraw(), decide()])
        : (await Promise.all([decide(), withdraw()])).toReversed()

    const winner = withdrawal === 'won' ? 'withdrawn' : 'not-selected'
    expect([withdrawal, decision]).toEqual(
      winner === 'withdrawn' ? ['won', 'application-changed'] : ['application-already-closed', 'won'],
    )
    wins[winner] += 1
    expect(await readRow(portal.db, applicationId)).toMatchObject({ status: winner, version: 2 })
    expect(await readHistory(portal.db, applicationId)).toEqual(['in-review', winner])
    expect(await readMails(portal.db, candidateId)).toHaveLength(1)
  }

  await writeProof('Withdrawal against decision', [
    `- ${races} races over two processes: one winner each time (${wins.withdrawn} withdrawals, ${wins['not-selected']} decisions), one history, one mail`,
  ])
})
