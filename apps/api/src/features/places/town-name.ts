/** « NEUILLY SUR SEINE CEDEX 2 », « Paris 5e arrondissement », « 38000 Grenoble » -> the town's name alone. */
export const townName = (written: string): string =>
  written
    .replace(/\b(?:bp|cs)\s*\d+\b/gi, ' ')
    .replace(/\bc[eé]dex\b.*$/i, ' ')
    .replace(/\b\d{5}\b/g, ' ')
    .replace(/\b\d{1,2}\s*(?:er|e|è|ème|eme)?\s*(?:arrondissement|arr\.?)\b/gi, ' ')
    .replace(/^(paris|lyon|marseille)\s+\d{1,2}\s*(?:er|e|è|ème|eme)?$/i, '$1')
    .replace(/\([^)]*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;–-]+|[\s,;–-]+$/g, '')
