/** Written the same way again after years: spaces, case and accents do not count. Hashed like a password (ASVS 6.4.2). */
export const plainAnswer = (answer: string): string =>
  answer.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim().replace(/\s+/g, ' ')
