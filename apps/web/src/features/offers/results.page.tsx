import { facetNames } from '@portal/contracts/offers/search-parameters'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useCallback, useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react'
import { useLocation } from 'react-router'
import { useCreateAlert } from '#web/features/alerts/alerts.public.tsx'
import { useT } from '#web/platform/i18n/t.ts'
import { usePaths } from '#web/platform/i18n/use-paths.ts'
import { useDescribe } from '#web/platform/page-head/page-head.tsx'
import { usePolicy } from '#web/platform/portal/portal.ts'
import { prefetchCode } from '#web/platform/router/code.tsx'
import { Breadcrumb } from '#web/ui/breadcrumb.tsx'
import { Button } from '#web/ui/button.tsx'
import { Later, servedPart } from '#web/ui/later.tsx'
import { useAnnounce } from '#web/ui/live-region.tsx'
import { useTitle } from '#web/ui/page.tsx'
import { LedgerSkeleton } from '#web/ui/skeleton.tsx'
import { ErrorState } from '#web/ui/states.tsx'
import { Facets } from './facets.tsx'
import { FilterSheet } from './filter-sheet.tsx'
import { numberIn } from './number-in.ts'
import * as shared from './offers.messages.ts'
import { searchOffersQuery } from './offers.queries.ts'
import { parseSearch, placeWordsOf } from './parse-search.ts'
import { ResultList } from './result-list.tsx'
import * as text from './results.messages.ts'
import { ResultsHead } from './results-head.tsx'
import { searchAddress, watchedIn } from './search-address.ts'
import { SearchForm } from './search-form.tsx'
import { useCriterionLabels } from './use-criterion-labels.ts'
import { useKeptFocus } from './use-kept-focus.ts'
import { useSearchChanges } from './use-search-changes.ts'

// Below the list: served with it, and alive after it.
const keepSearch = servedPart(async () => (await import('./keep-search.tsx')).KeepSearch)
if (!import.meta.env.SSR) prefetchCode(keepSearch)

const bonesShown = 8

/** A4, C1: the address is the search; everything on the page changes the address, and shows what it says. */
export const ResultsPage = () => {
  const t = useT()
  const offers = usePaths()('offers')
  const formId = useId()
  const announce = useAnnounce()
  const { search } = useLocation()
  const query = useMemo(() => parseSearch(search), [search])
  const [isFiltering, setIsFiltering] = useState(false)
  const margin = useRef<HTMLElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const region = useRef<HTMLDivElement>(null)
  useKeptFocus(region, heading)
  const { change, toggle } = useSearchChanges(query)
  const results = useQuery({
    ...searchOffersQuery(query),
    placeholderData: keepPreviousData,
  })
  const { error } = results
  // What has arrived is drawn little by little: a press meanwhile is answered at once.
  const data = useDeferredValue(results.data)
  const isDrawing = data !== undefined && data !== results.data
  const isWaiting: boolean = results.isPlaceholderData
  const isUpdating = isWaiting || isDrawing
  const labels = useCriterionLabels(data?.facets, query.place)
  useTitle(query.q ? `${t(text.quoted(query.q))}, ${t(shared.offers)}` : t(shared.offers))

  const describe = useDescribe()
  const { employer } = usePolicy()
  // One address for one search; the list of every offer, as it comes, is worth finding, the rest is worth following.
  if (import.meta.env.SSR) {
    const isAboveEnd = data?.items.length === 0
    const first = searchAddress({ ...query, page: 1 })
    describe({
      canonical: offers + (isAboveEnd ? first : searchAddress(query)),
      isHidden: first !== '' || (isAboveEnd && query.page !== undefined && query.page > 1),
      ...(data && { description: `${t(shared.offerCount(data.total, numberIn(data.total)))}. ${t(employer.about)}` }),
    })
  }

  const total = isUpdating ? undefined : data?.total
  const meant = data?.suggestion ? `${t(text.resultsFor(data.suggestion))} ` : ''
  const said = total === undefined ? '' : meant + t(shared.offerCount(total, numberIn(total)))
  // biome-ignore lint/correctness/useExhaustiveDependencies: another search may find as many offers, and is said again
  useEffect(() => {
    if (said) announce(said)
  }, [said, search, announce])

  const page = query.page ?? 1
  const shownPage = useRef(page)
  useEffect(() => {
    if (shownPage.current === page) return
    shownPage.current = page
    heading.current?.focus({ preventScroll: true })
  }, [page])

  // Beside the list where there is room, else in the sheet.
  const refine = useCallback(() => {
    const first = margin.current?.querySelector<HTMLElement>('summary')
    if (first?.checkVisibility?.() ?? false) first?.focus()
    else setIsFiltering(true)
  }, [])

  const alert = useCreateAlert(
    () => watchedIn(query, isUpdating ? null : data?.suggestion),
    data !== undefined && !isUpdating,
  )
  const onAlert = alert.isOffered ? alert.ask : undefined

  const hasFailed = error !== null && !data
  // Nothing found, and no facet to take back: a margin full of zeros would lead nowhere.
  const hasFacet = query.publishedWithinDays !== undefined || facetNames.some((name) => query[name].length > 0)
  const isBare = hasFailed || (data?.total === 0 && !hasFacet)
  const list = data ? (
    <ResultList result={data} query={query} labels={labels} onRefine={refine} onAlert={onAlert} />
  ) : error ? null : (
    <LedgerSkeleton rows={bonesShown} />
  )

  return (
    <div className="wrap" ref={region}>
      <Breadcrumb current={t(shared.offers)} />
      <div className="top stack">
        <h1 tabIndex={-1}>{t(shared.offers)}</h1>
        <SearchForm
          formId={formId}
          query={query}
          onSearch={change}
          counts={data?.facets.contract}
          isRefining
          writtenPlace={placeWordsOf(search)}
        />
      </div>
      {isUpdating && <div className="loading-bar" role="progressbar" aria-label={t(text.updating)} />}
      <div className={isBare ? 'rubric mt-0' : 'split'}>
        {!isBare && (
          <aside className="only-wide" ref={margin} aria-label={t(text.refine)}>
            <h2 className="legend">{t(text.refine)}</h2>
            <Facets formId={formId} facets={data?.facets} query={query} onToggle={toggle} onChange={change} />
            <noscript>
              <Button type="submit" form={formId}>
                {t(text.applyFilters)}
              </Button>
            </noscript>
          </aside>
        )}
        <section className="stack" aria-label={t(text.resultCount)} {...(isUpdating && { 'aria-busy': true })}>
          {!hasFailed && (
            <ResultsHead
              formId={formId}
              query={query}
              result={data}
              heading={heading}
              labels={labels}
              onFilter={() => setIsFiltering(true)}
              onSort={(sort) => change({ sort })}
              onAlert={onAlert}
            />
          )}
          {alert.dialog}
          {error && <ErrorState error={error} onRetry={() => void results.refetch()} />}
          {list}
          {data && <Later part={keepSearch} props={{ query, isOpen: data.total === 0 }} />}
        </section>
      </div>
      <FilterSheet
        isOpen={isFiltering}
        onClose={() => setIsFiltering(false)}
        query={query}
        result={data}
        labels={labels}
        onToggle={toggle}
        onChange={change}
      />
    </div>
  )
}
