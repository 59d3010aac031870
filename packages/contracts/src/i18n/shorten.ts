/** A text of one line, cut at a word where it is longer than there is room for. */
export const shorten = (text: string, longest: number): string => {
  const plain = text.replace(/\s+/g, ' ').trim()
  if (plain.length <= longest) return plain
  const end = plain.lastIndexOf(' ', longest)
  return `${plain.slice(0, end < 0 ? longest : end).replace(/[\s,;:.(«–-]+$/u, '')}…`
}
