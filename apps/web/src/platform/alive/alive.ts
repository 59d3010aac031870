const waiting: (() => void)[] = []
let isAlive = false

/** The page has been drawn in this browser, content included: what it shows answers now. */
export const announceAlive = (): void => {
  isAlive = true
  for (const then of waiting.splice(0)) then()
}

/** Once, then or at once. */
export const whenAlive = (then: () => void): void => {
  if (isAlive) then()
  else waiting.push(then)
}
