import { ApiProblem } from '@portal/contracts/http/client'
import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { useT } from '#web/platform/i18n/t.ts'
import { usePaths } from '#web/platform/i18n/use-paths.ts'
import { Breadcrumb } from '#web/ui/breadcrumb.tsx'
import { askedPart, Later } from '#web/ui/later.tsx'
import { Page } from '#web/ui/page.tsx'
import { ErrorState } from '#web/ui/states.tsx'
import * as text from './offer.messages.ts'
import { offerQuery } from './offer.queries.ts'
import { OfferArticle } from './offer-article.tsx'
import { OfferSkeleton } from './offer-skeleton.tsx'
import { offers } from './offers.messages.ts'

// Few addresses lead to an offer that is no longer there.
const closedOffer = askedPart(async () => (await import('./closed-offer.tsx')).ClosedOffer)
const neverOffered = askedPart(async () => (await import('./never-offered.tsx')).NeverOffered)

/** A3: one offer; closed, or that never was, it still says what one can do. */
export const OfferPage = () => {
  const t = useT()
  const to = usePaths()
  const { reference = '' } = useParams()
  const { data, error, refetch } = useQuery(offerQuery(reference))
  const whenLost = (lost: unknown, retry: () => void) => <ErrorState error={lost} onRetry={retry} />
  if (data) return <OfferArticle key={data.reference} offer={data} />
  if (!error) return <OfferSkeleton reference={reference} />
  if (error instanceof ApiProblem && error.code === 'offer-closed')
    return (
      <Later
        part={closedOffer}
        props={{ reference }}
        waiting={<OfferSkeleton reference={reference} />}
        whenLost={whenLost}
      />
    )
  if (error instanceof ApiProblem && error.code === 'offer-not-found')
    return (
      <Later
        part={neverOffered}
        props={{ reference }}
        waiting={<OfferSkeleton reference={reference} />}
        whenLost={whenLost}
      />
    )
  return (
    <Page
      title={t(text.beforeReference) + reference}
      heading={
        <>
          {t(text.beforeReference)}
          <span className="inline-block">{reference}</span>
        </>
      }
      trail={<Breadcrumb crumbs={[{ to: to('offers'), label: t(offers) }]} current={reference} />}
    >
      <ErrorState error={error} onRetry={() => void refetch()} />
    </Page>
  )
}
