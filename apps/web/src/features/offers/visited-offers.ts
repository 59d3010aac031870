import { useSyncExternalStore } from 'react'

const key = 'visited-offers'
/** The oldest are forgotten: what was read a thousand offers ago is new again. */
const most = 1000

const read = (): string[] => {
  try {
    const known: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
    return Array.isArray(known) ? known.filter((item) => typeof item === 'string') : []
  } catch {
    return []
  }
}

const none: ReadonlySet<string> = new Set()
let visited: ReadonlySet<string> | null = null
const listeners = new Set<() => void>()

const current = (): ReadonlySet<string> => {
  visited ??= new Set(read())
  return visited
}

const publish = (): void => {
  for (const listener of listeners) listener()
}

/** Kept on this device only, and by the reference alone. */
export const rememberOffer = (reference: string): void => {
  if (current().has(reference)) return
  const known = [...read().filter((other) => other !== reference), reference].slice(-most)
  visited = new Set(known)
  try {
    localStorage.setItem(key, JSON.stringify(known))
  } catch {
    // Storage is refused: the offer counts as seen as long as the page lives.
  }
  publish()
}

const subscribe = (listener: () => void) => {
  const onStorage = (event: StorageEvent) => {
    if (event.key !== key && event.key !== null) return
    visited = null
    publish()
  }
  listeners.add(listener)
  window.addEventListener('storage', onStorage)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('storage', onStorage)
  }
}

/** « Déjà vue »: the references opened on this device, in this tab or another. */
export const useVisitedOffers = (): ReadonlySet<string> => useSyncExternalStore(subscribe, current, () => none)
