import type { Application } from '@portal/contracts/applications/application'
import { OfferTitle } from '#web/features/offers/offer-title.public.tsx'
import { useT } from '#web/platform/i18n/t.ts'
import { usePolicy } from '#web/platform/portal/portal.ts'
import { SpacePage } from '#web/ui/page.tsx'
import { Rubric } from '#web/ui/rubric.tsx'
import { Archive, Reactivate, Withdraw } from './application-actions.tsx'
import { ApplicationFile } from './application-file.tsx'
import { ApplicationHistory } from './application-history.tsx'
import { ApplicationLoader } from './application-loader.tsx'
import { ApplicationStations } from './application-stations.tsx'
import * as text from './applications.messages.ts'
import { DraftActions } from './draft-actions.tsx'
import { StatusTag } from './status-tag.tsx'

const Followed = ({ application }: { application: Application }) => {
  const t = useT()
  const { statusSentences } = usePolicy().applications
  return (
    <>
      <Rubric title={t(text.currentStatus)}>
        <ApplicationStations application={application} />
        <p className="prose">{t(statusSentences[application.status])}</p>
      </Rubric>
      <Reactivate application={application} />
      <ApplicationHistory events={application.events} />
      <ApplicationFile application={application} />
      <Archive application={application} />
      <Withdraw application={application} />
    </>
  )
}

/** A13.1, A12.4, C5.1: where it stands, what happened, what was sent, what can be done. */
export const ApplicationPage = () => (
  <ApplicationLoader>
    {(application) => (
      <SpacePage
        title={application.offer.title}
        heading={<OfferTitle offer={application.offer} />}
        lead={`${application.offer.structure.name}, ${application.offer.place.city}`}
      >
        <p className="mt-1">
          <StatusTag status={application.status} />
        </p>
        {application.status === 'draft' ? (
          <DraftActions application={application} />
        ) : (
          <Followed application={application} />
        )}
      </SpacePage>
    )}
  </ApplicationLoader>
)
