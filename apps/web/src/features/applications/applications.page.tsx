import type { ApplicationSummary } from '@portal/contracts/applications/application'
import { type ApplicationTab, applicationTabs } from '@portal/contracts/applications/application-tabs'
import { isOpen } from '@portal/contracts/offers/offer'
import { useQuery } from '@tanstack/react-query'
import { OfferTitle } from '#web/features/offers/offer-title.public.tsx'
import { useNow } from '#web/platform/clock/clock.ts'
import { useT } from '#web/platform/i18n/t.ts'
import { useFormat } from '#web/platform/i18n/use-format.ts'
import { usePaths } from '#web/platform/i18n/use-paths.ts'
import { useSearch } from '#web/platform/router/use-search.ts'
import { Link } from '#web/ui/link.tsx'
import { LinkButton } from '#web/ui/link-button.tsx'
import { SpacePage } from '#web/ui/page.tsx'
import { LinesSkeleton } from '#web/ui/skeleton.tsx'
import { EmptyState, ErrorState } from '#web/ui/states.tsx'
import { Tabs } from '#web/ui/tabs.tsx'
import * as text from './applications.messages.ts'
import { applicationsQuery } from './applications.queries.ts'
import { StatusTag } from './status-tag.tsx'

const Row = ({ application }: { application: ApplicationSummary }) => {
  const t = useT()
  const to = usePaths()
  const now = useNow()
  const format = useFormat()
  const { id, status, offer, submittedAt, createdAt } = application
  const isDraft = status === 'draft'
  const contract = [t(offer.contractType.label), offer.durationMonths !== null && t(text.months(offer.durationMonths))]
  const deadline = isOpen(offer, now)
    ? offer.deadlineAt && t(text.sendBefore(format.dateTime(offer.deadlineAt)))
    : t(text.tooLate)
  return (
    <li className="with-action">
      <div className="stack tight">
        <p>
          <StatusTag status={status} />
        </p>
        <h2 className="h3">
          <Link to={to('application', { id })}>
            <OfferTitle offer={offer} />
          </Link>
        </h2>
        <p className="small">
          {offer.structure.name}, {offer.place.city}
          <br />
          <span className="soft">{contract.filter(Boolean).join(', ')}</span>
        </p>
        {isDraft && deadline && <p className="small soft">{deadline}</p>}
      </div>
      <p className="small num">
        {submittedAt ? t(text.sentOn(format.numericDate(submittedAt))) : t(text.begunOn(format.numericDate(createdAt)))}
      </p>
    </li>
  )
}

const List = ({ tab }: { tab: ApplicationTab }) => {
  const t = useT()
  const to = usePaths()
  const { data, error, refetch } = useQuery(applicationsQuery(tab))
  if (!data)
    return error ? (
      <ErrorState error={error} onRetry={() => void refetch()} />
    ) : (
      <LinesSkeleton rows={4} isCounted isTitled isTagged lines={2} action="word" />
    )
  if (data.items.length === 0)
    return (
      <EmptyState title={t(text.emptyTabs[tab])}>
        <p>
          <LinkButton icon="search" look="primary" to={to('offers')}>
            {t(text.seeOffers)}
          </LinkButton>
        </p>
      </EmptyState>
    )
  return (
    <>
      <p className="small soft">{t(text.offersCount(data.total))}</p>
      <ul className="lines">
        {data.items.map((application) => (
          <Row key={application.id} application={application} />
        ))}
      </ul>
    </>
  )
}

/** A12.1, A12.2, A12.3, C5.1. */
export const ApplicationsPage = () => {
  const t = useT()
  const to = usePaths()
  const search = useSearch()
  const tab = applicationTabs.find((name) => name === search.get('tab')) ?? 'ongoing'
  const counts = useQuery(applicationsQuery(tab)).data?.counts
  return (
    <SpacePage title={t(text.myApplications)}>
      <div className="stack mt-3">
        <Tabs
          label={t(text.myApplications)}
          tabs={applicationTabs.map((name) => ({
            to: `${to('applications')}?tab=${name}`,
            label: t(text.tabNames[name]),
            count: counts?.[name] ?? 'awaited',
            isCurrent: name === tab,
          }))}
        />
        <List tab={tab} />
      </div>
    </SpacePage>
  )
}
