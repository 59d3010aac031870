const longestName = 120

/** Control and format characters: line breaks that would end a header, marks that would turn « fdp.exe » round. */
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\u2028\u2029]/gu
/** What some system would read as a path, a stream, a wildcard or a redirection. */
const special = /[<>:"/\\|?*]/g
const reservedOnWindows = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i

const cutTo = (name: string, length: number): string => {
  if (name.length <= length) return name
  const extension = /\.[\p{L}\p{N}]{1,10}$/u.exec(name)?.[0] ?? ''
  // Not in the middle of a character that takes two units.
  const start = name.slice(0, length - extension.length).replace(/[\ud800-\udbff]$/, '')
  return `${start.trimEnd()}${extension}`
}

/**
 * The name people gave to a file, fit to be shown, stored and offered back: its last path part, what can be seen of it, at
 * most 120 characters with the extension kept. Never empty, never a hidden file.
 */
export const safeFileName = (name: string): string => {
  const visible = (name.split(/[/\\]/).at(-1) ?? '')
    .toWellFormed()
    .normalize('NFC')
    .replace(/\p{Zs}/gu, ' ')
  const clean = visible
    .replace(invisible, '')
    .replace(special, '-')
    .replace(/ {2,}/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '')
    .replace(reservedOnWindows, '_$&')
  return cutTo(clean, longestName) || 'document'
}

const asciiName = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[œŒ]/g, (letter) => (letter === 'œ' ? 'oe' : 'OE'))
    .replace(/[æÆ]/g, (letter) => (letter === 'æ' ? 'ae' : 'AE'))
    .replace(/[’‘]/g, "'")
    .replace(/\p{M}/gu, '')
    .replace(/[^ -~]/g, '_')
    // A percent sign is decoded by some browsers here, though the standard says it is not.
    .replace(/["\\%;]/g, '_') ||
  // Nothing but marks that combine.
  'document'

const extendedValue = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)

/** RFC 6266 with both forms: `filename*` for every browser of this century, `filename` for what is left of others. */
export const attachmentDisposition = (name: string): string => {
  const safe = safeFileName(name)
  return `attachment; filename="${asciiName(safe)}"; filename*=UTF-8''${extendedValue(safe)}`
}

/**
 * For every byte someone else sent us: saved, not shown; not guessed; were it shown all the same, without script nor
 * origin; kept by no cache.
 */
export const downloadHeaders = ({ name, mediaType, size }: { name: string; mediaType: string; size: number }) => ({
  'content-type': mediaType,
  'content-length': String(size),
  'content-disposition': attachmentDisposition(name),
  'x-content-type-options': 'nosniff',
  'content-security-policy': "sandbox; default-src 'none'",
  'cache-control': 'private, no-store',
})
