import { escapeHtml } from '#api/platform/mail/mail-layout.ts'
import type { DemoFiles, DemoStructure, DemoText } from './demo-files.ts'

export type DemoOffer = {
  readonly text: DemoText
  readonly structure: DemoStructure
  readonly title: string
  readonly html: string
  readonly contractType: string
  readonly durationMonths: number | null
  readonly publishedDaysAgo: number
  readonly publishedAtHour: number
  /** Days after the day of start; negative: closed. */
  readonly deadlineInDays: number
  readonly deadlineTime: readonly [hour: number, minute: number]
  readonly startsInDays: number
  readonly applicationMode: 'portal' | 'email' | 'roster'
  readonly hasAttachment: boolean
}

/** How many of each language (issue: 150 in French, 30 in English). */
export const demoOfferCounts = { fr: 150, en: 30 } as const

const contractsWithAnEnd = new Set(['cdd', 'projet', 'stage', 'apprentissage', 'cdi-mission'])

/** A small generator with a seed (mulberry32): the same demo on every machine. */
const createDice = (seed: number) => {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  return { below: (limit: number) => Math.floor(next() * limit) }
}

const at = <T>(list: readonly T[], index: number): T => {
  const item = list[index % list.length]
  if (item === undefined) throw new Error('an empty list of the demo')
  return item
}

const structuresOf = (text: DemoText, structures: readonly DemoStructure[]): readonly DemoStructure[] => {
  const preferred = structures.filter(({ code }) => text.structureCodes.includes(code))
  if (preferred.length > 0) return preferred
  const fitting = structures.filter(
    ({ kind, domains }) =>
      text.structureKinds.includes(kind) &&
      (text.structureDomains.length === 0 || text.structureDomains.some((domain) => domains.includes(domain))),
  )
  return fitting.length > 0 ? fitting : structures
}

const headings = {
  fr: { missions: 'Les missions', activities: 'L’activité', profile: 'Votre profil', context: 'Contexte de travail' },
  en: { missions: 'Missions', activities: 'Activities', profile: 'Your profile', context: 'Working context' },
} as const

const htmlOf = (text: DemoText, structure: DemoStructure): string => {
  const heading = headings[text.language]
  const placed = (html: string) =>
    html.replaceAll('{structure}', escapeHtml(structure.name)).replaceAll('{city}', escapeHtml(structure.city))
  return [
    `<h3>${heading.missions}</h3>${text.missions}`,
    `<h3>${heading.activities}</h3><ul>${text.activities.map((item) => `<li>${item}</li>`).join('')}</ul>`,
    `<h3>${heading.profile}</h3>${text.profile}`,
    `<h3>${heading.context}</h3>${text.context}`,
  ]
    .map(placed)
    .join('')
}

/**
 * Every text with each of its teams in turn, until there are as many as wanted. The first round uses each text's own
 * title. Contract types, structures and durations rotate, so that all that a text allows appears.
 */
export const composeDemoOffers = ({ texts, structures }: Pick<DemoFiles, 'texts' | 'structures'>): DemoOffer[] => {
  const dice = createDice(14)
  const offers: DemoOffer[] = []
  for (const language of ['fr', 'en'] as const) {
    const own = texts.filter((text) => text.language === language)
    const wanted = demoOfferCounts[language]
    const titles = new Set<string>()
    for (let round = 0; titles.size < wanted; round += 1) {
      if (round > 12) throw new Error(`only ${titles.size} demo titles in ${language}, ${wanted} wanted`)
      for (const text of own) {
        const title = round === 0 ? text.title : text.titleWithTeam.replace('{team}', at(text.teams, round - 1))
        if (titles.has(title) || titles.size >= wanted || (round > 0 && round > text.teams.length)) continue
        titles.add(title)
        offers.push(composeOne(text, { title, round, number: offers.length, structures, dice }))
      }
    }
  }
  return offers
}

const composeOne = (
  text: DemoText,
  {
    title,
    round,
    number,
    structures,
    dice,
  }: {
    title: string
    round: number
    number: number
    structures: readonly DemoStructure[]
    dice: ReturnType<typeof createDice>
  },
): DemoOffer => {
  const structure = at(structuresOf(text, structures), round)
  const contractType = at(text.contractTypes, round)
  const hasAnEnd = contractsWithAnEnd.has(contractType) && text.durationMonths.length > 0
  // Most are recent: one in three of the last ten days, the rest back to ninety.
  const publishedDaysAgo = number === 0 ? 0 : number % 3 === 0 ? dice.below(10) : 10 + dice.below(81)
  const [isClosed, isRoster, isByEmail] = [number === 57, number === 38, number % 31 === 20]
  return {
    text,
    structure,
    title,
    html: htmlOf(text, structure),
    contractType,
    durationMonths: hasAnEnd ? at(text.durationMonths, round + number) : null,
    publishedDaysAgo: isClosed ? 60 : publishedDaysAgo,
    publishedAtHour: 8 + dice.below(9),
    deadlineInDays: isClosed ? -2 : 2 + dice.below(58),
    deadlineTime: at(
      [
        [23, 59],
        [23, 59],
        [17, 0],
        [12, 0],
        [0, 0],
      ] as const,
      dice.below(5),
    ),
    startsInDays: 45 + dice.below(150),
    applicationMode: isRoster ? 'roster' : isByEmail ? 'email' : 'portal',
    hasAttachment: number % 14 === 5,
  }
}
