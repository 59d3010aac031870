import { slugOf } from '@portal/contracts/paths/paths'
import {
  branches,
  type ContractType,
  contractTypes,
  corps,
  domains,
  experienceLevels,
  functionalDomains,
  studyLevels,
  workTimes,
} from '@portal/contracts/taxonomies/taxonomy'
import { type ImportedTerm, readTerm } from './imported-offer.ts'

/** Labels as people write them, to the codes of our lists. `null`: nothing was said that we understand. */

type Labels = Readonly<Record<string, { fr: string; en: string }>>

const codeByLabel = (terms: Labels): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(terms).flatMap(([code, { fr, en }]) =>
      [code, fr, en].map((label): [string, string] => [slugOf(label), code]),
    ),
  )

const known = {
  contract: codeByLabel(contractTypes),
  corps: codeByLabel(corps),
  branch: codeByLabel(branches),
  study: codeByLabel(studyLevels),
  experience: codeByLabel(experienceLevels),
  work: codeByLabel(workTimes),
  domain: codeByLabel(domains),
  functionalDomain: codeByLabel(functionalDomains),
}

type Pattern = readonly [pattern: RegExp, code: string]
const firstOf = (patterns: readonly Pattern[], text: string): string | null =>
  patterns.find(([pattern]) => pattern.test(text))?.[1] ?? null

const read = (
  codes: ReadonlyMap<string, string>,
  patterns: readonly Pattern[],
  written: string | null,
): string | null => (written === null ? null : (codes.get(slugOf(written)) ?? firstOf(patterns, written)))

const contractPatterns: readonly (readonly [RegExp, ContractType])[] = [
  [/apprenti/i, 'apprentissage'],
  [/\bstage|stagiaire|\bintern(?:ship)?\b/i, 'stage'],
  [/noemi/i, 'msp-noemi'],
  [/fsep|mobilit[eé] (?:interne|cnrs)/i, 'mobilite-fsep'],
  [/fil de l.eau|mobilit[eé]|titulaires|fonctionnaires|d[eé]tachement/i, 'msp-fil-de-l-eau'],
  [/cdi de mission|mission contract/i, 'cdi-mission'],
  [/contrat de projet|project contract/i, 'projet'],
  [/\bcdi\b|dur[eé]e ind[eé]termin|permanent/i, 'cdi'],
  [/\bcdd\b|dur[eé]e d[eé]termin|contractuel|temporary|fixed[- ]term|vacataire/i, 'cdd'],
]
export const readContract = (written: string | null): string | null => read(known.contract, contractPatterns, written)

export const readCorps = (written: string | null): string | null =>
  read(
    known.corps,
    [
      [/^(?:igr|ir\b|ing[eé]nieur.* de recherche)/i, 'ir'],
      [/^(?:ige|ie\b|ing[eé]nieur.* d.[eé]tudes)/i, 'ie'],
      [/^(?:asi|ai\b|assistant.* ing[eé]nieur)/i, 'ai'],
      [/^(?:tcn|tech)/i, 'tech'],
      [/^(?:adt|atrf|adjoint.* technique)/i, 'atrf'],
      [/^directeur.* de recherche/i, 'dr'],
      [/^charg[eé].* de recherche/i, 'cr'],
      [/^ma[iî]tre/i, 'mcf'],
      [/^professeur/i, 'pr'],
      [/^(?:cat[eé]gorie\s*)?a\b/i, 'cat-a'],
      [/^(?:cat[eé]gorie\s*)?b\b/i, 'cat-b'],
      [/^(?:cat[eé]gorie\s*)?c\b/i, 'cat-c'],
    ],
    written,
  )

/** « BAP A - Sciences du vivant… »; H and I were merged into J. */
export const readBranch = (written: string | null): string | null => {
  const letter = /\bbap\s*[:-]?\s*([a-j])\b/i.exec(written ?? '')?.[1]?.toLowerCase()
  if (letter) return `bap-${'hi'.includes(letter) ? 'j' : letter}`
  return read(known.branch, [], written)
}

export const readFunctionalDomain = (written: string | null): string | null => read(known.functionalDomain, [], written)

/** « Acheteur (FPE - FP2ACH02) »: the State's directory names the domain in the code of the job; the others' codes do not. */
export const functionalDomainOfJob = (written: string): string | null => {
  const domain = /\([^()]*\bFP2([A-Z]{3})\d+[^()]*\)/i.exec(written)?.[1]?.toLowerCase() ?? ''
  return Object.hasOwn(functionalDomains, domain) ? domain : null
}

