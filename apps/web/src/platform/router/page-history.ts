import type { Location, NavigateOptions, NavigationType, Path, To } from 'react-router'

/** The history that react-router makes, of a browser or in memory, `v5Compat` on: it also tells of the moves one asks for. */
export type HistorySource = {
  readonly location: Location
  createHref: (to: To) => string
  encodeLocation: (to: To) => Path
  push: (to: To, state?: unknown) => void
  replace: (to: To, state?: unknown) => void
  go: (delta: number) => void
  listen: (
    listener: (update: { action: `${NavigationType}`; location: Location; delta: number | null }) => void,
  ) => () => void
}

/** `keepsScroll`: the page stays where it is, whatever is written at the new address. */
export type Move = { location: Location; action: `${NavigationType}`; keepsScroll: boolean }

/** Asked before every move; true holds it back, until `proceed` is called. */
export type Guard = (move: { from: Path; to: Path; proceed: () => void }) => boolean

const pathOf = ({ pathname, search, hash }: Path): Path => ({ pathname, search, hash })

export type PageHistory = ReturnType<typeof createPageHistory>

/**
 * Where the person is, and how they go on: what react-router's declarative mode asks of a navigator, with one listener, and one
 * guard who may hold a move back. Going back is only known once it is done: it is then undone, and done again if let through.
 */
export const createPageHistory = (source: HistorySource) => {
  // react-router calls the first entry of every document so: what is kept by key would be that of another page.
  if (source.location.key === 'default') source.replace(pathOf(source.location), source.location.state)
  let shown = source.location
  let listener: ((move: Move) => void) | undefined
  let guard: Guard | undefined
  let keepsScroll = false
  let isLetThrough = false
  /** How far the browser has gone from where it is held, and how far it was last asked to come back. */
  const held = { by: 0, asked: 0 }

  const isHeld = (to: Path, proceed: () => void): boolean => guard?.({ from: shown, to, proceed }) ?? false

  const comeBack = () => {
    held.asked = -held.by
    source.go(held.asked)
  }

  source.listen(({ action, location, delta }) => {
    if (held.by !== 0) {
      // Two presses on « back » in a row: the second one arrives before the first is undone.
      held.by += delta ?? 0
      if (held.by !== 0 && delta === held.asked) comeBack()
      return
    }
    const again = () => {
      isLetThrough = true
      source.go(delta ?? 0)
    }
    if (action === 'POP' && delta && !isLetThrough && isHeld(location, again)) {
      held.by = delta
      comeBack()
      return
    }
    // An entry we did not write, of the same page, is a place within it, where the browser has gone by itself.
    const isWithin = delta === null && location.pathname === shown.pathname && location.search === shown.search
    const move: Move = { action, location, keepsScroll: keepsScroll || (action === 'POP' && isWithin) }
    keepsScroll = false
    isLetThrough = false
    shown = location
    listener?.(move)
  })

  const go =
    (how: 'push' | 'replace') =>
    (to: To, state?: unknown, { preventScrollReset = false }: NavigateOptions = {}) => {
      const proceed = () => {
        keepsScroll = preventScrollReset
        source[how](to, state)
      }
      if (!isHeld(source.encodeLocation(to), proceed)) proceed()
    }

  return {
    get location() {
      return source.location
    },
    createHref: source.createHref,
    encodeLocation: source.encodeLocation,
    go: source.go,
    push: go('push'),
    replace: go('replace'),
    /** One listener; gives back how to stop. */
    listen: (next: (move: Move) => void) => {
      listener = next
      return () => {
        listener = undefined
      }
    },
    /** One guard; gives back how to send it away. */
    setGuard: (next: Guard) => {
      guard = next
      return () => {
        guard = undefined
      }
    },
  }
}
