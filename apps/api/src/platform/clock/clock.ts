/** The only way to know the time: tests give their own. */
export type Clock = { now(): Date }

export const systemClock: Clock = { now: () => new Date() }
