import type { ApplicationDocumentId, ApplicationId } from '@portal/contracts/applications/application'
import type { ApplicationStatus } from '@portal/contracts/applications/application-status'
import type { ApplicationMode, OfferStatus } from '@portal/contracts/offers/offer'
import { pathTo, slugOf } from '@portal/contracts/paths/paths'
import type { DocumentKind } from '@portal/contracts/policy/policy'
import { and, eq } from 'drizzle-orm'
import type { Dependencies } from '#api/dependencies.ts'
import {
  applicationDocumentsTable,
  applicationEventsTable,
  applicationsTable,
} from '#api/features/applications/applications.table.ts'
import { offersTable } from '#api/features/offers/offers.table.ts'
import { readProfile } from '#api/features/profile/profile.public.ts'
import { ensureTaxonomies } from '#api/features/taxonomies/ensure-taxonomies.ts'
import { taxonomyTermsTable } from '#api/features/taxonomies/taxonomies.table.ts'
import type { Database } from '#api/platform/db/database.ts'
import { newId } from '#api/platform/db/id.ts'
import { startOfTests } from './app.ts'
import { pdfFile } from './files.ts'
import { seedStructure } from './seed-offers.ts'

let count = 0

/** 24 December 2026 at 23:59 in Paris: a month after the tests' clock starts. */
export const deadlineOfTests = new Date('2026-12-24T22:59:00Z')

type OfferSeed = {
  structureId?: string
  status?: OfferStatus
  applicationMode?: ApplicationMode
  deadlineAt?: Date | null
  recruitmentEmail?: string | null
}

/** A published offer that takes applications, of a structure of its own unless one is given. */
export const seedOfferToApplyTo = async (
  db: Database,
  {
    structureId,
    status = 'published',
    applicationMode = 'portal',
    deadlineAt = deadlineOfTests,
    recruitmentEmail = null,
  }: OfferSeed = {},
) => {
  await ensureTaxonomies({ db })
  const [term] = await db
    .select({ id: taxonomyTermsTable.id })
    .from(taxonomyTermsTable)
    .where(and(eq(taxonomyTermsTable.kind, 'contractType'), eq(taxonomyTermsTable.code, 'cdd')))
  if (!term) throw new Error('no contract type to give')
  count += 1
  const offerId = newId()
  const reference = `TEST-2026-${String(count).padStart(4, '0')}`
  const title = `Hydrologue ${count} (H/F)`
  const owner = structureId ?? (await seedStructure(db, { recruitmentEmail })).id
  await db.insert(offersTable).values({
    id: offerId,
    reference,
    referenceKey: reference,
    slug: slugOf(title),
    status,
    language: 'fr',
    title,
    html: '<p>Mesurer les crues.</p>',
    structureId: owner,
    city: 'Grenoble',
    country: 'FR',
    contractTypeId: term.id,
    isResearcher: false,
    applicationMode,
    applicationEmail: applicationMode === 'email' ? 'labo@example.org' : null,
    publishedAt: status === 'draft' ? null : startOfTests,
    deadlineAt,
    source: 'portal',
    createdAt: startOfTests,
    updatedAt: startOfTests,
  })
  return { offerId, reference, title, structureId: owner, path: pathTo.offer('fr', { reference, slug: slugOf(title) }) }
}

type ApplicationSeed = {
  candidateId: string
  offerId: string
  status?: ApplicationStatus
  /** Which files it holds; the mandatory ones unless told otherwise. */
  kinds?: readonly DocumentKind[]
  /** When it was begun, and sent. */
  at?: Date
}

/** An application as if it had been made and decided before; its candidate needs a profile when it was sent. */
export const seedApplication = async (
  { db, storage }: Pick<Dependencies, 'db' | 'storage'>,
  { candidateId, offerId, status = 'submitted', kinds = ['cv', 'letter'], at = startOfTests }: ApplicationSeed,
) => {
  const applicationId = newId() as ApplicationId
  const isSent = status !== 'draft'
  await db.insert(applicationsTable).values({
    id: applicationId,
    candidateId,
    offerId,
    status,
    version: isSent ? 1 : 0,
    locale: 'fr',
    sentProfile: isSent ? await readProfile(db, candidateId) : null,
    createdAt: at,
    submittedAt: isSent ? at : null,
    statusChangedAt: at,
  })
  const documents: { id: ApplicationDocumentId; storageKey: string }[] = []
  for (const kind of kinds) {
    const stored = await storage.put([pdfFile()], { area: 'documents' })
    const id = newId() as ApplicationDocumentId
    documents.push({ id, storageKey: stored.key })
    await db.insert(applicationDocumentsTable).values({
      id,
      applicationId,
      kind,
      name: kind === 'cv' ? 'CV de test' : kind === 'letter' ? 'Lettre de test' : 'Pièce de test',
      fileType: 'pdf',
      sizeBytes: stored.size,
      sha256: stored.sha256,
      storageKey: stored.key,
      addedAt: at,
    })
  }
  const event = { applicationId, actorId: candidateId, by: 'candidate' as const, at }
  await db.insert(applicationEventsTable).values({ ...event, id: newId(), kind: 'created', status: 'draft' })
  if (isSent) await db.insert(applicationEventsTable).values({ ...event, id: newId(), kind: 'status', status })
  return { applicationId, documents }
}
