import type { AlertId } from '@portal/contracts/alerts/alert'
import { alertCriteriaSchema } from '@portal/contracts/alerts/alert'
import type { ApplicationDocumentId, ApplicationId } from '@portal/contracts/applications/application'
import type { ApplicationStatus } from '@portal/contracts/applications/application-status'
import type { DocumentId } from '@portal/contracts/documents/document'
import type { Role } from '@portal/contracts/http/endpoint'
import type { DocumentKind } from '@portal/contracts/policy/policy'
import type { Profile } from '@portal/contracts/profile/profile'
import type { Dependencies } from '#api/dependencies.ts'
import { accountsTable } from '#api/features/accounts/accounts.table.ts'
import { monthsLater } from '#api/features/alerts/alert-times.ts'
import { alertsTable } from '#api/features/alerts/alerts.table.ts'
import {
  applicationDocumentsTable,
  applicationEventsTable,
  applicationsTable,
} from '#api/features/applications/applications.table.ts'
import { documentsTable } from '#api/features/documents/documents.table.ts'
import { favouritesTable } from '#api/features/favourites/favourites.table.ts'
import { profilesTable } from '#api/features/profile/profile.table.ts'
import { recruiterStructuresTable } from '#api/features/recruiting/recruiting.table.ts'
import type { Database } from '#api/platform/db/database.ts'
import { newId } from '#api/platform/db/id.ts'
import { demoAccounts } from './demo-accounts.ts'
import type { DemoFiles, DemoPerson } from './demo-files.ts'
import { writeDemoPdf } from './demo-pdf.ts'

export type SeededOffer = { readonly id: string; readonly structureId: string; readonly publishedAt: Date }
type Deps = Pick<Dependencies, 'clock' | 'passwords' | 'storage'>
type Stored = {
  kind: DocumentKind
  name: string
  sizeBytes: number
  sha256: string
  storageKey: string
  id: DocumentId
}

const hourMs = 3_600_000
const before = (now: Date, { days, hours = 0 }: { days: number; hours?: number }) =>
  new Date(now.getTime() - (days * 24 + hours) * hourMs)

/** Camille's applications: fifteen ongoing, and one or two in every other status (issue: demo candidate). */
const plan: readonly { status: ApplicationStatus; count: number }[] = [
  { status: 'submitted', count: 8 },
  { status: 'in-review', count: 5 },
  { status: 'waitlisted', count: 2 },
  { status: 'accepted', count: 1 },
  { status: 'not-selected', count: 2 },
  { status: 'rejected', count: 1 },
  { status: 'withdrawn', count: 1 },
  { status: 'draft', count: 2 },
]

/** How an application came to its status, oldest first. */
const historyOf: Readonly<Record<ApplicationStatus, readonly ApplicationStatus[]>> = {
  draft: [],
  submitted: ['submitted'],
  'in-review': ['submitted', 'in-review'],
  waitlisted: ['submitted', 'in-review', 'waitlisted'],
  accepted: ['submitted', 'in-review', 'accepted'],
  'not-selected': ['submitted', 'in-review', 'not-selected'],
  rejected: ['submitted', 'rejected'],
  withdrawn: ['submitted', 'withdrawn'],
}

