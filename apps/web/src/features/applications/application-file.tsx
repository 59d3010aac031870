import type { Application } from '@portal/contracts/applications/application'
import { useT } from '#web/platform/i18n/t.ts'
import { useFormat } from '#web/platform/i18n/use-format.ts'
import { usePaths } from '#web/platform/i18n/use-paths.ts'
import { Facts } from '#web/ui/facts.tsx'
import { Link } from '#web/ui/link.tsx'
import { Rubric } from '#web/ui/rubric.tsx'
import * as text from './applications.messages.ts'
import { comment as commentLabel, link as linkLabel } from './apply.messages.ts'
import { ChosenFile } from './chosen-file.tsx'
import { SentDetails } from './sent-details.tsx'

/** What was sent, as it was sent. */
export const ApplicationFile = ({ application }: { application: Application }) => {
  const t = useT()
  const to = usePaths()
  const format = useFormat()
  const { id, offer, submittedAt, documents, candidate, comment, link } = application
  return (
    <Rubric title={t(text.sentFile)}>
      <p className="hint">{t(text.frozen)}</p>
      <Facts
        facts={[
          {
            term: t(text.administrativeReference),
            value: <Link to={to('offer', { reference: offer.reference, slug: offer.slug })}>{offer.reference}</Link>,
          },
          { term: t(text.contract), value: t(offer.contractType.label) },
          ...(offer.deadlineAt ? [{ term: t(text.deadline), value: format.dateTime(offer.deadlineAt) }] : []),
          ...(submittedAt ? [{ term: t(text.received), value: format.instant(submittedAt) }] : []),
        ]}
      />
      <ul className="lines">
        {documents.map((document) => (
          <ChosenFile key={document.id} applicationId={id} document={document} saysKind />
        ))}
      </ul>
      {comment && (
        <>
          <h3 className="mt-3">{t(commentLabel)}</h3>
          <p className="prose whitespace-pre-line">{comment}</p>
        </>
      )}
      {link && (
        <>
          <h3 className="mt-3">{t(linkLabel)}</h3>
          <p className="break-all">{link}</p>
        </>
      )}
      <h3 className="mt-3 mb-1">{t(text.details)}</h3>
      <SentDetails profile={candidate} />
    </Rubric>
  )
}
