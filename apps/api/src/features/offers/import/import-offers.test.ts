import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { getOfferEndpoint, searchOffersEndpoint } from '@portal/contracts/offers/offers.endpoints'
import { count, eq } from 'drizzle-orm'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { clientOf, createTestApp, startOfTests } from '#api/testing/app.ts'
import { seedOffer } from '#api/testing/seed-offers.ts'
import { hostStructuresTable, offerSearchTable, offersTable } from '../offers.table.ts'
import { type ImportOptions, importOffers } from './import-offers.ts'
import { type ImportFormat, openImportSource, UnreadableFile } from './import-source.ts'

const { app, db, deps, clock, close } = await createTestApp()
const directory = await mkdtemp(join(tmpdir(), 'portal-import-'))
const data = join(import.meta.dirname, '../../../../../../../shared/data/offers')
const client = clientOf(app)
beforeEach(async () => {
  clock.set(startOfTests)
  await db.delete(offersTable)
})
afterAll(async () => {
  await close()
  await rm(directory, { recursive: true })
})

let files = 0
const importFile = async (
  content: string | Buffer,
  options: ImportOptions & { format?: ImportFormat | 'auto' } = {},
) => {
  files += 1
  const path = join(directory, `${files}.data`)
  await writeFile(path, content)
  return importOffers(deps, await openImportSource(path, options.format ?? 'auto'), options)
}

const posting = (values: Record<string, unknown> = {}) => ({
  '@context': 'https://schema.org',
  '@type': 'JobPosting',
  identifier: { '@type': 'PropertyValue', name: 'reference', value: 'LAB-1' },
  title: 'Technicien-ne de serre (H/F)',
  description: '<h2>Missions</h2><p>Arroser des <b>plantes</b>.</p><script>alert(1)</script>',
  datePosted: '2026-11-02T09:00:00+01:00',
  validThrough: '2026-12-10T23:59:30+01:00',
  employmentType: 'TEMPORARY',
  hiringOrganization: { name: 'Serres du Nord', alternateName: 'SDN', identifier: '202512345X' },
  jobLocation: {
    address: { streetAddress: '1 rue Verte', postalCode: '59650', addressLocality: 'VILLENEUVE D ASCQ CEDEX' },
    geo: { latitude: 50.6, longitude: 3.1 },
  },
  industry: 'BAP A - Sciences du vivant',
  occupationalCategory: 'A4A41 Technicien-ne en expérimentation végétale',
  educationRequirements: 'BAC + 2',
  experienceRequirements: 'Débutant accepté',
  workHours: 'Temps partiel',
  jobStartDate: '2027-01-04',
  additionalProperty: [
    { name: 'contractType', value: "Contrat d'apprentissage" },
    { name: 'corps', value: 'TECH' },
    { name: 'durationMonths', value: 18 },
    { name: 'functionalDomain', value: 'Recherche' },
    { name: 'researchDomain', value: 'Physique;Sciences de la vigne' },
  ],
  ...values,
})
const lines = (...postings: unknown[]) => postings.map((each) => JSON.stringify(each)).join('\n')
const referenced = (value: string, more = {}) => posting({ identifier: { value }, ...more })

const stored = async (reference: string) => {
  const [row] = await db.select().from(offersTable).where(eq(offersTable.reference, reference))
  return row
}
const countOffers = async () => (await db.select({ n: count() }).from(offersTable))[0]?.n

