import { ApiProblem } from '@portal/contracts/http/client'
import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { useT } from '#web/platform/i18n/t.ts'
import { usePaths } from '#web/platform/i18n/use-paths.ts'
import { PageStatus } from '#web/platform/page-head/page-head.tsx'
import { Breadcrumb } from '#web/ui/breadcrumb.tsx'
import { LinkButton } from '#web/ui/link-button.tsx'
import { Page } from '#web/ui/page.tsx'
import { ErrorState } from '#web/ui/states.tsx'
import { ClosedOffer } from './closed-offer.tsx'
import * as text from './offer.messages.ts'
import { OfferArticle } from './offer-article.tsx'
import { OfferSkeleton } from './offer-skeleton.tsx'
import { allOffers, home, offers } from './offers.messages.ts'
import { offerQuery } from './offers.queries.ts'
import { searchAddress } from './search-address.ts'

const NeverExisted = ({ reference }: { reference: string }) => {
  const t = useT()
  const to = usePaths()
  return (
    <Page title={t(text.neverExisted)} lead={t(text.neverExistedText(reference))}>
      <PageStatus status={404} />
      <p className="cluster">
        <LinkButton look="primary" icon="search" to={to('offers') + searchAddress({ q: reference })}>
          {t(text.searchReference)}
        </LinkButton>
        <LinkButton to={to('offers')}>{t(allOffers)}</LinkButton>
      </p>
    </Page>
  )
}

/** A3: one offer; closed, or that never was, it still says what one can do. */
export const OfferPage = () => {
  const t = useT()
  const to = usePaths()
  const { reference = '' } = useParams()
  const { data, error, refetch } = useQuery(offerQuery(reference))
  if (data) return <OfferArticle key={data.reference} offer={data} />
  if (!error) return <OfferSkeleton />
  if (error instanceof ApiProblem && error.code === 'offer-closed') return <ClosedOffer reference={reference} />
  // A reference that is not one is refused before it is looked for.
  if (error instanceof ApiProblem && (error.code === 'offer-not-found' || error.code === 'validation-failed'))
    return <NeverExisted reference={reference} />
  return (
    <Page
      title={t(text.referenceLine(reference))}
      trail={
        <Breadcrumb
          crumbs={[
            { to: to('home'), label: t(home) },
            { to: to('offers'), label: t(offers) },
          ]}
          current={reference}
        />
      }
    >
      <ErrorState error={error} onRetry={() => void refetch()} />
    </Page>
  )
}
