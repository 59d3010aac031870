/** A deadline at 0:00 ends a day before it begins another: the minute before says which. */
export const minuteBefore = (instant: string): Date => new Date(Date.parse(instant) - 60_000)