describe('JobPosting', () => {
  it('takes everything a row says', async () => {
    expect(await importFile(lines(posting()))).toEqual({ created: 1, updated: 0, unchanged: 0, refused: [] })
    expect(await client(getOfferEndpoint, { params: { reference: 'lab-1' } })).toMatchObject({
      reference: 'LAB-1',
      title: 'Technicien-ne de serre (H/F)',
      html: '<h3>Missions</h3><p>Arroser des <strong>plantes</strong>.</p>',
      structure: { code: '202512345X', name: 'Serres du Nord' },
      place: { city: "Villeneuve-d'Ascq", cityCode: '59009', departmentCode: '59', region: 'Hauts-de-France' },
      contractType: { code: 'apprentissage' },
      corps: { code: 'tech' },
      branch: { code: 'bap-a' },
      functionalDomain: { code: 'rch' },
      profession: { label: { fr: 'Technicien-ne en expérimentation végétale' } },
      studyLevel: { code: 'bac-2' },
      experienceLevel: { code: 'debutant' },
      workTime: { code: 'partiel' },
      durationMonths: 18,
      startsOn: '2027-01-04',
      publishedAt: '2026-11-02T08:00:00.000Z',
      deadlineAt: '2026-12-10T22:59:00.000Z',
      status: 'published',
    })
    const { facets } = await client(searchOffersEndpoint, { query: { q: 'plantes' } })
    const found = facets.domain.filter((value) => value.count > 0).map(({ label }) => label.fr)
    expect(found).toEqual(['Physique', 'Sciences de la vigne'])
  })

  it.each([
    ['its code', 'RCH', 'rch'],
    ['its name, however its apostrophe is written', "Relation à l'usager", 'usa'],
    ['no domain we know', 'Ressources', undefined],
    ['no text', { value: 'RCH' }, undefined],
  ])('C1.3 files an offer under the functional domain given by %s', async (_, value, expected) => {
    await importFile(lines(posting({ additionalProperty: [{ name: 'functionalDomain', value }] })))
    const offer = await client(getOfferEndpoint, { params: { reference: 'LAB-1' } })
    expect(offer.functionalDomain?.code).toBe(expected)
  })

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

  it.each<[string, string | Buffer]>([
    ['gzip', gzipSync(lines(posting()))],
    ['a byte order mark', `\uFEFF${lines(posting())}`],
    ['one document over many lines', JSON.stringify(posting(), null, 2)],
    ['an array', JSON.stringify([posting()], null, 1)],
    ['a graph', JSON.stringify({ '@context': 'https://schema.org', '@graph': [{ '@type': 'WebPage' }, posting()] })],
    [
      'a list',
      JSON.stringify({ '@type': 'ItemList', itemListElement: [{ '@type': 'ListItem', item: posting() }] }, null, 1),
    ],
    ['UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(lines(posting()), 'utf16le')])],
  ])('reads %s', async (_, file) => {
    expect(await importFile(file)).toMatchObject({ created: 1, refused: [] })
    expect((await stored('LAB-1'))?.city).toBe("Villeneuve-d'Ascq")
  })

  it.each<[string, Record<string, unknown>, Record<string, unknown>]>([
    [
      'several places',
      { jobLocation: [{ address: { addressLocality: 'Brest', postalCode: '29200' } }, {}] },
      { cityCode: '29019' },
    ],
    ['a place in one text', { jobLocation: { address: '2 place du Marché, 38000 Grenoble' } }, { cityCode: '38185' }],
    [
      'a place abroad',
      { jobLocation: { address: { addressLocality: 'Ithaca', addressCountry: { name: 'US' } } } },
      { city: 'Ithaca', country: 'US', cityCode: null },
    ],
    ['no place', { jobLocation: undefined }, { city: 'France', departmentCode: null }],
    ['an organisation by its name', { hiringOrganization: 'Institut de la Vigne' }, { status: 'published' }],
    ['no organisation', { hiringOrganization: undefined }, { status: 'published' }],
    ['no end', { validThrough: '9999-12-31' }, { deadlineAt: null }],
    ['an end without time', { validThrough: '2026-12-10' }, { deadlineAt: new Date('2026-12-10T22:59:00Z') }],
    [
      'an end without offset',
      { validThrough: '2027-07-10T12:00:00' },
      { deadlineAt: new Date('2027-07-10T10:00:00Z') },
    ],
    [
      'no contract',
      { additionalProperty: undefined, employmentType: ['PART_TIME', 'INTERN'] },
      { durationMonths: null },
    ],
    [
      'English',
      { title: 'Greenhouse technician', description: 'You will take care of the plants and of the soil.' },
      { language: 'en' },
    ],
    [
      'a text without tags',
      { description: 'Missions\n\n- Arroser\n- Tailler < 2 m\n\nFin.' },
      { html: '<p>Missions</p><ul><li>Arroser</li><li>Tailler &lt; 2 m</li></ul><p>Fin.</p>' },
    ],
    [
      'hostile HTML',
      {
        description:
          '<p onclick=x>Un <a href="javascript:x">lien</a> <a href="https://example.org/">bon</a></p><svg onload=x>',
      },
      { html: '<p>Un lien <a href="https://example.org/" rel="noopener">bon</a></p>' },
    ],
    ['a null in a text', { title: 'Avec \u0000 zéro', description: 'Texte\u0000.' }, { title: 'Avec zéro' }],
  ])('is liberal with %s', async (_, values, expected) => {
    expect(await importFile(lines(posting(values)))).toMatchObject({ created: 1, refused: [] })
    expect(await stored('LAB-1')).toMatchObject(expected)
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

const header =
  'OfferID;Offer_Reference_;JobDescriptionTranslation_JobTitle_;JobDescriptionTranslation_Description1_;JobDescription_Contract_;JobDescription_CustomFields_CustomCodeTableValue1_;JobDescription_CustomFieldsTranslation_LongText2_;Location_CustomFieldsTranslation_ShortText1_;Location_Department_Department_;Origin_Entity_;SchedulingData_DefaultPublicationBeginDate_;SchedulingData_DefaultPublicationEndDate_;Offer_OfferStatus_'
const row = (reference: string, more = '') =>
  `1;${reference};Agent d'accueil (h/f);"Missions :\n- Accueillir ;\n- Orienter ""bien""";Emploi ouvert aux contractuels;C;Niveau IV (bac) - Expérience souhaitée : de 1 à 3 ans;ST DENIS CEDEX;Seine Saint-Denis (93);Mairie de Saint-Denis;04/11/2026 14:53;05/12/2026;Diffusée${more}`

describe('TalentSoft', () => {
  it('takes what its columns say, quoted line breaks included', async () => {
    expect(await importFile(`\uFEFF${header}\r\n${row('A 1')}\r\n`)).toMatchObject({ created: 1, refused: [] })
    expect(await stored('A 1')).toMatchObject({
      title: "Agent d'accueil (h/f)",
      html: expect.stringContaining('<p>Missions :</p><ul><li>Accueillir ;</li><li>Orienter "bien"</li></ul>'),
      city: 'Saint-Denis',
      cityCode: '93066',
      publishedAt: new Date('2026-11-04T13:53:00Z'),
      deadlineAt: new Date('2026-12-05T22:59:00Z'),
    })
    expect(await client(getOfferEndpoint, { params: { reference: 'a 1' } })).toMatchObject({
      contractType: { code: 'cdd' },
      corps: { code: 'cat-c' },
      studyLevel: { code: 'bac' },
      experienceLevel: { code: '1-4-ans' },
      structure: { name: 'Mairie de Saint-Denis' },
    })
  })

  it.each([
    ['ACHETEUSE/ACHETEUR (FPE - FP2ACH02)', 'ach', 'ACHETEUSE/ACHETEUR'],
    ['Chargée de relation (FPE - FP2USA03) ', 'usa', 'Chargée de relation'],
    ['Pilote de la production (FPE - FP2SIC14)', undefined, 'Pilote de la production'],
    ['Gestionnaire (FPH - 45F70)', undefined, 'Gestionnaire'],
    ['Jardinier (FPT - E1D/19)', undefined, 'Jardinier'],
    ['Cadre FP2', undefined, 'Cadre FP2'],
    ['Gestionnaire des ressources humaines', undefined, 'Gestionnaire des ressources humaines'],
    ['Non renseigné', undefined, undefined],
  ])('C1.3 reads the functional domain in the code of « %s », and nowhere else', async (job, domain, profession) => {
    await importFile(`${header};JobDescription_PrimaryProfile_\n${row('A', `;${job}`)}`)
    const offer = await client(getOfferEndpoint, { params: { reference: 'A' } })
    expect([offer.functionalDomain?.code, offer.profession?.label.fr]).toEqual([domain, profession])
  })

  it('counts lines as an editor does', async () => {
    const late = row('B').replace('05/12/2026', '31/02/2026')
    const { refused } = await importFile(`${header}\n${row('A')}\n${late}\n${row('A')}\n`)
    expect(refused.map(({ line }) => line)).toEqual([5, 8])
  })

  it.each<[string, string | Buffer, ImportFormat | 'auto']>([
    [
      'other delimiters and orders',
      'Offer_Reference_,JobDescriptionTranslation_JobTitle_,JobDescriptionTranslation_Description1_\nA,"Titre, long",Texte',
      'auto',
    ],
    [
      'tabs',
      'JobDescriptionTranslation_JobTitle_\tOffer_Reference_\tJobDescriptionTranslation_Description1_\nTitre\tA\tTexte',
      'auto',
    ],
    ['Windows-1252', Buffer.from(`${header}\n${row('A')}`, 'latin1'), 'talentsoft'],
    ['a row with columns too many', `${header}\n${row('A', ';;;;')}`, 'auto'],
  ])('is liberal with %s', async (_, file, format) => {
    expect(await importFile(file, { format })).toMatchObject({ created: 1, refused: [] })
    expect((await stored('A'))?.status).toBe('published')
  })

  it('takes a status that is not « diffusée » for what it says', async () => {
    await importFile(
      `${header}\n${row('A').replace('Diffusée', 'Archivée')}\n${row('B').replace('Diffusée', 'Brouillon')}`,
    )
    expect([(await stored('A'))?.status, (await stored('B'))?.status]).toEqual(['closed', 'draft'])
  })
})

describe('--shift-dates', () => {
  const dayMs = 86_400_000
  const hourIn = (instant: Date) =>
    new Intl.DateTimeFormat('fr', { timeZone: 'Europe/Paris', hour: '2-digit', minute: '2-digit' }).format(instant)

  const dayIn = (instant: Date) => new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Paris' }).format(instant)

  it('makes old offers current, each by whole days, keeping interval and hour across summer time', async () => {
    const old = Array.from({ length: 60 }, (_, index) =>
      referenced(`OLD-${index}`, {
        datePosted: '2021-06-14T09:30:00+02:00',
        validThrough: '2021-08-20T12:15:00+02:00',
      }),
    )
    expect(await importFile(lines(...old), { hasShiftedDates: true })).toMatchObject({ created: 60 })
    const offers = await db.select().from(offersTable)
    for (const { publishedAt, deadlineAt } of offers) {
      if (!publishedAt || !deadlineAt) throw new Error('an offer without dates')
      expect(hourIn(publishedAt)).toBe('09:30')
      expect(hourIn(deadlineAt)).toBe('12:15')
      expect(Math.round((deadlineAt.getTime() - publishedAt.getTime()) / dayMs)).toBe(67)
      expect(startOfTests.getTime() - publishedAt.getTime()).toBeLessThanOrEqual(90 * dayMs)
      expect(publishedAt.getTime()).toBeLessThanOrEqual(startOfTests.getTime())
      expect(deadlineAt.getTime() - startOfTests.getTime()).toBeGreaterThanOrEqual(7 * dayMs)
    }
    expect(new Set(offers.map(({ publishedAt }) => publishedAt?.getTime())).size).toBeGreaterThan(20)
  })

  it.each([
    ['old', '2021-06-14', '2021-06-22'],
    ['of today', '2026-11-24', '2026-12-20'],
    ['to come', '2026-12-02', '2027-02-01'],
  ])('publishes nothing later today: an offer %s, of an hour that is still to come', async (_, first, last) => {
    // It is ten in the morning there.
    const late = Array.from({ length: 40 }, (_each, index) =>
      referenced(`LATE-${index}`, {
        datePosted: `${first}T${index % 2 === 0 ? '23:45' : '10:01'}:00`,
        validThrough: `${last}T12:15:00`,
      }),
    )
    await importFile(lines(...late), { hasShiftedDates: true })
    const interval = Math.round((Date.parse(last) - Date.parse(first)) / dayMs)
    for (const { publishedAt, deadlineAt } of await db.select().from(offersTable)) {
      if (!publishedAt || !deadlineAt) throw new Error('an offer without dates')
      const ago = startOfTests.getTime() - publishedAt.getTime()
      expect(ago).toBeGreaterThan(0)
      expect(ago).toBeLessThan(91 * dayMs)
      expect(['23:45', '10:01']).toContain(hourIn(publishedAt))
      expect(Math.round((Date.parse(dayIn(deadlineAt)) - Date.parse(dayIn(publishedAt))) / dayMs)).toBe(interval)
      expect(Date.parse(dayIn(deadlineAt)) - Date.parse(dayIn(startOfTests))).toBeGreaterThanOrEqual(7 * dayMs)
    }
  })

  it.each([
    ['an hour that has passed today', '09:59', '00:59'],
    ['this very hour', '10:00', '10:00'],
    ['an hour still to come today', '10:01', '23:59'],
  ])('is published within 90 days and open for 7 more to the minute, at %s', async (_, first, last) => {
    const old = Array.from({ length: 200 }, (_each, index) =>
      referenced(`EXACT-${index}`, {
        datePosted: `2021-01-04T${first}:00`,
        validThrough: `2021-${index % 2 === 0 ? '01-18' : '12-20'}T${last}:00`,
      }),
    )
    await importFile(lines(...old), { hasShiftedDates: true })
    for (const { publishedAt, deadlineAt } of await db.select().from(offersTable)) {
      if (!publishedAt || !deadlineAt) throw new Error('an offer without dates')
      expect(startOfTests.getTime() - publishedAt.getTime()).toBeLessThanOrEqual(90 * dayMs)
      expect(deadlineAt.getTime() - startOfTests.getTime()).toBeGreaterThanOrEqual(7 * dayMs)
    }
  })

  it('leaves a current offer where it is, and moves it again once it is over', async () => {
    const file = lines(posting())
    await importFile(file, { hasShiftedDates: true })
    expect((await stored('LAB-1'))?.publishedAt).toEqual(new Date('2026-11-02T08:00:00Z'))
    expect(await importFile(file, { hasShiftedDates: true })).toMatchObject({ unchanged: 1 })
    clock.set('2027-03-01T09:00:00Z')
    expect(await importFile(file, { hasShiftedDates: true })).toMatchObject({ updated: 1 })
    expect((await stored('LAB-1'))?.deadlineAt?.getTime()).toBeGreaterThan(Date.parse('2027-03-08T00:00:00Z'))
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
