import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Locale, Message } from '@portal/contracts/i18n/message'

/** `apps/api/demo`: written by hand, see its README. */
const directory = resolve(import.meta.dirname, '../../demo')

export type DemoStructure = {
  readonly code: string
  readonly name: string
  readonly acronym: string | null
  readonly unit: string | null
  readonly kind: string
  readonly streetAddress: string
  readonly postcode: string
  readonly city: string
  readonly cityCode: string
  readonly department: string
  readonly departmentCode: string
  readonly region: string
  readonly regionCode: string
  readonly country: string
  readonly latitude: number
  readonly longitude: number
  readonly domains: readonly string[]
  readonly recruitmentEmail: string
  readonly about: Message
}

export type DemoText = {
  readonly key: string
  readonly language: Locale
  readonly title: string
  readonly profession: string
  readonly branch: string | null
  readonly functionalDomain: string
  readonly corps: string | null
  readonly isResearcher: boolean
  readonly contractTypes: readonly string[]
  readonly studyLevel: string
  readonly experienceLevel: string
  readonly workTime: string
  readonly domains: readonly string[]
  readonly durationMonths: readonly number[]
  readonly structureKinds: readonly string[]
  readonly structureDomains: readonly string[]
  /** Where the text reads best; empty: anywhere its kinds and domains allow. */
  readonly structureCodes: readonly string[]
  readonly salary: string | null
  readonly remoteWork: string | null
  readonly missions: string
  readonly activities: readonly string[]
  readonly profile: string
  readonly context: string
  readonly teams: readonly string[]
  readonly titleWithTeam: string
}

export type DemoPerson = {
  readonly civility: 'madame' | 'monsieur' | 'none'
  readonly firstName: string
  readonly lastName: string
  readonly email: string
  readonly birthDate?: string | null
  readonly nationality?: string | null
  readonly streetAddress?: string | null
  readonly postcode?: string | null
  readonly city: string
  readonly country: string
  readonly mobilePhone?: string | null
}

export type DemoFiles = {
  readonly structures: readonly DemoStructure[]
  readonly professions: readonly { code: string; fr: string; en: string }[]
  readonly texts: readonly DemoText[]
  readonly news: readonly { id: string; title: Message; summary: Message; publishedDaysAgo: number }[]
  readonly people: {
    readonly candidate: DemoPerson
    readonly recruiter: DemoPerson
    readonly administrator: DemoPerson
    readonly otherCandidates: readonly DemoPerson[]
  }
}

const readJson = async <T>(...path: string[]): Promise<T> =>
  JSON.parse(await readFile(join(directory, ...path), 'utf8')) as T

export const readDemoFiles = async (): Promise<DemoFiles> => {
  const names = (await readdir(join(directory, 'job-texts'))).filter((name) => name.endsWith('.json')).sort()
  const [structures, professions, news, people, ...texts] = await Promise.all([
    readJson<DemoFiles['structures']>('structures.json'),
    readJson<DemoFiles['professions']>('professions.json'),
    readJson<DemoFiles['news']>('news.json'),
    readJson<DemoFiles['people']>('people.json'),
    ...names.map((name) => readJson<DemoText>('job-texts', name)),
  ])
  return { structures, professions, news, people, texts }
}
