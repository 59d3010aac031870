/** What every offer is, and people say beside what they look for. */
const offer = 'emplois?|jobs?|postes?|positions?|vacanc(?:y|ies)|off(?:re|er)s?|annonces?'
const before = '(?<![\\p{L}\\p{N}-])'
const after = '(?![\\p{L}\\p{N}-])'
const small = "(?:(?:un|une|des|du|de|for|an?|the)\\s+|d['’])*"

/** And the small word of « position in physics », which « in vitro » has too. */
const fillers = new RegExp(`${before}(?:${offer}|in)${after}`, 'giu')

/** Whoever looks for work: « recherche » is a field otherwise, and so is « travail ». */
const lookingFor = new RegExp(
  `(?<!\\p{L}\\s+(?:de|en)\\s+)${before}(?:(?:re)?cherche|looking|seeking)\\s+${small}(?:${offer}|travail|work)${after}`,
  'giu',
)
const offerOfWork = new RegExp(`${before}offres?\\s+de\\s+travail${after}`, 'giu')

/** « Politique de l’emploi », « appels d’offres »: what another word is about is looked for like any other. */
const isOfAnother = new RegExp(
  `${before}(?!(?:${offer}|(?:re)?cherche)\\s)\\p{L}{3,}\\s+(?:d['’]|de\\s+l['’]|(?:de|des|du|of)\\s+(?:the\\s+)?)$`,
  'iu',
)

/** A text without what need not be found beside its other words, where it is said: « emploi » of « emploi comptable ». */
export const withoutFillers = (text: string): string =>
  text
    .replace(lookingFor, ' ')
    .replace(offerOfWork, ' ')
    .replace(fillers, (word, at: number, whole: string) => (isOfAnother.test(whole.slice(0, at)) ? word : ' '))