/** The levels of before 2019 in Roman figures, and those since: they decide, whatever examples stand beside them. */
const levels: readonly Pattern[] = [
  [/niveau\s*(?:i\b|7)/i, 'bac-5'],
  [/niveau\s*(?:ii\b|6)/i, 'bac-3-4'],
  [/niveau\s*(?:iii\b|5)/i, 'bac-2'],
  [/niveau\s*(?:iv\b|4)/i, 'bac'],
  [/niveau\s*(?:v\b|vi\b|3)/i, 'cap-bep'],
  [/niveau\s*8/i, 'doctorat'],
]
const studies: readonly Pattern[] = [
  [/doctorat|\bph\.?d|bac\s*\+\s*8/i, 'doctorat'],
  [/bac\s*\+\s*[5-7]|master|ing[eé]nieur|\bdea\b|\bdess\b/i, 'bac-5'],
  [/bac\s*\+\s*[34]|licence|bachelor|ma[iî]trise/i, 'bac-3-4'],
  [/bac\s*\+\s*2|\bbts\b|\bdut\b|\bdeug\b|associate degree/i, 'bac-2'],
  [/\bcap\b|\bbep\b|brevet/i, 'cap-bep'],
  [/\bbac\b|baccalaur|high school/i, 'bac'],
]
export const readStudyLevel = (written: string | null): string | null =>
  read(known.study, [...levels, ...studies], written)

export const readExperience = (written: string | null): string | null =>
  read(
    known.experience,
    [
      [/indiff[eé]rent/i, 'indifferent'],
      [/d[eé]butant|sans exp[eé]rience|aucune|moins d.un an|moins de 1/i, 'debutant'],
      [/plus de (?:10|dix)|sup[eé]rieure? [aà] 10/i, 'plus-10-ans'],
      [/(?:de )?[5-9]\s*(?:[aà-]|to)\s*\d+\s*(?:ans|years)|plus de 5/i, '5-10-ans'],
      [/(?:de )?[1-4]\s*(?:[aà-]|to)\s*\d+\s*(?:ans|years)|plus d.un an|exp[eé]riment/i, '1-4-ans'],
    ],
    written,
  )

export const experienceOfMonths = (months: number): string =>
  months <= 0 ? 'debutant' : months < 60 ? '1-4-ans' : months <= 120 ? '5-10-ans' : 'plus-10-ans'

export const readWorkTime = (written: string | null): string | null =>
  read(
    known.work,
    [
      [/non complet|partiel|part[_ -]?time|mi-temps/i, 'partiel'],
      [/complet|plein|full[_ -]?time/i, 'complet'],
    ],
    written,
  )

/** One of the ten domains, else a new one under its own name. */
export const readDomains = (written: string | null): ImportedTerm[] => {
  const found = (written ?? '').split(/[;|]/).flatMap((label) => {
    const term = readTerm(label)
    if (!term) return []
    const code = known.domain.get(slugOf(label))
    return [code ? { code, label: term.label } : term]
  })
  return [...new Map(found.map((term) => [term.code, term])).values()].slice(0, 10)
}

/** « 18 mois », « 2 ans », 12. */
export const readDuration = (written: string | number | null): number | null => {
  if (written === null) return null
  const [, amount, unit = ''] = /(\d+(?:[.,]\d+)?)\s*(ans?|years?|semaines?|weeks?)?/i.exec(String(written)) ?? []
  if (amount === undefined) return null
  const number = Number(amount.replace(',', '.'))
  const months = /^(?:an|year)/i.test(unit) ? number * 12 : /^(?:sem|week)/i.test(unit) ? number / 4.35 : number
  const whole = Math.ceil(months)
  return whole >= 1 && whole <= 600 ? whole : null
}

const researcherCorps = new Set(['dr', 'cr', 'pr', 'mcf'])
const researcherTitle =
  /\b(?:chercheu[rs]e?s?|enseignante?-chercheu\w+|post-?doc\w*|doctorante?s?|ma[iî]tres?(?:se)? de conf|directeur\w* de recherche|charg[eé]e? de recherche|ph\.?d|research(?:er| scientist| fellow| director| associate))\b/i

/** A4.6. A known corps decides; « ingénieur de recherche » is none. */
export const isResearcherPost = (corpsCode: string | null, title: string): boolean =>
  corpsCode !== null && !corpsCode.startsWith('cat-') ? researcherCorps.has(corpsCode) : researcherTitle.test(title)
