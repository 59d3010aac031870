/** What would part badly at the end of a line: a figure and what it counts, a name and its number. */
const counted =
  /(\d) (?=(?:ans|mois|jours|heures|caractères|pixels|years|months|days|hours|characters|(?:bis |ter )?(?:rue|avenue|boulevard|place))\b)/g
const numbered = /(Apache|RGAA|WCAG|BY|OFL|article|n°) (?=\d)/g

/** Of a text to read, whose own spaces are plain, as typeset() leaves them. */
export const glueFigures = (text: string): string => text.replace(counted, '$1\u00A0').replace(numbered, '$1\u00A0')
