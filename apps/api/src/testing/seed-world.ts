import type { ApplicationDocumentId } from '@portal/contracts/applications/application'
import type { Dependencies } from '#api/dependencies.ts'
import { favouritesTable } from '#api/features/favourites/favourites.table.ts'
import { offerAttachmentsTable } from '#api/features/offers/offers.table.ts'
import { newId } from '#api/platform/db/id.ts'
import { pdfFile } from './files.ts'
import { seedProfile, seedRecruiter, seedSession } from './seed.ts'
import { seedAlert } from './seed-alerts.ts'
import { seedApplication, seedOfferToApplyTo } from './seed-applications.ts'
import { seedDocument } from './seed-documents.ts'
import { seedStructure } from './seed-offers.ts'

const firstOf = (documents: readonly { id: ApplicationDocumentId }[]): ApplicationDocumentId => {
  const [document] = documents
  if (!document) throw new Error('nothing seeded')
  return document.id
}

/** Everyone who may call, and one of everything: the candidate's own rows, and those of the first recruiter's structure. */
export const seedWorld = async (deps: Pick<Dependencies, 'db' | 'storage' | 'clock'>) => {
  const { db, storage } = deps
  const candidate = await seedSession(db, 'candidate')
  const otherCandidate = await seedSession(db, 'candidate')
  for (const { accountId } of [candidate, otherCandidate]) await seedProfile(db, accountId)
  const { id: structureId, code: structureCode } = await seedStructure(db)
  const recruiter = await seedRecruiter(db, structureId)
  const otherRecruiter = await seedRecruiter(db, (await seedStructure(db)).id)
  const admin = await seedSession(db, 'admin')

  const open = await seedOfferToApplyTo(db, { structureId })
  const kept = await seedOfferToApplyTo(db, { structureId })
  const closed = await seedOfferToApplyTo(db, { structureId, status: 'closed' })
  const offerDraft = await seedOfferToApplyTo(db, { structureId, status: 'draft' })
  const own = async (status: 'draft' | 'submitted' | 'withdrawn') => {
    const { offerId } = await seedOfferToApplyTo(db, { structureId })
    const seeded = await seedApplication(deps, { candidateId: candidate.accountId, offerId, status })
    return { applicationId: seeded.applicationId, applicationDocumentId: firstOf(seeded.documents) }
  }
  await db
    .insert(favouritesTable)
    .values({ candidateId: candidate.accountId, offerId: kept.offerId, addedAt: deps.clock.now() })
  const attachment = await storage.put([pdfFile()], { area: 'offers' })
  const attachmentId = newId()
  await db.insert(offerAttachmentsTable).values({
    id: attachmentId,
    offerId: open.offerId,
    name: 'Fiche de poste.pdf',
    mediaType: 'application/pdf',
    sizeBytes: attachment.size,
    sha256: attachment.sha256,
    storageKey: attachment.key,
    position: 0,
  })
  const secondSession = await seedSession(db, 'candidate')
  return {
    callers: { candidate, otherCandidate, recruiter, otherRecruiter, admin },
    structureCode,
    ...{ open, kept, closed, offerDraft, attachmentId, secondSession },
    draft: await own('draft'),
    sent: await own('submitted'),
    withdrawn: await own('withdrawn'),
    alertId: (await seedAlert(deps, candidate.accountId)).id,
    documentId: (await seedDocument(deps, candidate.accountId)).id,
  }
}
export type World = Awaited<ReturnType<typeof seedWorld>>
