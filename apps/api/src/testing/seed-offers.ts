import type { OfferStatus } from '@portal/contracts/offers/offer'
import type { OfferInput } from '@portal/contracts/recruiting/recruiting.endpoints'
import { eq } from 'drizzle-orm'
import type { Dependencies } from '#api/dependencies.ts'
import { createOffer } from '#api/features/offers/offers.public.ts'
import { hostStructuresTable, offersTable } from '#api/features/offers/offers.table.ts'
import { followInSearch } from '#api/features/offers/write-offer.ts'
import { ensureTaxonomies } from '#api/features/taxonomies/ensure-taxonomies.ts'
import type { Database } from '#api/platform/db/database.ts'
import { newId } from '#api/platform/db/id.ts'
import { startOfTests } from './app.ts'

type Structure = typeof hostStructuresTable.$inferSelect

const grenoble = {
  streetAddress: '1 rue des Essais',
  postcode: '38000',
  city: 'Grenoble',
  cityCode: '38185',
  department: 'Isère',
  departmentCode: '38',
  region: 'Auvergne-Rhône-Alpes',
  regionCode: '84',
  country: 'FR',
  latitude: 45.18,
  longitude: 5.72,
}

let count = 0

export const seedStructure = async (
  db: Database,
  values: Partial<Omit<Structure, 'number'>> = {},
): Promise<Structure> => {
  count += 1
  const structure: typeof hostStructuresTable.$inferInsert = {
    ...grenoble,
    id: newId(),
    code: `lab-${count}`,
    name: `Laboratoire ${count}`,
    acronym: null,
    unit: 'UMR 5244',
    kind: 'laboratory',
    recruitmentEmail: 'recrutement@example.org',
    aboutFr: 'Un laboratoire.',
    aboutEn: 'A laboratory.',
    ...values,
  }
  const [stored] = await db.insert(hostStructuresTable).values(structure).returning()
  if (!stored) throw new Error('the structure was not written')
  return stored
}

const usualInput: Omit<OfferInput, 'structureCode'> = {
  language: 'fr',
  title: 'Hydrologue (H/F)',
  html: '<p>Mesurer des crues.</p>',
  contractType: 'cdd',
  corps: null,
  branch: null,
  functionalDomain: null,
  profession: null,
  studyLevel: null,
  experienceLevel: null,
  workTime: null,
  domains: [],
  isResearcher: false,
  durationMonths: null,
  startsOn: null,
  salary: null,
  remoteWork: null,
  deadlineAt: '2026-12-24T22:59:00Z',
  applicationMode: 'portal',
  applicationEmail: null,
}

type SeededOffer = Partial<OfferInput> & {
  reference?: string
  structure?: Structure
  status?: OfferStatus
  publishedAt?: Date
  closedAt?: Date
  /** When it was written. */
  now?: Date
}

/** An offer as if it had been written and published: searchable when its status says so. */
export const seedOffer = async (
  deps: Pick<Dependencies, 'db' | 'clock' | 'policy'>,
  {
    structure: given,
    status = 'published',
    publishedAt = startOfTests,
    closedAt,
    now = startOfTests,
    ...input
  }: SeededOffer = {},
): Promise<{ id: string; reference: string; structure: Structure }> => {
  const { db } = deps
  await ensureTaxonomies(deps)
  const structure = given ?? (await seedStructure(db))
  return db.transaction(async (tx) => {
    const { id, reference } = await createOffer(deps, tx, {
      ...usualInput,
      structureCode: structure.code,
      ...input,
    })
    const [offer] = await tx
      .update(offersTable)
      .set({ status, publishedAt: status === 'draft' ? null : publishedAt, closedAt: closedAt ?? null })
      .where(eq(offersTable.id, id))
      .returning()
    if (!offer) throw new Error('the offer was not written')
    await followInSearch(tx, offer, now)
    return { id, reference, structure }
  })
}
