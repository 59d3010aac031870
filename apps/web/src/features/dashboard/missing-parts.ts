import { type CompletenessPart, completenessParts } from '@portal/contracts/profile/completeness'

export type WeighedPart = { readonly part: CompletenessPart; readonly weight: number }

/** What each missing part adds, in whole per cent: with those already there, they make 100 exactly. */
export const weighMissing = (missing: readonly CompletenessPart[]): WeighedPart[] => {
  const total = completenessParts.length
  const done = total - missing.length
  const percentAt = (count: number) => Math.floor((100 * count) / total)
  return missing.map((part, index) => ({ part, weight: percentAt(done + index + 1) - percentAt(done + index) }))
}

/** Where in the profile a part is given. */
export const anchorOf = (part: CompletenessPart): string => {
  if (part === 'cv') return '#cv'
  return part === 'phone' ? '#field-mobile' : `#field-${part}`
}

/** Nothing given beyond the names of the account: somebody who has never been in their profile. */
export const isUntouched = (missing: readonly CompletenessPart[]): boolean =>
  completenessParts.every(({ part }) => part === 'firstName' || part === 'lastName' || missing.includes(part))
