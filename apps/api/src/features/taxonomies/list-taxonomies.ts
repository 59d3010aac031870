import { securityQuestions } from '@portal/contracts/accounts/account'
import { formatCountry } from '@portal/contracts/i18n/format'
import type { Message } from '@portal/contracts/i18n/message'
import { civilities } from '@portal/contracts/profile/civilities'
import { countryCodes } from '@portal/contracts/profile/countries'
import { durationBands, type Taxonomies, type Term, taxonomyKinds } from '@portal/contracts/taxonomies/taxonomy'
import type { Dependencies } from '#api/dependencies.ts'
import { readTerms, termOf } from './taxonomies.public.ts'

const termsOf = (labels: Readonly<Record<string, Message>>): Term[] =>
  Object.entries(labels).map(([code, label]) => ({ code, label }))

/** Those that are not in the database: what forms and filters ask for. */
const fixedLists = {
  duration: termsOf(durationBands),
  civility: termsOf(civilities),
  securityQuestion: termsOf(securityQuestions),
  country: countryCodes.map((code) => ({
    code,
    label: { fr: formatCountry('fr', code), en: formatCountry('en', code) },
  })),
}

/** Read each time, since another process may have added some; the answer's ETag makes it light. */
export const listTaxonomies = async ({ db }: Pick<Dependencies, 'db'>): Promise<Taxonomies> => {
  const terms = await readTerms(db)
  const lists = Object.fromEntries(taxonomyKinds.map((kind) => [kind, terms.list(kind).map(termOf)]))
  return { ...lists, ...fixedLists } as Taxonomies
}
