import type { ApplicationId } from '@portal/contracts/applications/application'
import { downloadNameOf } from '@portal/contracts/documents/document'
import { useQuery } from '@tanstack/react-query'
import { OfferTitle } from '#web/features/offers/offer-title.public.tsx'
import { useT } from '#web/platform/i18n/t.ts'
import { useFormat } from '#web/platform/i18n/use-format.ts'
import { usePaths } from '#web/platform/i18n/use-paths.ts'
import { usePolicy } from '#web/platform/portal/portal.ts'
import { Facts } from '#web/ui/facts.tsx'
import { Icon } from '#web/ui/icon.tsx'
import { Link } from '#web/ui/link.tsx'
import { LinkButton } from '#web/ui/link-button.tsx'
import { Page } from '#web/ui/page.tsx'
import { PageSkeleton } from '#web/ui/skeleton.tsx'
import { ErrorState } from '#web/ui/states.tsx'
import { applicationQuery } from './applications.queries.ts'
import * as text from './apply.messages.ts'
import { followApplication } from './apply-button.messages.ts'
import { ApplyTrail } from './apply-trail.tsx'
import { useStep } from './use-step.ts'

/** A11.6, B10: it is there, since when, and what follows. */
export const ApplySent = ({ applicationId }: { applicationId: ApplicationId }) => {
  const t = useT()
  const to = usePaths()
  const format = useFormat()
  const { timeZone } = usePolicy()
  const { data, error, refetch } = useQuery(applicationQuery(applicationId))
  useStep(data !== undefined)
  if (!data && error)
    return (
      <div className="wrap top">
        <ErrorState error={error} onRetry={() => void refetch()} />
      </div>
    )
  if (!data) return <PageSkeleton />
  return (
    <Page title={t(text.sentTitle)} lead={<OfferTitle offer={data.offer} />} trail={<ApplyTrail offer={data.offer} />}>
      <div className="stack prose">
        <p>{t(text.sentText)}</p>
        <p>{t(text.sentMail(data.candidate.email))}</p>
      </div>
      <div className="prose">
        <Facts
          facts={[
            {
              term: t(text.receivedOn),
              value: data.submittedAt ? `${format.instant(data.submittedAt)}, ${t(text.timeOf(timeZone))}` : '',
            },
            {
              term: t(text.files),
              value: (
                <ul className="stack tight">
                  {data.documents.map((document) => (
                    <li key={document.id}>
                      {downloadNameOf(document)} ({format.bytes(document.sizeBytes)})
                    </li>
                  ))}
                </ul>
              ),
            },
          ]}
        />
      </div>
      <p className="cluster">
        <LinkButton look="primary" to={to('application', { id: data.id })}>
          {t(followApplication)}
        </LinkButton>
        <Link className="plain" to={to('offers')}>
          <Icon name="arrow-left" />
          {t(text.backToOffers)}
        </Link>
      </p>
    </Page>
  )
}
