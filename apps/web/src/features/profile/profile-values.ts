import {
  birthDateNotPlausible,
  isPlausibleBirthDate,
  type Profile,
  type ProfileInput,
  profileInputSchema,
} from '@portal/contracts/profile/profile'
import * as z from 'zod/mini'
import type { TypedDate } from '#web/ui/date-field.tsx'

const fields = [
  'civility',
  'firstName',
  'lastName',
  'birthDate',
  'nationality',
  'streetAddress',
  'postcode',
  'city',
  'country',
  'landline',
  'mobile',
] as const satisfies readonly (keyof ProfileInput)[]

/** What the form holds: text everywhere, empty where nothing is given. */
export type ProfileValues = Record<(typeof fields)[number], string>

/** `1990-02-28` from what was typed; what is no date is left for the contract to refuse. */
const isoOf = (typed: TypedDate): string => {
  const [year = '', month = '', day = ''] = typed.split('-')
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

const typedOf = (birthDate: string): TypedDate =>
  birthDate
    .split('-')
    .map((part, index) => (index === 0 ? part : String(Number(part))))
    .join('-')

export const valuesOf = (profile: Profile): ProfileValues => ({
  civility: profile.civility ?? '',
  firstName: profile.firstName,
  lastName: profile.lastName,
  birthDate: profile.birthDate ? typedOf(profile.birthDate) : '',
  nationality: profile.nationality ?? '',
  streetAddress: profile.streetAddress ?? '',
  postcode: profile.postcode ?? '',
  city: profile.city ?? '',
  country: profile.country ?? '',
  landline: profile.landline ?? '',
  mobile: profile.mobile ?? '',
})

const orNull = (text: string): string | null => (text.trim() === '' ? null : text)

const toInput = ({
  firstName,
  lastName,
  birthDate,
  civility,
  ...rest
}: ProfileValues): z.input<typeof profileInputSchema> => ({
  ...(Object.fromEntries(Object.entries(rest).map(([name, text]) => [name, orNull(text)])) as Record<
    keyof typeof rest,
    string | null
  >),
  civility: orNull(civility) as ProfileInput['civility'],
  firstName,
  lastName,
  birthDate: birthDate === '' ? null : isoOf(birthDate),
})

const textsSchema = z.strictObject(
  Object.fromEntries(fields.map((field) => [field, z.string()])) as Record<
    keyof ProfileValues,
    z.ZodMiniString<string>
  >,
)

/** The contract's schema over the form's text; `today`, `2026-11-24`, tells a birth date that cannot be. */
export const profileValuesSchema = (today: string) =>
  z.pipe(
    z.pipe(textsSchema, z.transform(toInput)),
    z.extend(profileInputSchema, {
      birthDate: z.nullable(
        z.iso.date().check(
          z.refine((date) => isPlausibleBirthDate(date, today), {
            params: { code: birthDateNotPlausible },
          }),
        ),
      ),
    }),
  ) as unknown as z.ZodMiniType<ProfileInput, ProfileValues>
