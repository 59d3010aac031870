import { searchOffersEndpoint } from '@portal/contracts/offers/offers.endpoints'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { clientOf, createTestApp, startOfTests } from '#api/testing/app.ts'
import { seedOffer, seedStructure } from '#api/testing/seed-offers.ts'

const { app, deps, db, close } = await createTestApp()
afterAll(close)

const references = async (q: string) =>
  (await clientOf(app)(searchOffersEndpoint, { query: { q, exact: true } })).items.map(({ reference }) => reference)

/** The newest first, so that what comes later in the list comes first for its words alone. */
const offers: Omit<Parameters<typeof seedOffer>[1], 'structure'>[] = [
  {
    reference: 'APART-1',
    title: 'Agent (H/F)',
    html: '<p>Poste d’ingénieur</p><ul><li>Recherche en écologie, puis développement de capteurs</li></ul>',
  },
  {
    reference: 'APART-2',
    title: 'Agent (H/F)',
    html: '<p>Agriculture bio. Outils informatiques. La cuisine en été. Administration de deux systèmes.</p>',
  },
  { reference: 'UMR5023-LEHNA-001', title: 'Agent (H/F)', html: '<p>Écoute.</p>', branch: 'bap-j' },
  {
    reference: 'TOGETHER-1',
    title: 'Agent (H/F)',
    html: '<p>Au sein de l’UMR-5301, projets de recherche et développement.</p>',
  },
  { reference: 'TOGETHER-2', title: 'Agent (H/F)', html: '<p>UPR8001. Norme ISO9001. Bio-informatique. R&amp;D.</p>' },
  {
    reference: 'TOGETHER-3',
    title: 'Agent UAR 3552',
    html: '<p>ISO 9001. Ingénieurs d’études. Intelligence artificielle.</p>',
  },
  {
    reference: 'TOGETHER-4',
    title: 'Agent (H/F)',
    html: '<p>Accueillir les maîtres, conférences pour les ingénieurs\nde recherche.</p>',
  },
  { reference: 'UMR-5099-LEHNA-009', title: 'Gestionnaire (H/F)', html: '<p>Budgets.</p>' },
  { reference: 'TEXT-1', title: 'Agent (H/F)', html: '<p>Un poste de comptable. Le don du sang.</p>' },
  { reference: 'TITLE-1', title: 'Comptable (H/F)', html: '<p>Écoute.</p>', contractType: 'stage' },
  { reference: 'TOWN-1', title: 'Technicien (H/F)', html: '<p>Un poste en chimie, à Grenoble.</p>' },
  { reference: 'TOWN-2', title: 'Technicien·ne en chimie (H/F)', html: '<p>Analyses.</p>' },
  { reference: 'TEXT-2', title: 'Adjointe (H/F)', html: '<p>Pour la comptabilité.</p>' },
  { reference: 'DOER-1', title: 'Administrateur (H/F)', html: '<p>Soudage.</p>' },
  { reference: 'DOER-2', title: 'Adjointe administrative (H/F)', html: '<p>Soudage.</p>' },
  {
    reference: 'BREAD-1',
    title: 'Boulangère (H/F)',
    html: '<p>Une thèse. Préparer la réunion. Au LIP6. Menuiserie.</p>',
  },
  { reference: 'ENGLISH-1', title: 'Baker', language: 'en', html: '<p>These conditions matter to bakers.</p>' },
  { reference: 'ACRONYM-1', title: 'Boucher (H/F), CARISM', html: '<p>Viandes.</p>' },
  { reference: 'DOCTOR-1', title: 'Médecin (H/F)', html: '<p>Consultations.</p>' },
  { reference: 'GENDER-1', title: 'Développeuse en bases (H/F)', html: '<p>Carrière.</p>' },
  { reference: 'GENDER-2', title: 'Développeur en bases (H/F)', html: '<p>Une conseillère experte.</p>' },
  { reference: 'GENDER-3', title: 'Cadre (H/F)', html: '<p>Le développement de bases. Un conseiller expert.</p>' },
  { reference: 'GENDER-4', title: 'Keeper', language: 'en', html: '<p>Carried out by many.</p>' },
  {
    reference: 'FILLER-1',
    title: 'Salinier (H/F)',
    html: '<p>Marais.</p>',
  },
  { reference: 'FILLER-2', title: 'Salinier, postes isolés (H/F)', html: '<p>Estuaires.</p>' },
  {
    reference: 'TRAIT-1',
    title: 'Brodeuse (H/F)',
    html: '<p>Un stage de six mois mène à un CDI, le temps que 3 essais partiels.</p>',
  },
  {
    ...{ reference: 'TRAIT-2', title: 'Brodeuse (H/F)', html: '<p>Vitrines.</p>', contractType: 'stage' },
    ...{ durationMonths: 6, workTime: 'partiel' },
  },
  { reference: 'TRAIT-3', title: 'Brodeuse (H/F)', html: '<p>Perles. Paris.</p>', contractType: 'cdi' },
  {
    reference: 'TRAIT-4',
    title: 'Garde (H/F)',
    html: '<p>La brodeuse est absente.</p>',
    durationMonths: 24,
    contractType: 'cdd',
  },
  { reference: 'TOWN-3', title: 'Garde (H/F)', html: '<p>Missions à Orléans.</p>' },
  {
    reference: 'COUNT-1',
    title: 'Keeper of records',
    language: 'en',
    html: '<p>Tides are taken into account. Trainers.</p>',
  },
  { reference: 'TECH-1', title: 'Technicienne (H/F)', html: '<p>Pipettes, au laboratoire.</p>' },
  { reference: 'SNOW-1', title: 'Mesures de densité (H/F)', html: '<p>Neige.</p>' },
]

