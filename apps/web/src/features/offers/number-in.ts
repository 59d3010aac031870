import { formatNumber } from '@portal/contracts/i18n/format'

/** A count in both languages, for texts that hold one. */
export const numberIn = (value: number) => ({ fr: formatNumber('fr', value), en: formatNumber('en', value) })
