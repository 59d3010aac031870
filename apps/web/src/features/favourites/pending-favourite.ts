const key = 'pending-favourite'
/** As long as an activation link: whoever first has to register finds the offer kept all the same. */
const validMs = 24 * 3_600_000

type Pending = { readonly reference: string; readonly at: number }

const read = (): Pending | null => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null')
    if (typeof kept !== 'object' || kept === null || !('reference' in kept) || !('at' in kept)) return null
    return typeof kept.reference === 'string' && typeof kept.at === 'number' ? (kept as Pending) : null
  } catch {
    return null
  }
}

/** The offer whose bookmark was pressed by somebody who was not signed in. */
export const rememberPendingFavourite = (reference: string, now: Date): void => {
  try {
    localStorage.setItem(key, JSON.stringify({ reference, at: now.getTime() } satisfies Pending))
  } catch {
    // Storage is refused: the bookmark is pressed again after signing in.
  }
}

/** Answers it once, to whoever asks first; `reference` when only that offer is meant. */
export const takePendingFavourite = (now: Date, reference?: string): string | null => {
  const pending = read()
  if (!pending || (reference !== undefined && pending.reference !== reference)) return null
  try {
    localStorage.removeItem(key)
  } catch {
    return null
  }
  return now.getTime() - pending.at < validMs ? pending.reference : null
}