beforeAll(async () => {
  const structure = await seedStructure(db, { name: 'Institut ERL7001', acronym: null, unit: null })
  for (const [index, offer] of offers.entries())
    await seedOffer(deps, { structure, publishedAt: new Date(startOfTests.getTime() - (index + 1) * 60_000), ...offer })
  const orleans = await seedStructure(db, {
    ...{ name: 'Institut', acronym: null, unit: null, city: 'Orléans', cityCode: '45234', postcode: '45000' },
    ...{ department: 'Loiret', departmentCode: '45', region: 'Centre-Val de Loire', regionCode: '24' },
  })
  await seedOffer(deps, { structure: orleans, reference: 'AROUND-1', title: 'Assistante ingénieure (H/F)' })
  const island = await seedStructure(db, {
    ...{ name: 'Institut', acronym: null, unit: null, city: 'Saint-Pierre', cityCode: '97416', postcode: '97410' },
    ...{ department: 'La Réunion', departmentCode: '974', region: 'La Réunion', regionCode: '04' },
  })
  await seedOffer(deps, { structure: island, reference: 'ISLAND-1', title: 'Océanographe (H/F)' })
})

it.each([
  ['UMR5023', ['UMR5023-LEHNA-001']],
  ['UMR 5023', ['UMR5023-LEHNA-001']],
  ['umr-5023', ['UMR5023-LEHNA-001']],
  ['Réf. UMR5023 LEHNA 001', ['UMR5023-LEHNA-001']],
  ['offre n° UMR5023 LEHNA 001', ['UMR5023-LEHNA-001']],
  ['"UMR 5023"', ['UMR5023-LEHNA-001']],
  ['agent UMR_5023', ['UMR5023-LEHNA-001']],
  ['UMR5023 lehna 001', ['UMR5023-LEHNA-001']],
  ['écoute -UMR5023', ['TITLE-1']],
  ['écoute -"UMR 5023"', ['TITLE-1']],
  ['écoute -UMR 5023', ['TITLE-1']],
  ['agent -UMR 5301 -R & D -BAP J -UAR 3552', ['APART-1', 'APART-2', 'TOGETHER-4', 'TEXT-1']],
  ['agent -BAP -UMR -UPR -UAR', ['APART-1', 'APART-2', 'TOGETHER-4', 'TEXT-1']],
  ['UMR5301', ['TOGETHER-1']],
  ['"UMR5301"', ['TOGETHER-1']],
  ['gestionnaire UMR 5099', ['UMR-5099-LEHNA-009']],
  ['UPR 8001', ['TOGETHER-2']],
  ['UAR3552', ['TOGETHER-3']],
  ['comptable ERL 7001', ['TITLE-1', 'TEXT-1', 'TEXT-2']],
  ['UMR 530', ['TOGETHER-1']],
  ['ISO-9001', ['TOGETHER-2', 'TOGETHER-3']],
  ['ISO9001', ['TOGETHER-2', 'TOGETHER-3']],
  ['ISO 9001', ['TOGETHER-2', 'TOGETHER-3']],
  ['LIP6', ['BREAD-1']],
  ['lip 6', ['BREAD-1']],
  ['LIP-6', ['BREAD-1']],
])('X11 A4.1 finds a name and its number however they are joined: %s', async (q, expected) => {
  expect(await references(q)).toEqual(expected)
})

