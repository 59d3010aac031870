import { useT } from '#web/platform/i18n/t.ts'
import { usePaths } from '#web/platform/i18n/use-paths.ts'
import { PageStatus } from '#web/platform/page-head/page-head.tsx'
import { LinkButton } from '#web/ui/link-button.tsx'
import { Page } from '#web/ui/page.tsx'
import * as text from './closed-offer.messages.ts'
import { allOffers } from './offers.messages.ts'
import { searchAddress } from './search-address.ts'

/** A reference that no offer bears, and the ways on. */
export const NeverOffered = ({ reference }: { reference: string }) => {
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
