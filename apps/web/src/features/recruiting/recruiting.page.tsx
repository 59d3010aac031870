import { type OfferStatus, offerStatuses } from '@portal/contracts/offers/offer'
import type { RecruitingOffer } from '@portal/contracts/recruiting/recruiting.endpoints'
import { useQuery } from '@tanstack/react-query'
import { Navigate } from 'react-router'
import { OfferTitle } from '#web/features/offers/offer-title.public.tsx'
import { useT } from '#web/platform/i18n/t.ts'
import { useFormat } from '#web/platform/i18n/use-format.ts'
import { usePaths } from '#web/platform/i18n/use-paths.ts'
import { useSearch } from '#web/platform/router/use-search.ts'
import { useSession } from '#web/platform/session/session.ts'
import { Link } from '#web/ui/link.tsx'
import { SpacePage } from '#web/ui/page.tsx'
import { Pagination } from '#web/ui/pagination.tsx'
import { LinesSkeleton } from '#web/ui/skeleton.tsx'
import { EmptyState, ErrorState } from '#web/ui/states.tsx'
import { Tabs } from '#web/ui/tabs.tsx'
import { Badge, Flag } from '#web/ui/tag.tsx'
import { endOf, pageIn } from './page-in.ts'
import * as text from './recruiting.messages.ts'
import { recruitingOffersQuery } from './recruiting.queries.ts'

const Row = ({ item: { offer, applicationCount, newApplicationCount } }: { item: RecruitingOffer }) => {
  const t = useT()
  const to = usePaths()
  const format = useFormat()
  return (
    <li className="with-action">
      <div className="stack tight">
        <p className="cluster small">
          <Badge>{t(text.offerStatuses[offer.status])}</Badge>
          <span className="num soft">{offer.reference}</span>
        </p>
        <h2 className="h3">
          <Link to={to('recruitingOffer', { reference: offer.reference })}>
            <OfferTitle offer={offer} />
          </Link>
        </h2>
        <p className="small">
          {offer.structure.name}, {offer.place.city}
          <br />
          <span className="soft">
            {offer.deadlineAt ? t(text.closesOn(format.dateTime(offer.deadlineAt))) : t(text.noDeadline)}
          </span>
        </p>
      </div>
      <p className="num cluster">
        {newApplicationCount > 0 && <Flag>{t(text.newCount(newApplicationCount))}</Flag>}
        <strong>{t(text.applicationsCount(applicationCount))}</strong>
      </p>
    </li>
  )
}

type Shown = { status?: OfferStatus; page: number }

/** The offers of one's structures, with what waits on each. */
export const RecruitingPage = () => {
  const t = useT()
  const to = usePaths()
  const { data: me } = useSession()
  const search = useSearch()
  const status = offerStatuses.find((name) => name === search.get('status'))
  const shown: Shown = { ...(status && { status }), page: pageIn(search) }
  const { data, error, refetch, isPlaceholderData } = useQuery(recruitingOffersQuery(shown))
  const end = data && endOf(data)
  const hrefOf = (changes: { status?: OfferStatus | undefined; page?: number }) => {
    const query = new URLSearchParams()
    if (changes.status) query.set('status', changes.status)
    if (changes.page && changes.page > 1) query.set('page', String(changes.page))
    return `${to('recruiting')}${query.size > 0 ? `?${query}` : ''}`
  }
  const statuses = ['published', 'draft', 'closed', 'filled', 'cancelled'] as const
  return (
    <SpacePage title={t(me?.role === 'admin' ? text.allOffers : text.myOffers)}>
      <div className="stack mt-3">
        <Tabs
          label={t(text.showOffers)}
          tabs={[
            { to: hrefOf({}), label: t(text.everyStatus), isCurrent: !status },
            ...statuses.map((name) => ({
              to: hrefOf({ status: name }),
              label: t(text.offersOfStatus[name]),
              isCurrent: name === status,
            })),
          ]}
        />
        {!data && error && <ErrorState error={error} onRetry={() => void refetch()} />}
        {!data && !error && <LinesSkeleton rows={5} isCounted isTitled isTagged lines={2} action="word" />}
        {end && !isPlaceholderData && <Navigate replace to={hrefOf({ status, page: end })} />}
        {data?.total === 0 && <EmptyState title={t(text.noOffer)} />}
        {data && data.items.length > 0 && (
          <>
            <p className="small soft">{t(text.offersCount(data.total))}</p>
            <ul className="lines">
              {data.items.map((item) => (
                <Row key={item.offer.reference} item={item} />
              ))}
            </ul>
            <Pagination
              page={data.page}
              pageSize={data.pageSize}
              total={data.total}
              hrefOf={(page) => hrefOf({ status, page })}
            />
          </>
        )}
      </div>
    </SpacePage>
  )
}
