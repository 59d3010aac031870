/** What a suite came to; a check or a canary is a suite of one. */
export type Outcome = {
  readonly suite: string
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  readonly seconds: number
  /** Why it failed, where its own output has not said so already. */
  readonly details?: string
  /** Each failed test by its file and name, with why; said again at the very end, where a log that was cut still has it. */
  readonly failures?: readonly string[]
}

/** A check says nothing when all is well, and what is wrong otherwise. */
export type Check = { readonly name: string; readonly run: () => Promise<string | undefined> }

export const runCheck = async ({ name, run }: Check): Promise<Outcome> => {
  const start = performance.now()
  const details = await run().catch((error: Error) => error.stack ?? error.message)
  const seconds = (performance.now() - start) / 1000
  if (details === undefined) return { suite: name, passed: 1, failed: 0, skipped: 0, seconds }
  return { suite: name, passed: 0, failed: 1, skipped: 0, seconds, details: details || 'it failed without a word' }
}
