import { type ApplicationStatus, applicationStatuses } from '@portal/contracts/applications/application-status'
import { ApiProblem } from '@portal/contracts/http/client'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Navigate, useParams } from 'react-router'
import { OfferTitle } from '#web/features/offers/offer-title.public.tsx'
import { problemMessage } from '#web/platform/api/problem.messages.ts'
import { useT } from '#web/platform/i18n/t.ts'
import { useFormat } from '#web/platform/i18n/use-format.ts'
import { usePaths } from '#web/platform/i18n/use-paths.ts'
import { usePolicy } from '#web/platform/portal/portal.ts'
import { useSearch } from '#web/platform/router/use-search.ts'
import { Link } from '#web/ui/link.tsx'
import { SpacePage } from '#web/ui/page.tsx'
import { Pagination } from '#web/ui/pagination.tsx'
import { Rubric } from '#web/ui/rubric.tsx'
import { Bone, LinesSkeleton } from '#web/ui/skeleton.tsx'
import { EmptyState, ErrorState } from '#web/ui/states.tsx'
import { Tabs } from '#web/ui/tabs.tsx'
import { Badge, Flag } from '#web/ui/tag.tsx'
import { endOf, pageIn } from './page-in.ts'
import * as text from './recruiting.messages.ts'
import { findListedOffer, offerApplicationsQuery, recruitingOfferQuery } from './recruiting.queries.ts'

/** Asked for once their offer is known to be there. */
const Applications = ({ reference, isKnown }: { reference: string; isKnown: boolean }) => {
  const t = useT()
  const to = usePaths()
  const format = useFormat()
  const { statusLabels, statusPlurals } = usePolicy().applications
  const search = useSearch()
  const status = applicationStatuses.find((name) => name === search.get('status'))
  const page = pageIn(search)
  const { data, error, refetch, isPlaceholderData } = useQuery({
    ...offerApplicationsQuery(reference, { ...(status && { status }), page }),
    enabled: isKnown,
  })
  const end = data && endOf(data)
  const hrefOf = (changes: { status?: ApplicationStatus | undefined; page?: number }) => {
    const query = new URLSearchParams()
    if (changes.status) query.set('status', changes.status)
    if (changes.page && changes.page > 1) query.set('page', String(changes.page))
    return `${to('recruitingOffer', { reference })}${query.size > 0 ? `?${query}` : ''}`
  }
  const statuses = applicationStatuses.filter((name) => name !== 'draft')
  return (
    <Rubric title={t(text.applications)} className="stack">
      <Tabs
        label={t(text.applications)}
        tabs={[
          { to: hrefOf({}), label: t(text.everyApplication), isCurrent: !status },
          ...statuses.map((name) => ({
            to: hrefOf({ status: name }),
            label: t(statusPlurals[name]),
            isCurrent: name === status,
          })),
        ]}
      />
      {!data && error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <LinesSkeleton rows={5} isCounted isTitled action="word" />}
      {end && !isPlaceholderData && <Navigate replace to={hrefOf({ status, page: end })} />}
      {data?.total === 0 && <EmptyState title={t(text.noApplication)} />}
      {data && data.items.length > 0 && (
        <>
          <p className="small soft">{t(text.applicationsCount(data.total))}</p>
          <ul className="lines">
            {data.items.map((application) => (
              <li key={application.id} className="with-action">
                <div className="stack tight">
                  <h3>
                    <Link to={to('recruitingApplication', { reference, id: application.id })}>
                      {application.firstName} {application.lastName}
                    </Link>
                  </h3>
                  <p className="small soft">
                    {t(text.receivedOn(format.instant(application.submittedAt)))}
                    {application.documentCount > 0 && `, ${t(text.filesCount(application.documentCount))}`}
                  </p>
                </div>
                <p>
                  {application.status === 'submitted' ? (
                    <Flag>{t(statusLabels.submitted)}</Flag>
                  ) : (
                    <Badge>{t(statusLabels[application.status])}</Badge>
                  )}
                </p>
              </li>
            ))}
          </ul>
          <Pagination
            page={data.page}
            pageSize={data.pageSize}
            total={data.total}
            hrefOf={(shown) => hrefOf({ status, page: shown })}
          />
        </>
      )}
    </Rubric>
  )
}

const SecondLine = () => (
  <span className="only-narrow">
    <br />
    <Bone />
  </span>
)

/** A title takes two lines on a phone. */
const Heading = ({ reference }: { reference: string }) => (
  <>
    {reference}
    <SecondLine />
  </>
)

/** As does the name of a structure. */
const LeadBones = () => (
  <>
    <Bone width={18} />
    <SecondLine />
  </>
)

/** The applications of one offer, newest first. */
export const RecruitingOfferPage = () => {
  const t = useT()
  const to = usePaths()
  const format = useFormat()
  const { reference = '' } = useParams()
  const client = useQueryClient()
  const { data, error, refetch } = useQuery(recruitingOfferQuery(reference))
  const offer = data ?? findListedOffer(client, reference)
  if (error instanceof ApiProblem && error.code === 'offer-not-found')
    return <SpacePage title={t(problemMessage(error))}>{null}</SpacePage>
  if (!offer && error)
    return (
      <SpacePage title={reference}>
        <ErrorState isWhole error={error} onRetry={() => void refetch()} />
      </SpacePage>
    )
  return (
    <SpacePage
      title={offer?.title ?? reference}
      heading={offer ? <OfferTitle offer={offer} /> : <Heading reference={reference} />}
      lead={offer ? `${offer.structure.name}, ${offer.place.city}` : <LeadBones />}
    >
      {offer ? (
        <p className="cluster small mt-1">
          <Badge>{t(text.offerStatuses[offer.status])}</Badge>
          <span className="num">{offer.reference}</span>
          <span>{offer.deadlineAt ? t(text.closesOn(format.dateTime(offer.deadlineAt))) : t(text.noDeadline)}</span>
          {offer.status === 'published' && (
            <Link to={to('offer', { reference: offer.reference, slug: offer.slug })}>{t(text.publicPage)}</Link>
          )}
        </p>
      ) : (
        <p className="cluster small mt-1">
          <span>
            <Bone width={18} />
          </span>
          <span>
            <Bone width={28} />
          </span>
          <span>
            <Bone width={18} />
          </span>
        </p>
      )}
      <Applications reference={offer?.reference ?? reference} isKnown={offer !== undefined} />
    </SpacePage>
  )
}
