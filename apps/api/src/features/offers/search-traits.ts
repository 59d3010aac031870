import type { WiderWord } from './search-synonyms.ts'
import { fold } from './search-words.ts'

/** What people call a contract or a work time: of « projet » or « mission » every text has other ones. */
const traits = new Set(['cdi', 'cdd', 'stage', 'apprentissage', '+temps+partiel', '+temps+complet'])
const duration = /^\d{1,2}(?:mois|months?|ans?|years?)$/

/** Whether a word says what an offer has beside its text: its contract, its work time, how long it lasts. */
export const namesTrait = ({ typed, expression, synonyms }: WiderWord): boolean =>
  [...typed.flat().map(fold), expression ?? '', ...synonyms].some(
    (each) => traits.has(each) || traits.has(each.replace(/s$/, '')) || duration.test(each),
  )

const counted = (many: number, one: string, more: string): string => `${many} ${many === 1 ? one : more}`

/** « 12 mois » is « 1 an » too. */
export const durationTexts = (months: number | null): string[] => {
  if (months === null) return []
  const inMonths = [`${months} mois`, counted(months, 'month', 'months')]
  const years = months / 12
  return Number.isInteger(years) && years > 0
    ? [...inMonths, counted(years, 'an', 'ans'), counted(years, 'year', 'years')]
    : inMonths
}
