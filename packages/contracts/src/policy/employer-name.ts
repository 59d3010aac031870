import type { Message } from '../i18n/message.ts'
import type { Policy } from './policy.ts'

const ofInFrench = (name: string): string => (/^[aeiouyàâäéèêëîïôöùûü]/i.test(name) ? `de l’${name}` : `de ${name}`)

/** « de l’Institut Méridien », "of Institut Méridien": after a noun, in a sentence. */
export const ofEmployer = ({ employer }: Pick<Policy, 'employer'>): Message => ({
  fr: ofInFrench(employer.name.fr),
  en: `of ${employer.name.en}`,
})
