import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  branches,
  contractTypes,
  corps,
  domains,
  experienceLevels,
  functionalDomains,
  studyLevels,
  workTimes,
} from '@portal/contracts/taxonomies/taxonomy'
import type { ImportSource, SourceRow } from '#api/features/offers/import/import-source.ts'

const demo = join(import.meta.dirname, '../demo')
type Text = {
  title: string
  profession: string
  missions: string
  activities: string[]
  profile: string
  context: string
}
type Place = { code: string; name: string; postcode: string; city: string; cityCode: string }

const readJson = async <T>(path: string): Promise<T> => JSON.parse(await readFile(join(demo, path), 'utf8')) as T

const createDice = () => {
  let state = 20_261_124
  return (limit: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 4_294_967_296) * limit)
  }
}

/**
 * As many offers as asked, out of the sentences of the demo's texts: the vocabulary and the lengths of real ones. Always the
 * same, so that one run can be compared with another.
 */
export const composeBenchOffers = async (count: number, now: Date): Promise<ImportSource> => {
  const names = (await readdir(join(demo, 'job-texts'))).sort()
  const texts = await Promise.all(names.map((name) => readJson<Text>(`job-texts/${name}`)))
  const places = await readJson<Place[]>('structures.json')
  const roll = createDice()
  const one = <T>(list: readonly T[]): T => {
    const item = list[roll(list.length)]
    if (item === undefined) throw new Error('an empty list')
    return item
  }
  const label = (terms: Readonly<Record<string, { fr: string }>>) => one(Object.values(terms)).fr
  const day = 86_400_000

  const rows = async function* (): AsyncIterable<SourceRow> {
    for (let line = 1; line <= count; line += 1) {
      const text = one(texts)
      const activities = Array.from({ length: 6 }, () => `<li>${one(one(texts).activities)}</li>`).join('')
      const place = one(places)
      const value = {
        identifier: `BENCH-${String(line).padStart(7, '0')}`,
        title: `${text.title} ${line % 97}`,
        description: `${one(texts).missions}<ul>${activities}</ul>${text.profile}${one(texts).context}`,
        datePosted: new Date(now.getTime() - roll(90) * day - roll(day)).toISOString(),
        validThrough: new Date(now.getTime() + (10 + roll(60)) * day).toISOString(),
        hiringOrganization: { name: place.name, identifier: place.code },
        jobLocation: { address: { postalCode: place.postcode, addressLocality: place.city } },
        industry: label(branches),
        occupationalCategory: text.profession,
        educationRequirements: label(studyLevels),
        experienceRequirements: label(experienceLevels),
        workHours: label(workTimes),
        additionalProperty: [
          { name: 'inseeCode', value: place.cityCode },
          { name: 'contractType', value: label(contractTypes) },
          { name: 'corps', value: label(corps) },
          { name: 'functionalDomain', value: label(functionalDomains) },
          { name: 'durationMonths', value: one([null, 6, 12, 24, 48]) },
          { name: 'researchDomain', value: `${label(domains)};${label(domains)}` },
        ],
      }
      yield { line, value }
    }
  }
  return { format: 'jobposting', rows: rows(), bytesRead: () => 0 }
}

/** What people search: words, a filter or several, a place, nothing at all; a page further on now and then. */
export const benchSearches = [
  'q=hydrologue',
  'q=ing%C3%A9nieure',
  'q=microscopie+optique',
  'q=r%C3%A9seau&contract=cdi',
  'q=python&studyLevel=bac-5&workTime=complet',
  'q=gestion&sort=date',
  'q=technicien&domain=physique&domain=chimie&duration=7to12m',
  'q=mesures&place=d-38',
  'q=laboratoire&corps=ie&corps=ir&experienceLevel=debutant',
  'q=research+software',
  'q=archives&page=2',
  'q=biolog&contract=cdd&contract=projet&branch=bap-a',
  'q=BENCH-0000123',
  'contract=cdd&duration=7to12m&studyLevel=bac-2',
  'place=c-38185&sort=deadline',
  'researcher=true',
  '',
  'page=3',
]

/** What a keyword field holds at one keystroke or another: jobs, a structure, a unit, references. */
export const benchStarts: readonly string[] = [
  ...['ing', 'ingé', 'tech', 'technicien', 'chef de pro', 'hydro', 'res', 'calc'],
  ...['lab', 'laboratoire eau', 'umr 5', 'BENCH-00', 'bench-0000123', '0000123'],
]
