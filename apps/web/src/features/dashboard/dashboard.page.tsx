import type { ApplicationTab } from '@portal/contracts/applications/application-tabs'
import { capitalise } from '@portal/contracts/i18n/format'
import type { Dashboard } from '@portal/contracts/profile/profile.endpoints'
import { useQuery } from '@tanstack/react-query'
import { Navigate } from 'react-router'
import { useResumeFavourite } from '#web/features/favourites/resume-favourite.public.ts'
import { firstArrival, wasWelcomed } from '#web/features/profile/profile.public.ts'
import { useNow } from '#web/platform/clock/clock.ts'
import { useT } from '#web/platform/i18n/t.ts'
import { useFormat } from '#web/platform/i18n/use-format.ts'
import { usePaths } from '#web/platform/i18n/use-paths.ts'
import { useSession } from '#web/platform/session/session.ts'
import { Link } from '#web/ui/link.tsx'
import { SpacePage } from '#web/ui/page.tsx'
import { Rubric } from '#web/ui/rubric.tsx'
import { Bone, Repeat, RowBones, RubricBones, Skeleton } from '#web/ui/skeleton.tsx'
import { ErrorState } from '#web/ui/states.tsx'
import * as text from './dashboard.messages.ts'
import { dashboardQuery } from './dashboard.queries.ts'
import { isUntouched } from './missing-parts.ts'
import { NextDates, NextDatesBones } from './next-dates.tsx'
import { GaugeBones, ProfileGauge } from './profile-gauge.tsx'
import { ToDo } from './to-do.tsx'

const Counts = ({ counts }: { counts: Dashboard['counts'] }) => {
  const t = useT()
  const to = usePaths()
  const tab = (name: ApplicationTab) => `${to('applications')}?tab=${name}`
  const entries = [
    { path: tab('ongoing'), count: counts.ongoing, label: text.ongoingCount(counts.ongoing) },
    { path: tab('drafts'), count: counts.drafts, label: text.draftCount(counts.drafts) },
    { path: tab('accepted'), count: counts.accepted, label: text.acceptedCount(counts.accepted) },
    { path: tab('archived'), count: counts.archived, label: text.archivedCount(counts.archived) },
    { path: to('favourites'), count: counts.favourites, label: text.favouriteCount(counts.favourites) },
    { path: `${to('profile')}#cv`, count: counts.documents, label: text.documentCount(counts.documents) },
  ]
  return (
    <Rubric title={t(text.yourLists)}>
      <ul className="counts columns">
        {entries.map(({ path, count, label }) => (
          <li key={path}>
            <Link to={path}>
              <b className="big num">{count}</b> <span>{t(label)}</span>
            </Link>
          </li>
        ))}
      </ul>
      <p className="cluster mt-2">
        <Link to={to('applications')}>{t(text.allMyApplications)}</Link>
        <Link to={to('favourites')}>{t(text.allMyFavourites)}</Link>
      </p>
    </Rubric>
  )
}

const CountsBones = () => (
  <>
    <ul className="counts columns">
      <Repeat times={6}>
        <li>
          <b className="big">
            <Bone width={6} />
          </b>
          <Bone width={8} />
          <span className="only-wide">
            <br />
            <Bone width={6} />
          </span>
        </li>
      </Repeat>
    </ul>
    <p className="cluster mt-2">
      <span>
        <Bone width={18} />
      </span>
      <span>
        <Bone />
      </span>
    </p>
  </>
)

const Content = ({ dashboard: { completeness, counts, drafts, dates } }: { dashboard: Dashboard }) => (
  <>
    <ToDo drafts={drafts} missing={completeness.missing} />
    <ProfileGauge percent={completeness.percent} missing={completeness.missing} />
    <Counts counts={counts} />
    <NextDates dates={dates} />
  </>
)

/** What is to be done, the profile's dial and what it lacks, the lists, the next dates. */
const Waiting = () => (
  <Skeleton>
    <RubricBones>
      <RowBones rows={3} isWordy action="button" />
    </RubricBones>
    <RubricBones>
      <GaugeBones />
    </RubricBones>
    <RubricBones>
      <CountsBones />
    </RubricBones>
    <RubricBones>
      <NextDatesBones />
    </RubricBones>
  </Skeleton>
)

/** A10.2. */
export const DashboardPage = () => {
  const t = useT()
  const to = usePaths()
  const now = useNow()
  const format = useFormat()
  const { data: me } = useSession()
  const { data: dashboard, error, refetch } = useQuery(dashboardQuery())
  useResumeFavourite()

  if (dashboard && isUntouched(dashboard.completeness.missing) && !wasWelcomed())
    return <Navigate replace to={to('profile')} state={firstArrival} />
  const firstName = dashboard?.firstName ?? me?.firstName
  return (
    <SpacePage
      title={t(text.title)}
      lead={capitalise(format.date(now))}
      {...(firstName && { heading: t(text.hello(firstName)) })}
    >
      {dashboard ? (
        <Content dashboard={dashboard} />
      ) : error ? (
        <ErrorState isWhole error={error} onRetry={() => void refetch()} />
      ) : (
        <Waiting />
      )}
    </SpacePage>
  )
}
