import { eq, sql } from 'drizzle-orm'
import type { Dependencies } from '#api/dependencies.ts'
import { newsTable } from '#api/features/help/help.table.ts'
import { createOffer, publishOffer } from '#api/features/offers/offers.public.ts'
import { hostStructuresTable, offerAttachmentsTable, offersTable } from '#api/features/offers/offers.table.ts'
import { addTerms } from '#api/features/taxonomies/taxonomies.public.ts'
import type { Database } from '#api/platform/db/database.ts'
import { newId } from '#api/platform/db/id.ts'
import { composeDemoOffers, type DemoOffer } from './compose-offers.ts'
import { addDays, instantAt } from './demo-calendar.ts'
import { type DemoFiles, type DemoStructure, readDemoFiles } from './demo-files.ts'
import { writeDemoPdf } from './demo-pdf.ts'
import { freshenDemo } from './freshen-demo.ts'
import { type SeededOffer, seedDemoPeople } from './seed-demo-people.ts'

type Deps = Pick<Dependencies, 'db' | 'clock' | 'policy' | 'passwords' | 'storage' | 'log'>

/** Fills an empty database with the demo, once; later starts only bring its dates up to date. All of it, or nothing. */
export const seedDemo = (deps: Deps): Promise<void> =>
  deps.db.transaction(async (tx) => {
    await tx.execute(sql`set local statement_timeout = 0`)
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('portal.demo'))`)
    const [existing] = await tx.select({ id: offersTable.id }).from(offersTable).limit(1)
    if (existing) return freshenDemo(deps, tx)

    const files = await readDemoFiles()
    await addTerms(
      { db: tx },
      files.professions.map(({ code, fr, en }) => ({ kind: 'profession', code, label: { fr, en } })),
    )
    const structureIds = await insertDemoStructures(tx, files.structures)
    await insertNews(deps, tx, files)
    const open: SeededOffer[] = []
    for (const offer of composeDemoOffers(files)) {
      const seeded = await insertDemoOffer({ ...deps, db: tx }, offer, structureIds)
      if (offer.deadlineInDays > 0 && offer.applicationMode === 'portal') open.push(seeded)
    }
    const ownStructures = ['lem-grenoble', ...files.structures.map(({ code }) => code)]
      .filter((code, index, all) => all.indexOf(code) === index)
      .slice(0, 3)
      .flatMap((code) => structureIds.get(code) ?? [])
    await seedDemoPeople(deps, tx, files, { open, recruiterStructureIds: ownStructures })
    deps.log.info({ offers: open.length }, 'demo loaded')
  })

const insertDemoStructures = async (tx: Database, structures: readonly DemoStructure[]) => {
  const ids = new Map<string, string>()
  for (const { about, domains: _domains, ...structure } of structures) {
    const id = newId()
    await tx.insert(hostStructuresTable).values({ ...structure, id, aboutFr: about.fr, aboutEn: about.en })
    ids.set(structure.code, id)
  }
  return ids
}

const insertNews = async ({ clock, policy }: Deps, tx: Database, { news }: DemoFiles): Promise<void> => {
  for (const { id, title, summary, publishedDaysAgo } of news)
    await tx.insert(newsTable).values({
      id,
      titleFr: title.fr,
      titleEn: title.en,
      summaryFr: summary.fr,
      summaryEn: summary.en,
      publishedAt: instantAt(policy.timeZone, clock.now(), { days: -publishedDaysAgo, hour: 9, minute: 0 }),
    })
}

/** Written as a recruiter would have, on the day it was published. */
const insertDemoOffer = async (
  deps: Deps,
  offer: DemoOffer,
  structureIds: ReadonlyMap<string, string>,
): Promise<SeededOffer> => {
  const { db: tx, clock, policy } = deps
  const { text, structure } = offer
  const today = clock.now()
  const atHour = { days: -offer.publishedDaysAgo, hour: offer.publishedAtHour, minute: 0 }
  const planned = instantAt(policy.timeZone, today, atHour)
  // Of today, but never of later today.
  const publishedAt = planned < today ? planned : new Date(today.getTime() - 60_000)
  const then = { now: () => publishedAt }
  const [hour, minute] = offer.deadlineTime
  const { id } = await createOffer({ ...deps, clock: then }, tx, {
    structureCode: structure.code,
    language: text.language,
    title: offer.title,
    html: offer.html,
    contractType: offer.contractType,
    corps: text.corps,
    branch: text.branch,
    functionalDomain: text.functionalDomain,
    profession: text.profession,
    studyLevel: text.studyLevel,
    experienceLevel: text.experienceLevel,
    workTime: text.workTime,
    domains: [...text.domains],
    isResearcher: text.isResearcher,
    durationMonths: offer.durationMonths,
    startsOn: addDays(policy.timeZone, today, offer.startsInDays),
    salary: text.salary,
    remoteWork: text.remoteWork,
    deadlineAt: instantAt(policy.timeZone, today, { days: offer.deadlineInDays, hour, minute }).toISOString(),
    applicationMode: offer.applicationMode,
    applicationEmail: offer.applicationMode === 'email' ? structure.recruitmentEmail : null,
  })
  await publishOffer({ clock: then }, tx, id)
  await tx.update(offersTable).set({ source: 'demo' }).where(eq(offersTable.id, id))
  if (offer.hasAttachment) await attachDescription(deps, tx, id, offer)
  const structureId = structureIds.get(structure.code)
  if (!structureId) throw new Error(`no structure ${structure.code} in the demo`)
  return { id, structureId, publishedAt }
}

const attachDescription = async (
  { storage }: Deps,
  tx: Database,
  offerId: string,
  { title, text, structure }: DemoOffer,
): Promise<void> => {
  const name = { fr: 'Fiche de poste détaillée', en: 'Detailed job description' }[text.language]
  const bytes = await writeDemoPdf(text.language, title, [`${structure.name}, ${structure.city}`, ...text.activities])
  const { key, size, sha256 } = await storage.put([bytes], { area: 'offers' })
  await tx.insert(offerAttachmentsTable).values({
    id: newId(),
    offerId,
    name,
    mediaType: 'application/pdf',
    sizeBytes: size,
    sha256,
    storageKey: key,
    position: 1,
  })
}
