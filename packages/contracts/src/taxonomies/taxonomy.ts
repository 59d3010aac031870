import * as z from 'zod/mini'
import type { Message } from '../i18n/message.ts'

/** The code lists an offer is filed under. `profession` and `domain` grow with what is imported; the others are ours. */
export const taxonomyKinds = [
  'contractType',
  'corps',
  'branch',
  'profession',
  'studyLevel',
  'experienceLevel',
  'workTime',
  'domain',
  'functionalDomain',
] as const
export type TaxonomyKind = (typeof taxonomyKinds)[number]

export const termSchema = z.object({
  code: z.string(),
  label: z.object({ fr: z.string(), en: z.string() }),
})
export type Term = z.output<typeof termSchema>

export const taxonomiesSchema = z.object({
  contractType: z.array(termSchema),
  corps: z.array(termSchema),
  branch: z.array(termSchema),
  profession: z.array(termSchema),
  studyLevel: z.array(termSchema),
  experienceLevel: z.array(termSchema),
  workTime: z.array(termSchema),
  domain: z.array(termSchema),
  functionalDomain: z.array(termSchema),
  /** Of forms and filters: nothing is filed under them. */
  duration: z.array(termSchema),
  civility: z.array(termSchema),
  securityQuestion: z.array(termSchema),
  country: z.array(termSchema),
})
export type Taxonomies = z.output<typeof taxonomiesSchema>

type Terms = Readonly<Record<string, Message>>

/** A4.4: the nine contract types. Those with a duration show it. */
export const contractTypes = {
  cdd: { fr: 'CDD', en: 'Fixed-term contract' },
  projet: { fr: 'Contrat de projet', en: 'Project contract' },
  cdi: { fr: 'CDI', en: 'Permanent contract' },
  'cdi-mission': { fr: 'CDI de mission', en: 'Permanent contract for a mission' },
  'msp-fil-de-l-eau': {
    fr: 'Mobilité Service Public (Fil\u00A0de\u00A0l’eau)',
    en: 'Public service mobility (rolling)',
  },
  'msp-noemi': { fr: 'Mobilité Service Public (NOEMI)', en: 'Public service mobility (NOEMI)' },
  'mobilite-fsep': { fr: 'Mobilité Interne (FSEP)', en: 'Internal mobility (FSEP)' },
  stage: { fr: 'Convention de stage', en: 'Internship' },
  apprentissage: { fr: 'Contrat d’apprentissage', en: 'Apprenticeship' },
} as const satisfies Terms
export type ContractType = keyof typeof contractTypes

export const corps = {
  dr: { fr: 'Directeur ou directrice de recherche', en: 'Research director' },
  cr: { fr: 'Chargé ou chargée de recherche', en: 'Research scientist' },
  pr: { fr: 'Professeur ou professeure des universités', en: 'University professor' },
  mcf: { fr: 'Maître ou maîtresse de conférences', en: 'Associate professor' },
  ir: { fr: 'Ingénieur ou ingénieure de recherche', en: 'Research engineer' },
  ie: { fr: 'Ingénieur ou ingénieure d’études', en: 'Design engineer' },
  ai: { fr: 'Assistant ingénieur ou assistante ingénieure', en: 'Assistant engineer' },
  tech: { fr: 'Technicien ou technicienne', en: 'Technician' },
  atrf: { fr: 'Adjoint ou adjointe technique', en: 'Technical assistant' },
  'cat-a': { fr: 'Catégorie A', en: 'Category A' },
  'cat-b': { fr: 'Catégorie B', en: 'Category B' },
  'cat-c': { fr: 'Catégorie C', en: 'Category C' },
} as const satisfies Terms

/** REFERENS: the branches of professional activity, A to J (H and I were merged into J). */
export const branches = {
  'bap-a': { fr: 'A. Vivant, terre et environnement', en: 'A. Life, earth and environment' },
  'bap-b': { fr: 'B. Chimie et matériaux', en: 'B. Chemistry and materials' },
  'bap-c': { fr: 'C. Ingénierie et instrumentation', en: 'C. Engineering and instrumentation' },
  'bap-d': { fr: 'D. Sciences humaines et sociales', en: 'D. Humanities and social sciences' },
  'bap-e': { fr: 'E. Informatique, statistique et calcul', en: 'E. Computing and statistics' },
  'bap-f': { fr: 'F. Culture, communication et savoirs', en: 'F. Culture, communication and knowledge' },
  'bap-g': { fr: 'G. Patrimoine, logistique et prévention', en: 'G. Estates, logistics and safety' },
  'bap-j': { fr: 'J. Gestion et pilotage', en: 'J. Management and administration' },
} as const satisfies Terms

export const studyLevels = {
  'cap-bep': { fr: 'CAP, BEP', en: 'Vocational certificate' },
  bac: { fr: 'BAC', en: 'Secondary diploma' },
  'bac-2': { fr: 'BAC + 2', en: 'Two years of study' },
  'bac-3-4': { fr: 'BAC + 3/4', en: 'Bachelor' },
  'bac-5': { fr: 'BAC + 5', en: 'Master' },
  doctorat: { fr: 'Doctorat', en: 'Doctorate' },
} as const satisfies Terms

