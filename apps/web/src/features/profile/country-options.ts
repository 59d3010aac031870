import { formatCountry } from '@portal/contracts/i18n/format'
import type { Locale } from '@portal/contracts/i18n/message'
import { countryCodes } from '@portal/contracts/profile/countries'
import type { SelectOption } from '#web/ui/select-field.tsx'

const cache = new Map<Locale, readonly SelectOption[]>()

/** Every country by its name in the reader's language, in that language's order. */
export const countryOptions = (locale: Locale): readonly SelectOption[] => {
  const known = cache.get(locale)
  if (known) return known
  const options = countryCodes
    .map((value) => ({ value, label: formatCountry(locale, value) }))
    .sort((one, other) => one.label.localeCompare(other.label, locale))
  cache.set(locale, options)
  return options
}
