import type { Message } from '@portal/contracts/i18n/message'
import type { Facets } from '@portal/contracts/offers/offer-search'
import { publicationAgeLabel } from '@portal/contracts/offers/publication-age'
import { contractTypes } from '@portal/contracts/taxonomies/taxonomy'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { placeName } from './place-name.ts'
import { placeQuery } from './places.queries.ts'
import * as text from './results.messages.ts'
import type { Criterion } from './search-address.ts'
import * as form from './search-form.messages.ts'

export type CriterionLabels = { labelOf: (criterion: Pick<Criterion, 'name' | 'code'>) => Message; isKnown: boolean }

/** The words of a criterion: a code is named by the counts of the search, a place by its own look-up. */
export const useCriterionLabels = (facets: Facets | undefined, place: string | undefined): CriterionLabels => {
  const { data: known, isLoading } = useQuery({ ...placeQuery(place ?? ''), enabled: place !== undefined })
  return useMemo(() => {
    const labelOf: CriterionLabels['labelOf'] = ({ name, code }) => {
      if (name === 'q') return text.quoted(code)
      if (name === 'researcher') return form.researcherOnly
      if (name === 'place') return known ? placeName(known) : { fr: code, en: code }
      if (name === 'radiusKm') return form.withinRadius(code)
      if (name === 'publishedWithinDays') return text.publishedSince(publicationAgeLabel(Number(code)))
      if (name === 'contract' && code in contractTypes) return contractTypes[code as keyof typeof contractTypes]
      return facets?.[name].find((value) => value.code === code)?.label ?? { fr: code, en: code }
    }
    return { labelOf, isKnown: facets !== undefined && !isLoading }
  }, [facets, known, isLoading])
}
