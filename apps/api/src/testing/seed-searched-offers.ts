import type { Dependencies } from '#api/dependencies.ts'
import { addTerms } from '#api/features/taxonomies/taxonomies.public.ts'
import { daysAgo } from './app.ts'
import { seedOffer, seedStructure } from './seed-offers.ts'

/** Four open offers that differ in whatever one may search by, and three that nobody finds. */
export const seedSearchedOffers = async (deps: Dependencies): Promise<void> => {
  const paris = await seedStructure(deps.db, {
    ...{ city: 'Paris', cityCode: '75056', postcode: '75005', department: 'Paris', departmentCode: '75' },
    ...{ region: 'Île-de-France', regionCode: '11', latitude: 48.85, longitude: 2.35 },
    ...{ code: 'seine', name: 'Laboratoire des eaux de Seine', acronym: 'LES' },
  })
  const ithaca = await seedStructure(deps.db, {
    ...{ city: 'Ithaca', cityCode: null, postcode: null, department: null, departmentCode: null },
    ...{ region: 'New York', regionCode: null, country: 'US', latitude: null, longitude: null },
    ...{ code: 'ithaca', name: 'Ithaca field station' },
  })
  const alps = await seedStructure(deps.db, { code: 'alpes', name: 'Observatoire des Alpes' })
  await addTerms(deps, [
    { kind: 'profession', code: 'hydrologue', label: { fr: 'Hydrologue', en: 'Hydrologist' } },
    { kind: 'profession', code: 'mecanicien', label: { fr: 'Mécanicien', en: 'Mechanic' } },
    { kind: 'profession', code: 'personne', label: { fr: 'Métier sans offre', en: 'Job without offers' } },
  ])
  const offers: Parameters<typeof seedOffer>[1][] = [
    {
      reference: 'MER-2026-0001',
      structure: alps,
      title: 'Hydrologue, prévision des crues (H/F)',
      html: '<h3>Missions</h3><p>Mécanique des fluides et R&amp;D. Développement en C++ et .NET.</p>',
      contractType: 'cdd',
      durationMonths: 12,
      corps: 'cr',
      studyLevel: 'doctorat',
      experienceLevel: '1-4-ans',
      functionalDomain: 'rch',
      workTime: 'complet',
      profession: 'hydrologue',
      domains: ['terre-univers', 'physique'],
      isResearcher: true,
      publishedAt: daysAgo(1),
      deadlineAt: '2026-12-01T22:59:00Z',
    },
    {
      reference: 'MER-2026-0002',
      structure: alps,
      title: 'Mécanicien·ne d’atelier (F/H)',
      html: '<p>L’été, entretien des bateaux pour un hydrologue.</p>',
      contractType: 'cdi',
      corps: 'tech',
      branch: 'bap-c',
      functionalDomain: 'log',
      studyLevel: 'bac',
      workTime: 'partiel',
      profession: 'mecanicien',
      publishedAt: daysAgo(10),
      deadlineAt: null,
    },
    {
      reference: 'MOY1632-HAYTRA-002',
      title: 'Technicien-ne en bio-informatique (H/F)',
      html: '<p>Séquençage et cœur de plateforme.</p>',
      contractType: 'cdd',
      durationMonths: 6,
      corps: 'tech',
      branch: 'bap-a',
      studyLevel: 'bac-2',
      workTime: 'complet',
      domains: ['biologie-sante'],
      structure: paris,
      publishedAt: daysAgo(20),
      deadlineAt: '2026-11-30T22:59:00Z',
    },
    {
      reference: 'EN-1',
      language: 'en',
      title: 'Postdoctoral researcher in running waters',
      html: '<p>You will study the catchments of mountains, and their floods, with <em>everything</em> that melts above them, by tracers; then publish.</p>',
      contractType: 'cdd',
      durationMonths: 24,
      isResearcher: true,
      structure: ithaca,
      publishedAt: daysAgo(30),
    },
    { reference: 'DRAFT-1', title: 'Hydrologue en brouillon', status: 'draft' },
    { reference: 'CLOSED-1', title: 'Hydrologue déjà recruté', status: 'filled' },
    { reference: 'LATE-1', title: 'Hydrologue trop tard', deadlineAt: '2026-11-24T08:59:00Z' },
  ]
  for (const offer of offers) await seedOffer(deps, offer)
}
