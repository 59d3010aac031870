import { fold } from './search-words.ts'

/** What every offer is, and people say beside what they look for. */
const offer = 'emplois?|jobs?|postes?|positions?|vacanc(?:y|ies)|offres?|annonces?'
const before = '(?<![\\p{L}\\p{N}-])'
const after = '(?![\\p{L}\\p{N}-])'
const small = "(?:(?:un|une|des|du|de|for|an?|the)\\s+|d['’])*"

/** And the small word of « position in physics », which « in vitro » has too. */
const fillers = new RegExp(`${before}(?:${offer}|in)${after}`, 'giu')

/** Whoever looks for work: « recherche » is a field otherwise, and so is « travail ». */
const lookingFor = new RegExp(
  `(?<!\\p{L}\\s+(?:de|en)\\s+)${before}(?<verb>(?:re)?cherche|looking|seeking)\\s+${small}(?<work>${offer}|travail|work)${after}`,
  'giu',
)
const offerOfWork = new RegExp(`${before}offres?\\s+de\\s+(?<work>travail)${after}`, 'giu')

/** « Politique de l’emploi », « appels d’offres »: what another word is about is looked for like any other. */
const complements = new RegExp(
  `(?<=${before}(?<head>\\p{L}{3,})\\s+(?:d['’]|de\\s+l['’]|(?:de|des|du|of)\\s+(?:the\\s+)?))(?<complement>${offer})${after}`,
  'giu',
)
const noHead = new RegExp(`^(?:${offer}|(?:re)?cherche)$`, 'iu')

/** The words of a text that need not be found beside others: « emploi » of « emploi comptable ». */
export const fillersIn = (text: string): ReadonlySet<string> => {
  const groupsOf = (pattern: RegExp) => [...text.matchAll(pattern)].map(({ groups = {} }) => groups)
  const looked = [...groupsOf(lookingFor), ...groupsOf(offerOfWork)].flatMap((groups) => Object.values(groups))
  const kept = new Set(
    groupsOf(complements).flatMap(({ head = '', complement = '' }) => (noHead.test(head) ? [] : [fold(complement)])),
  )
  const found = (text.match(fillers) ?? []).map(fold).filter((word) => !kept.has(word))
  return new Set([...found, ...looked.map(fold)])
}