it.each([
  ['R&D', ['TOGETHER-1', 'TOGETHER-2']],
  ['research and development', ['TOGETHER-1', 'TOGETHER-2']],
  ['recherche et développement', ['TOGETHER-1', 'TOGETHER-2', 'APART-1']],
  ['recherche développement', ['TOGETHER-1', 'TOGETHER-2', 'APART-1']],
  ['recherche pour le développement', ['APART-1', 'TOGETHER-1']],
  ['IE', ['TOGETHER-3']],
  ['IA', ['TOGETHER-3']],
  ['artificial intelligence', ['TOGETHER-3']],
  ['admin sys', ['APART-2']],
  ['MCF', []],
  ['IR', ['TOGETHER-4']],
])('X11 takes an expression for its words side by side, and before the same words apart: %s', async (q, expected) => {
  expect(await references(q)).toEqual(expected)
})

it.each([
  ['joined words before the same words apart', 'bio-informatique', ['TOGETHER-2', 'APART-2']],
  [
    'the job of a title before the same word of a text, in a town',
    'comptable Grenoble',
    ['TITLE-1', 'TEXT-1', 'TEXT-2'],
  ],
  ['the job of two words before a town in a text', 'technicienne chimie Grenoble', ['TOWN-2', 'TOWN-1']],
  ['another gender in a title before another word of the same stem', 'soudage administratif', ['DOER-2', 'DOER-1']],
  ['a corps by its letters', 'AI', ['AROUND-1', 'TOGETHER-3']],
  ['a region, in a name of which no word is searched by itself', 'Centre-Val de Loire', ['AROUND-1']],
  ['the same without its hyphens', 'centre val de loire', ['AROUND-1']],
  ['the same by its letters', 'CVL', ['AROUND-1']],
  ['no word of it', 'centre', []],
  ['an acronym', 'carism', ['ACRONYM-1']],
  ['an island, which is no meeting', 'La Réunion', ['ISLAND-1']],
  ['the same in English', 'océanographe Reunion Island', ['ISLAND-1']],
  ['a town by how its saint is written', 'St-Pierre', ['ISLAND-1']],
  ['the same with a space', 'océanographe st pierre', ['ISLAND-1']],
  ['meetings without its article', 'préparer réunion', ['BREAD-1']],
  ['a thesis, which is no English « these »', 'thèse', ['BREAD-1']],
  ['the same without its accent', 'these', ['BREAD-1']],
  ['the same on its way', 'thes', ['BREAD-1']],
  ['« these » in a phrase', '"these conditions"', ['ENGLISH-1']],
  ['no « emploi » beside a job', 'offre d’emploi salinier', ['FILLER-1', 'FILLER-2']],
  ['a title that has it nevertheless first', 'postes salinier', ['FILLER-2', 'FILLER-1']],
  ['an offer by a part of its reference, whatever says that it is one', 'emploi LEHNA-001', ['UMR5023-LEHNA-001']],
  ['a contract before a text that names it', 'stage brodeuse', ['TRAIT-2', 'TRAIT-1']],
  ['the same by another name', 'brodeuse internship', ['TRAIT-2', 'TRAIT-1']],
  ['another contract', 'CDI brodeuse', ['TRAIT-3', 'TRAIT-1']],
  ['how long an offer lasts', 'stage 6 mois', ['TRAIT-2']],
  ['the same in English', '6 months', ['TRAIT-2']],
  ['a duration in years', 'CDD 2 ans brodeuse', ['TRAIT-4']],
  ['a work time', 'temps partiel', ['TRAIT-2', 'TRAIT-1']],
  ['the same without its hyphen', 'part time', ['TRAIT-2']],
  ['a town before texts that name it', 'Orléans', ['AROUND-1', 'TOWN-3']],
  ['the same beside what every offer is', 'emploi à Orléans', ['AROUND-1', 'TOWN-3']],
  ['an offer of a town by its job first', 'garde Orléans', ['TOWN-3']],
  ['accountants, and nothing that is taken into account', 'accountant', ['TITLE-1', 'TEXT-1', 'TEXT-2']],
  ['no word in the number it is left out in, nor in the other', 'keeper -trainer', ['GENDER-4']],
  ['each word of an expression by what is said for it', 'laboratory technician', ['TECH-1']],
  ['who does what a text says', 'menuisière', ['BREAD-1']],
  ['what is done, after who does it', 'comptable', ['TITLE-1', 'TEXT-1', 'TEXT-2']],
  ['who does what is asked for', 'comptabilité', ['TITLE-1', 'TEXT-1', 'TEXT-2']],
  ['a job by its field', 'chimiste', ['TOWN-2', 'TOWN-1']],
  ['a postcode', '45000', ['AROUND-1']],
  ['a branch by its letter', 'BAP J', ['UMR5023-LEHNA-001']],
  ['no other branch, though stemmers make it any', 'BAP E', []],
  ['what is left when a branch that nobody has is taken out', 'écoute -BAP A', ['UMR5023-LEHNA-001', 'TITLE-1']],
  ['any branch', '"BAP"', ['UMR5023-LEHNA-001']],
  ['a contract', 'stage Grenoble', ['TITLE-1', 'TRAIT-2', 'TRAIT-1']],
  ['no small word by an acronym of the same stem', 'LAAS', []],
  ['nor in the other language', 'ENS', []],
  ['a word by its plural, though its stem is small in English', 'dons', ['TEXT-1']],
])('X11 finds %s: %s', async (_, q, expected) => {
  expect(await references(q)).toEqual(expected)
})

