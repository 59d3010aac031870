import type { Message } from '@portal/contracts/i18n/message'
import type { Facets } from '@portal/contracts/offers/offer-search'
import { contractTypes } from '@portal/contracts/taxonomies/taxonomy'
import { useQuery } from '@tanstack/react-query'
import * as text from './offers.messages.ts'
import { placeQuery } from './offers.queries.ts'
import type { Criterion } from './search-address.ts'

/** The words of a criterion: a code is named by the counts of the search, a place by its own look-up. */
export const useCriterionLabel = (facets: Facets | undefined, place: string | undefined) => {
  const { data: known } = useQuery({ ...placeQuery(place ?? ''), enabled: place !== undefined })
  return ({ name, code }: Pick<Criterion, 'name' | 'code'>): Message => {
    if (name === 'q') return text.quoted(code)
    if (name === 'researcher') return text.researcherOnly
    if (name === 'place') return { fr: known?.name ?? code, en: known?.name ?? code }
    if (name === 'contract' && code in contractTypes) return contractTypes[code as keyof typeof contractTypes]
    return facets?.[name].find((value) => value.code === code)?.label ?? { fr: code, en: code }
  }
}
