import { matchPage, type PageName } from '../paths/paths.ts'

/** Pages nobody wants to be brought back to once signed in. */
const waysIn: ReadonlySet<PageName> = new Set(['signIn', 'register', 'activation'])

/** Only resolves relative addresses; never seen. */
const base = 'https://portal.invalid'

/**
 * Where to bring somebody back to: a page of the portal, or nothing. What arrives from outside (an address, a mail) could
 * name another site: `//evil.example`, `/\evil.example`, `javascript:`. Only what our own table of pages knows passes (ASVS 3.7.2).
 */
export const returnPath = (wanted: string | null | undefined): string | undefined => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers drop these from addresses, which would change what was checked
  if (!wanted?.startsWith('/') || /[\u0000-\u0020\\]/.test(wanted) || !URL.canParse(wanted, base)) return undefined
  const { origin, pathname, search, hash } = new URL(wanted, base)
  const match = origin === base ? matchPage(pathname) : null
  return match && !waysIn.has(match.page) ? pathname + search + hash : undefined
}