export const seedDemoPeople = async (
  deps: Deps,
  tx: Database,
  { people }: Pick<DemoFiles, 'people'>,
  { open, recruiterStructureIds }: { open: readonly SeededOffer[]; recruiterStructureIds: readonly string[] },
): Promise<void> => {
  const now = deps.clock.now()
  const candidateId = await insertPerson(deps, tx, 'candidate', people.candidate)
  const recruiterId = await insertPerson(deps, tx, 'recruiter', people.recruiter)
  await insertPerson(deps, tx, 'admin', people.administrator)
  for (const structureId of recruiterStructureIds)
    await tx.insert(recruiterStructuresTable).values({ recruiterId, structureId })

  const stored = await storeDocuments(deps, people.candidate)
  await insertStored(tx, candidateId, stored, now)

  // The recruiter's own offers first, so that what they open is not empty.
  const offers = [...open].sort(
    (one, other) =>
      Number(recruiterStructureIds.includes(other.structureId)) -
      Number(recruiterStructureIds.includes(one.structureId)),
  )
  const statuses = plan.flatMap(({ status, count }) => Array.from({ length: count }, () => status))
  const applied = interleaved(statuses).map((status, index) => ({ status, offer: offers[index] }))
  for (const [index, { status, offer }] of applied.entries()) {
    if (!offer) throw new Error('the demo has fewer open offers than applications')
    await insertApplication(tx, {
      candidateId,
      person: people.candidate,
      status,
      offer,
      stored,
      index,
      recruiterId,
      now,
    })
  }
  for (const [index, offer] of offers.slice(applied.length, applied.length + 3).entries())
    await tx
      .insert(favouritesTable)
      .values({ candidateId, offerId: offer.id, addedAt: before(now, { days: index + 1 }) })

  await insertAlerts(tx, candidateId, now)

  for (const [index, person] of people.otherCandidates.entries()) {
    const otherId = await insertPerson(deps, tx, 'candidate', person)
    const files = await storeDocuments(deps, person)
    await insertStored(tx, otherId, files, now)
    for (const [place, offer] of [offers[index % 4], offers[(index + 5) % 12]].entries())
      if (offer) {
        const status = (['submitted', 'in-review'] as const)[(index + place) % 2] ?? 'submitted'
        await insertApplication(tx, {
          candidateId: otherId,
          person,
          status,
          offer,
          stored: files,
          index,
          recruiterId,
          now,
        })
      }
  }
}

/** Camille's alerts: one that has just become due, so that its mail can be read at once, and a search that is only kept. */
const insertAlerts = async (tx: Database, candidateId: string, now: Date): Promise<void> => {
  const createdAt = before(now, { days: 20 })
  const common = {
    candidateId,
    createdAt,
    expiresAt: monthsLater(createdAt, 6),
    lastMailAt: null,
    endAnnouncedAt: null,
  }
  await tx.insert(alertsTable).values([
    {
      ...common,
      id: newId() as AlertId,
      name: 'CDD en Auvergne-Rhône-Alpes',
      criteria: alertCriteriaSchema.parse({ contract: 'cdd', place: 'r-84' }),
      frequency: 'weekly',
      isActive: true,
      watchedSince: before(now, { days: 14 }),
      nextDigestAt: now,
    },
    {
      ...common,
      id: newId() as AlertId,
      name: 'Modélisation des crues',
      criteria: alertCriteriaSchema.parse({ q: 'modélisation crues' }),
      frequency: 'daily',
      isActive: false,
      watchedSince: createdAt,
      nextDigestAt: null,
    },
  ])
}

/** Spreads the statuses, so that the recruiter's own offers show several. Stable. */
const interleaved = <T>(list: readonly T[]): T[] => list.map((_, index) => list[(index * 7) % list.length] as T)

const insertPerson = async ({ clock, passwords }: Deps, tx: Database, role: Role, person: DemoPerson) => {
  const id = newId()
  const createdAt = before(clock.now(), { days: 120 })
  const password = demoAccounts.find(({ email }) => email === person.email)?.password
  await tx.insert(accountsTable).values({
    id,
    role,
    email: person.email,
    emailKey: person.email,
    passwordHash: password ? await passwords.hash(password) : null,
    passwordScheme: password ? passwords.scheme : null,
    firstName: person.firstName,
    lastName: person.lastName,
    locale: 'fr',
    createdAt,
    activatedAt: createdAt,
    termsAcceptedAt: createdAt,
    lastSignInAt: before(clock.now(), { days: 1 }),
  })
  if (role === 'candidate')
    await tx.insert(profilesTable).values({ candidateId: id, ...profileOf(person), updatedAt: createdAt })
  return id
}