it.each([
  [
    ['développeur', 'développeuse', 'développeuses', 'développeur·euse', 'développeur(se)'],
    ['GENDER-1', 'GENDER-2'],
  ],
  [
    ['expert', 'experte', 'EXPERTES', 'conseillère', 'conseillers', 'conseiller(ère)'],
    ['GENDER-2', 'GENDER-3'],
  ],
  [
    ['"développeur en bases"', '"développeuse en bases"', '"développeur·euse en bases"'],
    ['GENDER-1', 'GENDER-2'],
  ],
  [
    ['"conseiller expert"', '"conseillère experte"'],
    ['GENDER-2', 'GENDER-3'],
  ],
  [['bases -développeur', 'bases -développeuse'], ['GENDER-3']],
  [['carrière'], ['GENDER-1']],
])(
  'A4.1 finds the same by either gender, and nothing by a shorter stem of the feminine: %j',
  async (either, expected) => {
    for (const q of either) expect(await references(q), q).toEqual(expected)
  },
)

it.each([
  ['as it is written', 'umr5023-lehna-001', ['UMR5023-LEHNA-001']],
  ['whatever separates its parts', 'UMR 5023_LEHNA 001', ['UMR5023-LEHNA-001']],
  ['with nothing between them', 'UMR5023LEHNA001', ['UMR5023-LEHNA-001']],
  ['by the start of it', 'umr5023leh', ['UMR5023-LEHNA-001']],
  ['by some of its parts', '5023 lehna', ['UMR5023-LEHNA-001']],
  ['by a part of a part', '023-leh', ['UMR5023-LEHNA-001']],
  ['by three figures', '001', ['UMR5023-LEHNA-001']],
  ['by no letters across its parts', '3leh', []],
  ['by no figures across its parts', 'hna00', []],
  ['by no two letters', 'a 0', []],
])('A4.1 finds a reference %s: %s', async (_, q, expected) => {
  expect(await references(q)).toEqual(expected)
})

it.each([
  ['six letters for others two slips away', 'agnets'],
  ['four letters for others that begin otherwise', 'aker'],
  ['word for an acronym', 'carismt'],
  ['job that nobody offers for something else', 'dentiste'],
])('X11 takes no %s: %s', async (_, q) => {
  const found = await clientOf(app)(searchOffersEndpoint, { query: { q } })
  expect(found).toMatchObject({ total: 0, suggestion: null })
})

it('X11 takes no word that it knows for the typing error of another: physicien', async () => {
  expect(await references('physician')).toEqual(['DOCTOR-1'])
  const found = await clientOf(app)(searchOffersEndpoint, { query: { q: 'physicien' } })
  expect(found).toMatchObject({ total: 0, suggestion: null })
})

it.each(['bapk', 'BAP A'])('X11 takes no branch for the typing error of another: %s', async (q) => {
  expect(await clientOf(app)(searchOffersEndpoint, { query: { q } })).toMatchObject({ total: 0, suggestion: null })
})

it.each([
  ['that is found by what is said for it', 'acountant', 'accountant', ['TITLE-1', 'TEXT-1', 'TEXT-2']],
  ['that is nearer than a more frequent one', 'comptabilté', 'comptabilité', ['TITLE-1', 'TEXT-1', 'TEXT-2']],
  ['of a title', 'gestionaire', 'gestionnaire', ['UMR-5099-LEHNA-009']],
])('X11 proposes a word %s: %s', async (_, q, suggestion, expected) => {
  const found = await clientOf(app)(searchOffersEndpoint, { query: { q } })
  expect({ suggestion: found.suggestion, found: found.items.map(({ reference }) => reference) }).toEqual({
    suggestion,
    found: expected,
  })
})
