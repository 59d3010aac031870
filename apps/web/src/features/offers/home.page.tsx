import { capitalise } from '@portal/contracts/i18n/format'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { useT } from '#web/platform/i18n/t.ts'
import { useFormat } from '#web/platform/i18n/use-format.ts'
import { usePaths } from '#web/platform/i18n/use-paths.ts'
import { usePolicy, usePortal } from '#web/platform/portal/portal.ts'
import { Link } from '#web/ui/link.tsx'
import { useTitle } from '#web/ui/page.tsx'
import { Rubric } from '#web/ui/rubric.tsx'
import { LedgerSkeleton, LinesSkeleton } from '#web/ui/skeleton.tsx'
import { ErrorState } from '#web/ui/states.tsx'
import { DomainIndex, DomainIndexSkeleton } from './domain-index.tsx'
import * as text from './home.messages.ts'
import { numberIn } from './number-in.ts'
import { Ledger } from './offers.public.tsx'
import { newsQuery, searchOffersQuery } from './offers.queries.ts'
import { changeSearch, emptySearch, searchAddress } from './search-address.ts'
import { SearchForm } from './search-form.tsx'
import { useOfferPrefetch } from './use-offer-prefetch.ts'

const latestCount = 5

const Promises = () => {
  const t = useT()
  const { applications } = usePolicy()
  return (
    <Rubric title={t(text.promisesTitle)} isSplit>
      <ul className="columns">
        {text.promises.map(({ title, text: promise }, index) => (
          <li className="stack tight" key={title.fr}>
            <h3>{t(title)}</h3>
            <p>
              {t(applications.isWithdrawalFinal && index === text.promises.length - 1 ? text.finalWithdrawal : promise)}
            </p>
          </li>
        ))}
      </ul>
    </Rubric>
  )
}

const News = () => {
  const t = useT()
  const format = useFormat()
  const { data, error } = useQuery(newsQuery())
  if (!data && !error)
    return (
      <Rubric title={t(text.news)} isSplit>
        <LinesSkeleton rows={3} isTitled isWordy lines={3} isMute />
      </Rubric>
    )
  // Beside the point of this page: when the news do not come, nothing is missing.
  if (!data || data.items.length === 0) return null
  return (
    <Rubric title={t(text.news)} isSplit>
      <ul className="lines">
        {data.items.map(({ id, title, summary, publishedAt }) => (
          <li key={id}>
            <div className="stack tight">
              <h3>{t(title)}</h3>
              <p className="prose">{t(summary)}</p>
              <p className="small soft">{t(text.publishedOn(format.date(publishedAt)))}</p>
            </div>
          </li>
        ))}
      </ul>
    </Rubric>
  )
}

/** A1.3 to A1.5: how many offers, a way to search them, the latest, the domains, what is promised and what is new. */
export const HomePage = () => {
  const t = useT()
  const to = usePaths()
  const navigate = useNavigate()
  const format = useFormat()
  const { policy, openOfferCount } = usePortal()
  const onIntent = useOfferPrefetch()
  const { data, error, refetch } = useQuery(searchOffersQuery({ ...emptySearch, pageSize: latestCount }))
  const count = data?.total ?? openOfferCount
  const { slogan, referencePrefix } = policy.employer
  const reference = data?.items[0]?.reference
  const isAwaited = !data && !error
  const example =
    reference || isAwaited
      ? { reference: reference ?? `${referencePrefix}-0000-0000`, isKnown: reference !== undefined }
      : undefined
  useTitle(capitalise(t(slogan).replace(/\.$/, '')))

  const latest = data ? (
    data.items.length > 0 ? (
      <Ledger offers={data.items} onIntent={onIntent} />
    ) : (
      <p className="lead">{t(text.noOffers)}</p>
    )
  ) : error ? (
    <ErrorState error={error} onRetry={() => void refetch()} />
  ) : (
    <LedgerSkeleton rows={latestCount} />
  )

  return (
    <div className="wrap">
      <div className="hero">
        <h1 tabIndex={-1}>{t(slogan)}</h1>
        <p className="figure">
          <b>{format.number(count)}</b> <span>{t(text.offersAvailable(count, policy.employer))}</span>
        </p>
      </div>
      <SearchForm
        query={emptySearch}
        onSearch={(changes) => void navigate(to('offers') + searchAddress(changeSearch(emptySearch, changes)))}
        counts={data?.facets.contract}
        example={example}
      />
      <Rubric
        title={t(text.latestOffers)}
        aside={count > 0 && <Link to={to('offers')}>{t(text.theOffers(count, numberIn(count)))}</Link>}
        isSplit
      >
        {latest}
      </Rubric>
      {isAwaited && <DomainIndexSkeleton />}
      {data && <DomainIndex domains={data.facets.domain} />}
      <Promises />
      <News />
    </div>
  )
}
