import { configSchema } from '#api/platform/config/config.ts'
import { createTestApp, daysAgo, startOfTests } from './app.ts'
import { seedOffer, seedStructure } from './seed-offers.ts'

export const publicUrl = 'https://emploi.example'
export const limits = { ...configSchema.parse({}), SEARCHES_PER_MINUTE: 10_000 }
/** Ten minutes after the portal has started. */
export const now = new Date(startOfTests.getTime() + 600_000)

/** A portal of three offers, and their identifiers by reference. */
export const createTestFeeds = async () => {
  const testApp = await createTestApp({ publicUrl, limits })
  const ids: Record<string, string> = {}
  const structure = await seedStructure(testApp.db, { code: 'eaux', name: 'Eaux & montagne' })
  const offers: Parameters<typeof seedOffer>[1][] = [
    {
      reference: 'MER-2026-0001',
      title: 'Hydrologue <crues> & « glace » (H/F)',
      html: '<p>Mesurer des crues & des <strong>glaces</strong>]]>.</p>',
      contractType: 'cdd',
      studyLevel: 'doctorat',
      publishedAt: daysAgo(1),
    },
    {
      reference: 'MER-2026-0002',
      title: 'Flood modeller',
      html: '<p>Model floods.</p>',
      language: 'en',
      contractType: 'cdi',
      deadlineAt: null,
      publishedAt: daysAgo(3),
    },
    {
      reference: 'MER-2026-0003',
      title: 'Glaciologue (H/F)',
      html: '<p>Mesurer la glace.</p>',
      translation: { title: 'Glaciologist', html: '<p>Measure ice.</p>' },
      publishedAt: daysAgo(2),
    },
  ]
  for (const offer of offers) {
    const { id, reference } = await seedOffer(testApp.deps, { structure, ...offer })
    ids[reference] = `urn:uuid:${id}`
  }
  return { ...testApp, ids }
}