const profileOf = (person: DemoPerson) => ({
  civility: person.civility,
  birthDate: person.birthDate ?? null,
  nationality: person.nationality ?? null,
  streetAddress: person.streetAddress ?? null,
  postcode: person.postcode ?? null,
  city: person.city,
  country: person.country,
  landline: null,
  mobile: person.mobilePhone ?? null,
})

const storeDocuments = async ({ storage }: Deps, { firstName, lastName, city }: DemoPerson): Promise<Stored[]> => {
  const name = `${firstName} ${lastName}`
  const contents = [
    [
      'cv',
      `CV ${name}`,
      [`${name}, ${city}`, 'Curriculum vitæ de démonstration : personne, parcours et adresse sont inventés.'],
    ],
    [
      'letter',
      `Lettre ${name}`,
      [
        'Madame, Monsieur,',
        'Cette lettre de motivation est une lettre de démonstration, écrite pour le portail.',
        name,
      ],
    ],
  ] as const
  return Promise.all(
    contents.map(async ([kind, title, paragraphs]) => {
      const bytes = await writeDemoPdf('fr', title, paragraphs)
      const { key, size, sha256 } = await storage.put([bytes], { area: 'documents' })
      return { kind, name: title, sizeBytes: size, sha256, storageKey: key, id: newId() as DocumentId }
    }),
  )
}

const insertStored = async (tx: Database, candidateId: string, stored: readonly Stored[], now: Date) => {
  const addedAt = before(now, { days: 100 })
  await tx
    .insert(documentsTable)
    .values(stored.map((file) => ({ ...file, candidateId, fileType: 'pdf' as const, isDefault: true, addedAt })))
}

const insertApplication = async (
  tx: Database,
  {
    candidateId,
    person,
    status,
    offer,
    stored,
    index,
    recruiterId,
    now,
  }: {
    candidateId: string
    person: DemoPerson
    status: ApplicationStatus
    offer: SeededOffer
    stored: readonly Stored[]
    index: number
    recruiterId: string
    now: Date
  },
): Promise<void> => {
  const id = newId() as ApplicationId
  const history = historyOf[status]
  // Between the publication of the offer and now, in order.
  const span = now.getTime() - offer.publishedAt.getTime()
  const instant = (step: number) =>
    new Date(offer.publishedAt.getTime() + (span * (step + 1)) / (history.length + 2) + index * 61_000)
  const createdAt = instant(-0.5)
  const sentProfile: Profile = {
    ...profileOf(person),
    firstName: person.firstName,
    lastName: person.lastName,
    email: person.email,
  }
  await tx.insert(applicationsTable).values({
    id,
    candidateId,
    offerId: offer.id,
    status,
    version: history.length,
    locale: 'fr',
    sentProfile: status === 'draft' ? null : sentProfile,
    createdAt,
    submittedAt: status === 'draft' ? null : instant(0),
    statusChangedAt: history.length > 0 ? instant(history.length - 1) : createdAt,
  })
  // A draft lacks its letter: there is something to finish.
  const files = status === 'draft' ? stored.filter(({ kind }) => kind === 'cv') : stored
  await tx.insert(applicationDocumentsTable).values(
    files.map(({ id: sourceDocumentId, ...file }) => ({
      ...file,
      id: newId() as ApplicationDocumentId,
      applicationId: id,
      fileType: 'pdf' as const,
      sourceDocumentId,
      addedAt: createdAt,
    })),
  )
  await tx.insert(applicationEventsTable).values([
    { id: newId(), applicationId: id, kind: 'created', by: 'candidate', actorId: candidateId, at: createdAt },
    ...history.map((reached, step) => {
      const isCandidate = reached === 'submitted' || reached === 'withdrawn'
      return {
        id: newId(),
        applicationId: id,
        kind: 'status' as const,
        status: reached,
        by: isCandidate ? ('candidate' as const) : ('recruiter' as const),
        actorId: isCandidate ? candidateId : recruiterId,
        at: instant(step),
      }
    }),
  ])
}
