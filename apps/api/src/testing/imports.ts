import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { count, eq } from 'drizzle-orm'
import { type ImportOptions, importOffers } from '#api/features/offers/import/import-offers.ts'
import { type ImportFormat, openImportSource } from '#api/features/offers/import/import-source.ts'
import { offersTable } from '#api/features/offers/offers.table.ts'
import { clientOf, createTestApp, startOfTests } from './app.ts'

/** A portal to import into; `empty` takes it back to where it began. */
export const createTestImport = async () => {
  const { app, db, deps, clock, close } = await createTestApp()
  const directory = await mkdtemp(join(tmpdir(), 'portal-import-'))
  let files = 0
  return {
    db,
    deps,
    clock,
    directory,
    client: clientOf(app),
    importFile: async (content: string | Buffer, options: ImportOptions & { format?: ImportFormat | 'auto' } = {}) => {
      files += 1
      const path = join(directory, `${files}.data`)
      await writeFile(path, content)
      return importOffers(deps, await openImportSource(path, options.format ?? 'auto'), options)
    },
    stored: async (reference: string) => {
      const [row] = await db.select().from(offersTable).where(eq(offersTable.reference, reference))
      return row
    },
    countOffers: async () => (await db.select({ n: count() }).from(offersTable))[0]?.n,
    empty: async () => {
      clock.set(startOfTests)
      await db.delete(offersTable)
    },
    close: async () => {
      await close()
      await rm(directory, { recursive: true })
    },
  }
}

/** A JobPosting that says everything, changed as a test needs. */
export const posting = (values: Record<string, unknown> = {}) => ({
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
export const lines = (...postings: unknown[]) => postings.map((each) => JSON.stringify(each)).join('\n')
export const referenced = (value: string, more = {}) => posting({ identifier: { value }, ...more })
