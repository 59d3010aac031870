const answerKey = 'last-answer'
const endKey = 'idle-end'

const latest = { [answerKey]: 0, [endKey]: 0 }
type Key = keyof typeof latest

/** In this tab and in the others, which read it from the storage. */
const keep = (key: Key, instant: number): void => {
  latest[key] = Math.max(latest[key], instant)
  try {
    localStorage.setItem(key, String(latest[key]))
  } catch {
    // Storage is refused: this tab then knows of itself only.
  }
}

const read = (key: Key): number => {
  try {
    return Math.max(latest[key], Number(localStorage.getItem(key)))
  } catch {
    return latest[key]
  }
}

/** Only what asks who is calling starts the idle time anew; who one is says so itself ({@link noteIdleEnd}). */
const startsIdleTime = /\/api\/v1\/(?:me\/|recruiting)/

export const noteAnswer = (path: string): void => {
  if (startsIdleTime.test(path)) keep(answerKey, Date.now())
}

export const noteIdleEnd = (instant: string): void => keep(endKey, Date.parse(instant))

/** The server moves the end at most once a minute: counted from the answer before, to be on the safe side. */
const serverStep = 60_000

/** When the session ends for want of activity, as far as any tab of this browser knows, in milliseconds. */
export const readIdleEnd = (idleMs: number): number => Math.max(read(answerKey) + idleMs - serverStep, read(endKey))

/** Of the session that has ended nothing is held against the next one. */
export const forgetActivity = (): void => {
  latest[answerKey] = 0
  latest[endKey] = 0
  try {
    for (const key of [answerKey, endKey]) localStorage.removeItem(key)
  } catch {
    // Nothing was kept either.
  }
}
