/** At most so many UTF-16 units, as the contract counts them, and never half a character. */
export const cutName = (name: string, maxLength: number): string => {
  if (name.length <= maxLength) return name
  let kept = ''
  for (const { segment } of new Intl.Segmenter().segment(name)) {
    if (kept.length + segment.length > maxLength) break
    kept += segment
  }
  return kept.trim()
}

/** « CV », then « CV (2) »: two files of the same name stay two names. */
export const freeName = (wanted: string, taken: Iterable<string>, maxLength: number): string => {
  const used = new Set([...taken].map((name) => name.toLocaleLowerCase('fr')))
  for (let count = 1; ; count++) {
    const suffix = count === 1 ? '' : ` (${count})`
    const name = cutName(wanted, maxLength - suffix.length) + suffix
    if (!used.has(name.toLocaleLowerCase('fr'))) return name
  }
}
