const key = 'last-answer'

let lastAnswerAt = 0

/** Every answer of the portal starts the idle time anew, in this tab and in the others, which read it from the storage. */
export const noteAnswer = (): void => {
  lastAnswerAt = Date.now()
  try {
    localStorage.setItem(key, String(lastAnswerAt))
  } catch {
    // Storage is refused: this tab then knows of itself only.
  }
}

/** When the portal last answered anyone in this browser, in milliseconds. */
export const readLastAnswer = (): number => {
  try {
    return Math.max(lastAnswerAt, Number(localStorage.getItem(key)))
  } catch {
    return lastAnswerAt
  }
}
