import { useQuery } from '@tanstack/react-query'
import { useT } from '#web/platform/i18n/t.ts'
import { useFormat } from '#web/platform/i18n/use-format.ts'
import { usePaths } from '#web/platform/i18n/use-paths.ts'
import { PageStatus } from '#web/platform/page-head/page-head.tsx'
import { usePortal } from '#web/platform/portal/portal.ts'
import { Link } from '#web/ui/link.tsx'
import { LinkButton } from '#web/ui/link-button.tsx'
import { useTitle } from '#web/ui/page.tsx'
import { Bone, Repeat, Skeleton } from '#web/ui/skeleton.tsx'
import { ErrorState } from '#web/ui/states.tsx'
import * as closed from './closed-offer.messages.ts'
import { NearbyOffers } from './nearby-offers.tsx'
import { numberIn } from './number-in.ts'
import * as text from './offer.messages.ts'
import { closedOfferQuery } from './offer.queries.ts'
import { OfferAlert } from './offer-alert.tsx'
import { OfferTrail } from './offer-trail.tsx'

/** Title and structure: two lines, five on a phone. */
const LeadBones = () => (
  <Skeleton>
    <p className="lead">
      <Bone width={28} />
      <br />
      <Bone width={18} />
      <span className="only-narrow">
        <br />
        <Bone width={18} />
        <br />
        <Bone width={12} />
        <br />
        <Bone width={12} />
      </span>
    </p>
  </Skeleton>
)

const ReasonBones = () => (
  <Skeleton isMute>
    <p>
      <Bone width={28} /> <Bone width={28} />
      <span className="only-narrow">
        <Repeat times={4}>
          <br />
          <Bone width={18} />
        </Repeat>
      </span>
    </p>
  </Skeleton>
)

/** What it was, when and why it ended, and the ways on. */
export const ClosedOffer = ({ reference }: { reference: string }) => {
  const t = useT()
  const to = usePaths()
  const format = useFormat()
  const { openOfferCount, policy } = usePortal()
  const { data, error, refetch } = useQuery(closedOfferQuery(reference))
  const ended = data && `${format.date(data.closedAt)} ${t(text.atHour(format.time(data.closedAt), policy.timeZone))}`
  useTitle(data ? `${t(text.closedSince)}, ${data.title}` : t(text.closedSince))
  return (
    <div className="wrap">
      <PageStatus status={410} />
      <OfferTrail reference={data?.reference ?? reference} />
      <header className="top stack tight">
        <h1 tabIndex={-1}>{t(text.closedSince)}</h1>
        {data ? (
          <p className="lead">
            {data.title}
            <br />
            <span className="soft">
              {data.structure}, {data.city}
            </span>
          </p>
        ) : (
          !error && <LeadBones />
        )}
      </header>
      <div className="prose">
        {data && ended ? (
          <p>
            <strong>{t(closed.closedReasons[data.reason](ended))}</strong>{' '}
            {t(closed.publishedFrom(format.date(data.publishedAt)))}
          </p>
        ) : error ? (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ) : (
          <ReasonBones />
        )}
        <p>
          {t(closed.ifYouApplied.before)}
          <Link to={to('applications')}>{t(closed.ifYouApplied.link)}</Link>
          {t(closed.ifYouApplied.after)}
        </p>
        <div className="cluster">
          <LinkButton look="primary" to={to('offers')}>
            {t(closed.seeOpenOffers(openOfferCount, numberIn(openOfferCount)))}
          </LinkButton>
          {data && <OfferAlert isClosed profession={data.profession ?? undefined} />}
        </div>
      </div>
      {data?.profession && (
        <NearbyOffers title={closed.stillOpen} profession={data.profession} except={data.reference} />
      )}
    </div>
  )
}
