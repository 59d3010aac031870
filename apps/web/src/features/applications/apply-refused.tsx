import { ApiProblem } from '@portal/contracts/http/client'
import type { ProblemCode } from '@portal/contracts/http/problem'
import { useQuery } from '@tanstack/react-query'
import { useT } from '#web/platform/i18n/t.ts'
import { usePaths } from '#web/platform/i18n/use-paths.ts'
import { Breadcrumb } from '#web/ui/breadcrumb.tsx'
import { buttonClass } from '#web/ui/button.tsx'
import { Icon } from '#web/ui/icon.tsx'
import { Link } from '#web/ui/link.tsx'
import { LinkButton } from '#web/ui/link-button.tsx'
import { Page } from '#web/ui/page.tsx'
import { ErrorState } from '#web/ui/states.tsx'
import { applicationForOfferQuery } from './application-for-offer.queries.ts'
import { offerToApplyToQuery } from './applications.queries.ts'
import * as text from './apply.messages.ts'
import { followApplication } from './apply-button.messages.ts'
import { ApplyTrail } from './apply-trail.tsx'
import { StatusTag } from './status-tag.tsx'
import { useStep } from './use-step.ts'

type Refusal = keyof typeof text.refusedTitles
const refusals: Partial<Record<ProblemCode, Refusal>> = {
  'offer-closed': 'closed',
  'offer-by-email-only': 'email',
  'offer-reserved': 'roster',
  'offer-not-found': 'unknown',
  'application-already-exists': 'sent',
}

/** C2.7: one application per offer: where it stands. */
const AlreadySent = ({ reference }: { reference: string }) => {
  const t = useT()
  const to = usePaths()
  const { data } = useQuery(applicationForOfferQuery(reference))
  return (
    <>
      <p>{t(text.sentAlreadyText)}</p>
      {data && (
        <p className="cluster">
          <StatusTag status={data.status} />
          <LinkButton look="primary" to={to('application', { id: data.id })}>
            {t(followApplication)}
          </LinkButton>
        </p>
      )}
    </>
  )
}

/** C1.9: the address, and a message begun. */
const ByEmail = ({ reference }: { reference: string }) => {
  const t = useT()
  const { data } = useQuery(offerToApplyToQuery(reference))
  const email = data?.applicationEmail
  return (
    <>
      <p>{t(text.emailText)}</p>
      {email && (
        <p>
          <a
            className={buttonClass({ look: 'primary' })}
            href={`mailto:${email}?subject=${encodeURIComponent(t(text.emailSubject(data.title, data.reference)))}`}
          >
            <Icon name="mail" />
            {t(text.writeTo(email))}
          </a>
        </p>
      )}
    </>
  )
}

/** Why one cannot apply here, and the ways on. */
export const ApplyRefused = ({
  error,
  reference,
  slug,
  onRetry,
}: {
  error: unknown
  reference: string
  slug: string
  onRetry: () => void
}) => {
  const t = useT()
  const to = usePaths()
  const refusal = error instanceof ApiProblem ? refusals[error.code] : undefined
  // Also after going back from what was sent: the form that was there is gone, and the focus with it.
  useStep(refusal !== undefined)
  const hasOffer = refusal !== 'unknown'
  const trail = hasOffer ? (
    <ApplyTrail offer={{ reference, slug }} />
  ) : (
    <Breadcrumb crumbs={[{ to: to('offers'), label: t(text.offers) }]} current={reference} />
  )
  if (!refusal)
    return (
      <Page title={t(text.title)} trail={trail}>
        <ErrorState error={error} onRetry={onRetry} />
      </Page>
    )
  return (
    <Page title={t(text.refusedTitles[refusal])} lead={t(text.reference(reference))} trail={trail}>
      <div className="stack prose">
        {refusal === 'sent' && <AlreadySent reference={reference} />}
        {refusal === 'email' && <ByEmail reference={reference} />}
        {refusal === 'closed' && <p>{t(text.closedText)}</p>}
        {refusal === 'roster' && <p>{t(text.rosterText)}</p>}
        {refusal === 'unknown' && <p>{t(text.unknownText)}</p>}
        <p className="cluster">
          {hasOffer && (
            <Link className="plain" to={to('offer', { reference, slug })}>
              {t(text.seeOffer)}
            </Link>
          )}
          <Link className="plain" to={to('offers')}>
            <Icon name="arrow-left" />
            {t(text.backToOffers)}
          </Link>
        </p>
      </div>
    </Page>
  )
}
