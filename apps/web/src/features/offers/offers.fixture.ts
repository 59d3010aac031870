import type { Offer, OfferSummary } from '@portal/contracts/offers/offer'
import type { Facets, FoundOffer, OfferSearchResult } from '@portal/contracts/offers/offer-search'
import { publicationAgeLabel, publicationAges } from '@portal/contracts/offers/publication-age'
import {
  branches,
  contractTypes,
  corps,
  domains,
  durationBands,
  experienceLevels,
  functionalDomains,
  studyLevels,
  workTimes,
} from '@portal/contracts/taxonomies/taxonomy'

type Terms = Readonly<Record<string, { readonly fr: string; readonly en: string }>>

const counted = (terms: Terms, counts: Readonly<Record<string, number>>) =>
  Object.entries(terms).map(([code, label]) => ({ code, label, count: counts[code] ?? 0 }))

const facets: Facets = {
  contract: counted(contractTypes, { cdd: 21, cdi: 9, projet: 6 }),
  domain: counted(domains, { 'terre-univers': 12, physique: 7, chimie: 1 }),
  corps: counted(corps, { cr: 5, ir: 7 }),
  branch: counted(branches, { 'bap-a': 4, 'bap-e': 7 }),
  profession: Array.from({ length: 30 }, (_, index) => ({
    code: `metier-${index}`,
    label: { fr: `Métier ${index}`, en: `Job ${index}` },
    count: index,
  })),
  studyLevel: counted(studyLevels, { 'bac-5': 15, doctorat: 8, 'bac-2': 2 }),
  experienceLevel: counted(experienceLevels, { debutant: 6 }),
  duration: counted(durationBands, { '7to12m': 3, '1to3y': 11 }),
  workTime: counted(workTimes, { complet: 21, partiel: 2 }),
  functionalDomain: counted(functionalDomains, { rch: 15, num: 5, grh: 3 }),
  structure: [
    {
      code: 'eaux-montagne',
      label: { fr: 'Laboratoire Eaux et montagne', en: 'Laboratoire Eaux et montagne' },
      count: 4,
    },
    { code: '201119574H', label: { fr: 'Institut des glaciers', en: 'Institut des glaciers' }, count: 1 },
  ],
  publishedWithinDays: publicationAges.map((days) => ({
    code: String(days),
    label: publicationAgeLabel(days),
    count: days === 1 ? 0 : days,
  })),
}

/** Published on Sunday 22 November 2026, open until Thursday 10 December, 23:59 in Paris. */
export const hydrologist: OfferSummary = {
  reference: 'MER-2026-0416',
  slug: 'hydrologue-modelisation-des-crues-eclair-h-f',
  language: 'fr',
  title: 'Hydrologue, modélisation des crues éclair (H/F)',
  extract: 'Prévoir les crues éclair des torrents de montagne, de la pluie au débit.',
  structure: { code: 'eaux-montagne', name: 'Laboratoire Eaux et montagne' },
  place: {
    city: 'Grenoble',
    cityCode: '38185',
    postcode: '38000',
    department: 'Isère',
    departmentCode: '38',
    region: 'Auvergne-Rhône-Alpes',
    country: 'FR',
  },
  contractType: { code: 'cdd', label: contractTypes.cdd },
  durationMonths: 18,
  studyLevel: { code: 'doctorat', label: studyLevels.doctorat },
  isResearcher: true,
  publishedAt: '2026-11-22T08:00:00Z',
  deadlineAt: '2026-12-10T22:59:00Z',
  status: 'published',
  applicationMode: 'portal',
}

export const summaryOf = (changes: Partial<OfferSummary>): OfferSummary => ({ ...hydrologist, ...changes })

export const offerOf = (changes: Partial<Offer> = {}): Offer => ({
  ...hydrologist,
  unit: 'UMR 5244',
  corps: { code: 'cr', label: corps.cr },
  branch: null,
  functionalDomain: { code: 'rch', label: functionalDomains.rch },
  profession: { code: 'hydrologue', label: { fr: 'Hydrologue', en: 'Hydrologist' } },
  experienceLevel: { code: 'debutant', label: experienceLevels.debutant },
  workTime: { code: 'complet', label: workTimes.complet },
  domains: [{ code: 'terre-univers', label: domains['terre-univers'] }],
  startsOn: '2027-02-01',
  deadlineChange: null,
  salary: '3 021 à 3 460 € bruts par mois',
  remoteWork: 'Deux jours par semaine',
  applicationEmail: null,
  html: '<h3>Les missions</h3><p>Prévoir les crues.</p><h3>L’activité</h3><ul><li>Coupler</li><li>Publier</li></ul>',
  structureAbout: 'Le laboratoire suit l’eau depuis la neige.',
  attachments: [
    {
      id: '0198c1f2-0000-7000-8000-00000000000a',
      name: 'Fiche de poste.pdf',
      sizeBytes: 219_136,
      mediaType: 'application/pdf',
    },
  ],
  updatedAt: '2026-11-22T08:00:00Z',
  translations: [],
  ...changes,
})

export const resultOf = (items: FoundOffer[], changes: Partial<OfferSearchResult> = {}): OfferSearchResult => ({
  items,
  total: items.length,
  page: 1,
  pageSize: 20,
  sort: 'date',
  suggestion: null,
  facets,
  ...changes,
})
