import { UNSAFE_createMemoryHistory as createMemoryHistory } from 'react-router'
import { describe, expect, it } from 'vitest'
import { createPageHistory, type Move } from './page-history.ts'

const start = (...entries: string[]) => {
  const history = createPageHistory(createMemoryHistory({ initialEntries: entries, v5Compat: true }))
  const moves: string[] = []
  history.listen(({ action, location, keepsScroll }: Move) =>
    moves.push(`${action} ${location.pathname}${keepsScroll ? ' kept' : ''}`),
  )
  return { history, moves }
}

describe('the history of pages', () => {
  it('tells of every move, and whether the page stays where it is', () => {
    const { history, moves } = start('/a')
    history.push('/b')
    history.replace('/c', null, { preventScrollReset: true })
    history.go(-1)
    history.push({ pathname: '/d', search: '?e=1', hash: '' }, { from: 'a' })
    expect(moves).toEqual(['PUSH /b', 'REPLACE /c kept', 'POP /a', 'PUSH /d'])
    expect(history.location).toMatchObject({ pathname: '/d', search: '?e=1', state: { from: 'a' } })
  })

  it('gives the first entry a key of its own, which react-router calls the same in every document', () => {
    expect(start('/a').history.location.key).not.toBe('default')
  })

  it('leaves the scroll to the browser where it has gone by itself, to a place within the page', () => {
    let listener: ((update: { action: 'POP'; location: typeof source.location; delta: null }) => void) | undefined
    const source = createMemoryHistory({ initialEntries: ['/a'], v5Compat: true })
    const history = createPageHistory({
      ...source,
      listen: (next) => {
        listener = next
        return () => {}
      },
    })
    const moves: boolean[] = []
    history.listen(({ keepsScroll }) => moves.push(keepsScroll))
    listener?.({ action: 'POP', location: { ...source.location, hash: '#content' }, delta: null })
    listener?.({ action: 'POP', location: { ...source.location, pathname: '/b' }, delta: null })
    expect(moves).toEqual([true, false])
  })

  it('B17 holds a link back until it is let through', () => {
    const { history, moves } = start('/a')
    const held: (() => void)[] = []
    const dismiss = history.setGuard(({ from, to, proceed }) => {
      held.push(proceed)
      return from.pathname === '/a' && to.pathname !== '/stays'
    })
    history.push('/b', null, { preventScrollReset: true })
    history.replace('/stays')
    expect(moves).toEqual(['REPLACE /stays'])
    history.push('/a')
    history.push('/b')
    held.at(-1)?.()
    expect(moves).toEqual(['REPLACE /stays', 'PUSH /a', 'PUSH /b'])
    dismiss()
    history.push('/a')
    history.push('/b')
    expect(moves.slice(3)).toEqual(['PUSH /a', 'PUSH /b'])
  })

  it('B17 comes back to where it is held, however often one presses', () => {
    const entries = ['/a', '/b', '/c', '/form']
    let at = 3
    let listener: ((update: { action: 'POP'; location: typeof source.location; delta: number }) => void) | undefined
    const source = createMemoryHistory({ initialEntries: entries, v5Compat: true })
    const pending: number[] = []
    const arrive = (delta: number) => {
      at += delta
      listener?.({ action: 'POP', location: { ...source.location, pathname: entries[at] ?? '' }, delta })
    }
    // As in a browser: `go` answers at once, and is done later.
    const history = createPageHistory({
      ...source,
      go: (delta) => pending.push(delta),
      listen: (next) => {
        listener = next
        return () => {}
      },
    })
    let asked = 0
    history.setGuard(() => {
      asked += 1
      return true
    })
    arrive(-1)
    arrive(-1)
    for (let delta = pending.shift(); delta !== undefined; delta = pending.shift()) arrive(delta)
    expect(entries[at]).toBe('/form')
    expect(asked).toBe(1)
  })

  it('B17 undoes going back, and does it again once it is let through', () => {
    const { history, moves } = start('/a', '/b', '/c')
    const held: (() => void)[] = []
    history.setGuard(({ proceed }) => {
      held.push(proceed)
      return true
    })
    history.go(-2)
    expect(history.location.pathname).toBe('/c')
    expect(moves).toEqual([])
    held[0]?.()
    expect(history.location.pathname).toBe('/a')
    expect(moves).toEqual(['POP /a'])
    // Let through once: the next one is asked about again.
    history.go(1)
    expect(history.location.pathname).toBe('/a')
  })
})
