import type { ApplicationMode } from '@portal/contracts/offers/offer'
import { problem } from '#api/platform/http/problem-error.ts'

const refusalOfMode = {
  portal: undefined,
  email: 'offer-by-email-only',
  roster: 'offer-reserved',
} as const satisfies Record<ApplicationMode, string | undefined>

/** C1.9, E5.5: offers that are not applied to here. */
export const refuseMode = (mode: ApplicationMode): void => {
  const refusal = refusalOfMode[mode]
  if (refusal) throw problem(refusal)
}
