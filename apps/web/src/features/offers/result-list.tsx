import type { OfferSearchQuery, OfferSearchResult } from '@portal/contracts/offers/offer-search'
import { memo, useMemo } from 'react'
import { useT } from '#web/platform/i18n/t.ts'
import { useFormat } from '#web/platform/i18n/use-format.ts'
import { usePaths } from '#web/platform/i18n/use-paths.ts'
import { Button } from '#web/ui/button.tsx'
import { Link } from '#web/ui/link.tsx'
import { Pagination } from '#web/ui/pagination.tsx'
import { EmptyState } from '#web/ui/states.tsx'
import { labelled } from '#web/ui/ui.messages.ts'
import { ListOrigin } from './came-from.ts'
import { NothingFound } from './nothing-found.tsx'
import { numberIn } from './number-in.ts'
import * as text from './offers.messages.ts'
import { Ledger } from './offers.public.tsx'
import * as results from './results.messages.ts'
import { searchAddress } from './search-address.ts'
import type { CriterionLabels } from './use-criterion-labels.ts'
import { useOfferPrefetch } from './use-offer-prefetch.ts'

type ResultListProps = {
  result: OfferSearchResult
  query: OfferSearchQuery
  labels: CriterionLabels
  /** Back to the filters, from the end of the list. */
  onRefine: () => void
  onAlert: (() => Promise<void>) | undefined
}

export const ResultList = memo(({ result, query, labels, onRefine, onAlert }: ResultListProps) => {
  const t = useT()
  const format = useFormat()
  const pathname = usePaths()('offers')
  const onIntent = useOfferPrefetch()
  const { items, total, page, pageSize } = result
  const search = searchAddress(query)
  const from = useMemo(() => ({ pathname, search, total }), [pathname, search, total])

  if (total === 0) return <NothingFound query={query} labelOf={labels.labelOf} onAlert={onAlert} />
  if (items.length === 0)
    return (
      <EmptyState title={t(results.noSuchPage(format.number(page)))}>
        <Link to={pathname + searchAddress({ ...query, page: 1 })}>{t(results.firstPage)}</Link>
      </EmptyState>
    )
  const first = (page - 1) * pageSize + 1
  return (
    <>
      <ListOrigin value={from}>
        <Ledger offers={items} onIntent={onIntent} />
      </ListOrigin>
      <div className="cluster spread">
        <p className="small soft">
          {t(labelled(t(results.resultCount), t(text.offerCount(total, numberIn(total)))))}
          {total > pageSize &&
            ` • ${t(results.shownRange(format.number(first), format.number(first + items.length - 1)))}`}
        </p>
        <Pagination
          page={page}
          pageSize={pageSize}
          total={total}
          hrefOf={(other) => pathname + searchAddress({ ...query, page: other })}
        />
      </div>
      <p>
        <Button look="plain" icon="filter" onClick={onRefine}>
          {t(results.refineMySearch)}
        </Button>
      </p>
    </>
  )
})
