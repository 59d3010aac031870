import type { OfferSearchQuery, OfferSearchResult } from '@portal/contracts/offers/offer-search'
import type { OfferSort } from '@portal/contracts/offers/search-parameters'
import { isTown } from '@portal/contracts/places/place-code'
import type { RefObject } from 'react'
import { AlertButton } from '#web/features/alerts/alerts.public.tsx'
import { useT } from '#web/platform/i18n/t.ts'
import { useFormat } from '#web/platform/i18n/use-format.ts'
import { usePaths } from '#web/platform/i18n/use-paths.ts'
import { usePortal } from '#web/platform/portal/portal.ts'
import { Button } from '#web/ui/button.tsx'
import { Link } from '#web/ui/link.tsx'
import { Bone, ButtonBone } from '#web/ui/skeleton.tsx'
import { labelled } from '#web/ui/ui.messages.ts'
import { CriteriaTags } from './criteria-tags.tsx'
import { numberIn } from './number-in.ts'
import * as text from './offers.messages.ts'
import { PlaceTrail } from './place-trail.tsx'
import * as results from './results.messages.ts'
import { changeSearch, criteriaOf, searchAddress } from './search-address.ts'
import type { CriterionLabels } from './use-criterion-labels.ts'

type ResultsHeadProps = {
  formId: string
  query: OfferSearchQuery
  result: OfferSearchResult | undefined
  heading: RefObject<HTMLHeadingElement | null>
  labels: CriterionLabels
  onFilter: () => void
  onSort: (sort: OfferSort) => void
  /** Nothing for those who watch nothing. */
  onAlert: (() => Promise<void>) | undefined
}

/** A7.1, C1.5: how many, in which order, and what was asked. */
export const ResultsHead = ({
  formId,
  query,
  result,
  heading,
  labels,
  onFilter,
  onSort,
  onAlert,
}: ResultsHeadProps) => {
  const t = useT()
  const format = useFormat()
  const offers = usePaths()('offers')
  const { openOfferCount } = usePortal()
  const criteria = criteriaOf(query)
  const filterCount = criteria.filter(({ name }) => name !== 'q').length
  // Relevance to what, without words? Distance from where, without a town?
  const sorts = [
    'date',
    'deadline',
    ...(isTown(query.place) ? (['distance'] as const) : []),
    ...(query.q ? (['relevance'] as const) : []),
  ] as const satisfies readonly OfferSort[]
  const usual = query.q ? 'relevance' : 'date'
  const sort = sorts.find((known) => known === query.sort) ?? usual
  return (
    <>
      <div className="cluster">
        <h2 ref={heading} tabIndex={-1} className="results-count mr-auto">
          <span className="small soft light">
            {t(results.resultCount)}
            <span className="hidden-visually">{t(labelled('', ''))}</span>
          </span>
          {result ? (
            <span>
              {t(text.offerCount(result.total, numberIn(result.total)))}{' '}
              {criteria.length > 0 && result.total > 0 && openOfferCount > result.total && (
                <span className="soft light">{t(results.outOf(format.number(openOfferCount)))}</span>
              )}
            </span>
          ) : (
            <span>
              <Bone width={8} />
            </span>
          )}
        </h2>
        <Button className="only-narrow" icon="filter" aria-haspopup="dialog" onClick={onFilter}>
          {t(results.filter(filterCount))}
        </Button>
        {onAlert &&
          criteria.length > 0 &&
          (result ? result.total > 0 && <AlertButton onPress={onAlert} /> : <ButtonBone />)}
        {result?.total === 0 ? (
          query.sort && <input type="hidden" form={formId} name="sort" value={query.sort} />
        ) : (
          <label className="sort">
            <span>{t(results.sortBy)}</span>
            <select
              form={formId}
              name="sort"
              value={sort === usual ? '' : sort}
              onChange={(event) => onSort(sorts.find((known) => known === event.target.value) ?? usual)}
            >
              {sorts.map((known) => (
                // The usual order goes without saying: other words have another one.
                <option key={known} value={known === usual ? '' : known}>
                  {t(results.sorts[known])}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      {result?.suggestion && query.q && (
        <p>
          {t(results.resultsFor(result.suggestion))}{' '}
          <Link to={offers + searchAddress(changeSearch(query, { exact: true }))} preventScrollReset>
            {t(results.searchExactly(query.q))}
          </Link>
        </p>
      )}
      {query.place !== undefined && <PlaceTrail query={query} />}
      <CriteriaTags query={query} labels={labels} isStrip />
    </>
  )
}
