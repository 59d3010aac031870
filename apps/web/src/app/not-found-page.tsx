import * as text from '@portal/contracts/pages/page-failure.messages'
import { useT } from '#web/platform/i18n/t.ts'
import { usePaths } from '#web/platform/i18n/use-paths.ts'
import { PageStatus } from '#web/platform/page-head/page-head.tsx'
import { Breadcrumb } from '#web/ui/breadcrumb.tsx'
import { LinkButton } from '#web/ui/link-button.tsx'
import { Page } from '#web/ui/page.tsx'

/** An address of nobody's: says so, and leads on. Also shown by pages whose thing does not exist. */
export const NotFoundPage = () => {
  const t = useT()
  const to = usePaths()
  return (
    <Page
      title={t(text.notFoundTitle)}
      lead={t(text.notFoundText)}
      trail={<Breadcrumb current={t(text.notFoundTitle)} />}
    >
      <PageStatus status={404} />
      <p className="cluster">
        <LinkButton look="primary" icon="search" to={to('offers')}>
          {t(text.seeOffers)}
        </LinkButton>
        <LinkButton to={to('home')}>{t(text.goHome)}</LinkButton>
      </p>
    </Page>
  )
}