export const experienceLevels = {
  indifferent: { fr: 'Indifférent', en: 'Any' },
  debutant: { fr: 'Débutant accepté', en: 'No experience needed' },
  '1-4-ans': { fr: '1 à 4 ans', en: '1 to 4 years' },
  '5-10-ans': { fr: '5 à 10 ans', en: '5 to 10 years' },
  'plus-10-ans': { fr: 'Plus de 10 ans', en: 'More than 10 years' },
} as const satisfies Terms

export const workTimes = {
  complet: { fr: 'Temps complet', en: 'Full time' },
  partiel: { fr: 'Temps partiel', en: 'Part time' },
} as const satisfies Terms

/** The ten domains of the ministry of research. */
export const domains = {
  mathematiques: { fr: 'Mathématiques et leurs interactions', en: 'Mathematics and its interactions' },
  physique: { fr: 'Physique', en: 'Physics' },
  'terre-univers': { fr: 'Sciences de la terre et de l’univers, espace', en: 'Earth, universe and space' },
  chimie: { fr: 'Chimie', en: 'Chemistry' },
  'biologie-sante': { fr: 'Biologie, médecine et santé', en: 'Biology, medicine and health' },
  humanites: { fr: 'Sciences humaines et humanités', en: 'Humanities' },
  'sciences-societe': { fr: 'Sciences de la société', en: 'Social sciences' },
  'sciences-ingenieur': { fr: 'Sciences pour l’ingénieur', en: 'Engineering sciences' },
  stic: {
    fr: 'Sciences et technologies de l’information et de la communication',
    en: 'Information and communication sciences',
  },
  'agronomie-ecologie': { fr: 'Sciences agronomiques et écologiques', en: 'Agronomy and ecology' },
} as const satisfies Terms

/** C1.3: the functional domains of the State's directory of jobs (RMFP), by the codes it writes in capitals. */
export const functionalDomains = {
  ach: { fr: 'Achat', en: 'Procurement' },
  agr: { fr: 'Agriculture', en: 'Agriculture' },
  amt: { fr: 'Aménagement et développement durable du territoire', en: 'Regional planning and development' },
  asp: { fr: 'Animation, jeunesse et sports', en: 'Youth, leisure and sports' },
  bat: { fr: 'Bâtiment', en: 'Buildings' },
  com: { fr: 'Communication', en: 'Communication' },
  ctl: { fr: 'Organisation, contrôle et évaluation', en: 'Organisation, audit and evaluation' },
  cul: { fr: 'Culture et patrimoine', en: 'Culture and heritage' },
  def: { fr: 'Défense', en: 'Defence' },
  dir: { fr: 'Direction et pilotage des politiques publiques', en: 'Public policy and executive management' },
  doc: { fr: 'Lecture publique et documentation', en: 'Libraries and documentation' },
  ens: { fr: 'Enseignement et formation', en: 'Teaching and training' },
  env: { fr: 'Environnement', en: 'Environment' },
  fip: { fr: 'Finances publiques', en: 'Public finance' },
  gbf: { fr: 'Gestion budgétaire et financière', en: 'Budget and financial management' },
  grh: { fr: 'Ressources humaines', en: 'Human resources' },
  int: { fr: 'International', en: 'International affairs' },
  jur: { fr: 'Affaires juridiques', en: 'Legal affairs' },
  jus: { fr: 'Justice', en: 'Justice' },
  log: { fr: 'Interventions techniques et logistiques', en: 'Technical services and logistics' },
  med: { fr: 'Médical et paramédical', en: 'Medical and paramedical care' },
  num: { fr: 'Numérique', en: 'Digital' },
  rch: { fr: 'Recherche', en: 'Research' },
  ren: { fr: 'Renseignement', en: 'Intelligence' },
  san: { fr: 'Prévention, conseil et pilotage en santé', en: 'Public health and prevention' },
  sec: { fr: 'Sécurité', en: 'Security' },
  soc: { fr: 'Social, enfance et famille', en: 'Social services, children and families' },
  tra: { fr: 'Transports', en: 'Transport' },
  usa: { fr: 'Relation à l’usager', en: 'Public relations and user services' },
} as const satisfies Terms

/** A4.8: one offer falls in one of them, when it has a duration. Upper bounds in months, inclusive. */
export const durationBands = {
  le6m: { fr: 'Six mois et moins', en: 'Six months or less' },
  '7to12m': { fr: 'Entre sept mois et un an', en: 'Seven months to one year' },
  '1to3y': { fr: 'Entre un et trois ans', en: 'One to three years' },
  gt3y: { fr: 'Plus de trois ans', en: 'More than three years' },
} as const satisfies Terms
export type DurationBand = keyof typeof durationBands

/** `months`: whole months of the contract; null for a contract without an end. */
export const durationBandOf = (months: number | null): DurationBand | null =>
  months === null ? null : months <= 6 ? 'le6m' : months <= 12 ? '7to12m' : months <= 36 ? '1to3y' : 'gt3y'
