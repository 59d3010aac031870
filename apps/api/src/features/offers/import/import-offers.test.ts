import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { searchOffersEndpoint } from '@portal/contracts/offers/offers.endpoints'
import { count } from 'drizzle-orm'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { startOfTests } from '#api/testing/app.ts'
import { createTestImport, lines, posting, referenced } from '#api/testing/imports.ts'
import { seedOffer } from '#api/testing/seed-offers.ts'
import { hostStructuresTable, offerSearchTable, offersTable } from '../offers.table.ts'
import { importOffers } from './import-offers.ts'
import { openImportSource, UnreadableFile } from './import-source.ts'

const data = join(import.meta.dirname, '../../../../../../../shared/data/offers')

const { client, db, deps, directory, importFile, stored, countOffers, empty, close } = await createTestImport()
beforeEach(empty)
afterAll(close)

describe('JobPosting', () => {
  it('is idempotent by reference, whatever its case, and says what changed', async () => {
    await importFile(lines(posting(), referenced('LAB-2')))
    const again = lines(referenced('lab-1'), referenced('LAB-2', { title: 'Autre titre' }), referenced('LAB-3'))
    expect(await importFile(again)).toMatchObject({ created: 1, updated: 2, unchanged: 0, refused: [] })
    expect(await importFile(again)).toMatchObject({ created: 0, updated: 0, unchanged: 3, refused: [] })
    expect((await stored('LAB-2'))?.title).toBe('Autre titre')
    expect(await countOffers()).toBe(3)
  })

  it('is found at once, and no longer under what it said before', async () => {
    await importFile(lines(posting()))
    await importFile(lines(posting({ title: 'Soudeuse (H/F)', description: 'Souder.' })))
    const total = async (q: string) => (await client(searchOffersEndpoint, { query: { q } })).total
    expect([await total('soudeuse'), await total('plantes')]).toEqual([1, 0])
  })

  it('refuses bad rows by themselves, with line and reason', async () => {
    const file = [
      JSON.stringify(posting()),
      '{ not json',
      '',
      JSON.stringify(referenced('LAB-2', { title: '  ' })),
      JSON.stringify(posting({ identifier: null })),
      JSON.stringify(referenced('LAB-3', { datePosted: '2026-02-31' })),
      JSON.stringify(referenced('lab-1')),
      JSON.stringify(referenced('LAB-4', { description: '<script>x</script>' })),
      '"a text"',
      JSON.stringify({ '@type': 'Person', name: 'Ada' }),
      JSON.stringify(referenced('LAB-5')),
      JSON.stringify(referenced('Suggest')),
    ].join('\r\n')
    const { refused, ...counts } = await importFile(file)
    expect(counts).toEqual({ created: 2, updated: 0, unchanged: 0 })
    expect(refused).toEqual([
      { line: 2, reason: 'the line is not JSON' },
      { line: 4, reason: 'the title is missing' },
      { line: 5, reason: 'the reference is missing' },
      { line: 6, reason: 'datePosted is not a date: "2026-02-31"' },
      { line: 7, reason: 'the reference lab-1 is already that of line 1' },
      { line: 8, reason: 'the description is missing' },
      { line: 9, reason: 'the row is not a JSON object' },
      { line: 10, reason: 'the row is a "Person", not a JobPosting' },
      { line: 12, reason: 'the reference Suggest is an address of the portal' },
    ])
  })

  it('never takes over an offer written in the portal', async () => {
    await seedOffer(deps, { reference: 'LAB-1', title: 'Écrite ici' })
    const { refused } = await importFile(lines(posting()))
    expect(refused).toEqual([{ line: 1, reason: 'the reference LAB-1 is that of an offer written in the portal' }])
    expect((await stored('LAB-1'))?.title).toBe('Écrite ici')
  })

  it('does not open again what was closed here', async () => {
    await importFile(lines(posting()))
    await db.update(offersTable).set({ status: 'filled', closedAt: startOfTests })
    expect(await importFile(lines(posting({ title: 'Corrigé' })))).toMatchObject({ updated: 1 })
    expect(await stored('LAB-1')).toMatchObject({ status: 'filled', title: 'Corrigé' })
    expect(await db.select().from(offerSearchTable)).toEqual([])
  })

  it('writes nothing in a dry run, and counts the same', async () => {
    const before = await db.select({ n: count() }).from(hostStructuresTable)
    const file = lines(referenced('LAB-8', { hiringOrganization: 'Jamais vue' }), referenced('LAB-9', { title: '' }))
    expect(await importFile(file, { isDryRun: true })).toMatchObject({ created: 1, refused: [{ line: 2 }] })
    expect(await countOffers()).toBe(0)
    expect(await db.select({ n: count() }).from(hostStructuresTable)).toEqual(before)
  })

  it('keeps a good batch when the database refuses one of its rows', async () => {
    // No check on our side knows the column's limit.
    const tooMany = referenced('LAB-2', { additionalProperty: [{ name: 'durationMonths', value: 18 }], title: 'x' })
    await db.execute(`alter table offers add constraint test_only check (title <> 'x')`)
    const report = await importFile(lines(posting(), tooMany, referenced('LAB-3')))
    await db.execute('alter table offers drop constraint test_only')
    expect(report).toMatchObject({ created: 2, refused: [{ line: 2 }] })
    expect(report.refused[0]?.reason).toMatch(/test_only/)
  })
})

describe('a file that is no import', () => {
  it.each([
    ['empty', ''],
    ['something else', 'name;town\nAda;London'],
    ['a broken gzip', Buffer.concat([gzipSync('x'.repeat(1000)).subarray(0, 15), Buffer.from('zz')])],
  ])('%s is refused as a whole', async (_, content) => {
    await expect(importFile(content)).rejects.toThrow(UnreadableFile)
  })

  it('a missing one too', async () => {
    await expect(openImportSource(join(directory, 'nowhere'), 'auto')).rejects.toThrow(/no such file/)
  })
})

describe.skipIf(!existsSync(data))('real exports (skipped without ../shared/data)', () => {
  it('takes all 50 rows of the TalentSoft export', async () => {
    const source = await openImportSource(join(data, 'talentsoft-export-50.csv'), 'auto')
    const report = await importOffers(deps, source, { hasShiftedDates: true })
    expect(report).toEqual({ created: 50, updated: 0, unchanged: 0, refused: [] })
    const { total } = await client(searchOffersEndpoint, {
      query: { contract: ['msp-fil-de-l-eau', 'cdd', 'apprentissage', 'stage'] },
    })
    expect(total).toBe(50)
    const { facets } = await client(searchOffersEndpoint, { query: {} })
    const filed = facets.functionalDomain.filter((value) => value.count > 0)
    expect(filed.map(({ code, count }) => [code, count])).toEqual([
      ['log', 1],
      ['usa', 3],
    ])
    const spaced = await client(searchOffersEndpoint, { query: { q: 'MINT_SIDSIC 95-18401' } })
    expect(spaced.total).toBe(1)
  })

  it('reads every research post', async () => {
    const source = await openImportSource(join(data, 'research-offers.jobposting.jsonl.gz'), 'auto')
    const report = await importOffers(deps, source, { isDryRun: true })
    expect(report).toEqual({ created: 11_378, updated: 0, unchanged: 0, refused: [] })
  }, 120_000)
})
