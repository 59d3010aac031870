import * as z from 'zod/mini'
import { personNameSchema } from '../accounts/account.ts'
import { lineSchema } from '../http/text.ts'
import { isCountryCode } from './countries.ts'

export const civilitySchema = z.enum(['madame', 'monsieur', 'none'])

const countryCodeSchema = z.string().check(z.refine(isCountryCode, { params: { code: 'country-not-known' } }))
const phoneSchema = z.string().check(z.trim(), z.regex(/^\+?[0-9][0-9 .()-]{5,24}$/))

/** Everything may be left for later (null); what is given must be right. Applying asks for the mandatory ones. */
export const profileInputSchema = z.strictObject({
  civility: z.nullable(civilitySchema),
  firstName: personNameSchema,
  lastName: personNameSchema,
  birthDate: z.nullable(z.iso.date()),
  nationality: z.nullable(countryCodeSchema),
  streetAddress: z.nullable(lineSchema(200)),
  postcode: z.nullable(lineSchema(12)),
  city: z.nullable(lineSchema(100)),
  country: z.nullable(countryCodeSchema),
  landline: z.nullable(phoneSchema),
  mobile: z.nullable(phoneSchema),
})
export type ProfileInput = z.output<typeof profileInputSchema>

export const profileSchema = z.extend(profileInputSchema, { email: z.string() })
export type Profile = z.output<typeof profileSchema>

/** Beside `validation-failed`, at `#/birthDate`. */
export const birthDateNotPlausible = 'birth-date-not-plausible'

/** Fourteen to a hundred and ten years old on `today`: catches typing errors, judges nobody. */
export const isPlausibleBirthDate = (birthDate: string, today: string): boolean => {
  const age = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4)) - (today.slice(5) < birthDate.slice(5) ? 1 : 0)
  return age >= 14 && age <= 110
}
