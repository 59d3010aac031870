import type { Application } from '@portal/contracts/applications/application'
import { isWithdrawable } from '@portal/contracts/applications/application-status'
import { tabOf } from '@portal/contracts/applications/application-tabs'
import { useMutation } from '@tanstack/react-query'
import { problemMessage } from '#web/platform/api/problem.messages.ts'
import { useT } from '#web/platform/i18n/t.ts'
import { useFormat } from '#web/platform/i18n/use-format.ts'
import { usePaths } from '#web/platform/i18n/use-paths.ts'
import { usePolicy } from '#web/platform/portal/portal.ts'
import { Alert } from '#web/ui/alert.tsx'
import { Button } from '#web/ui/button.tsx'
import { LinkButton } from '#web/ui/link-button.tsx'
import { useAnnounce } from '#web/ui/live-region.tsx'
import { Rubric } from '#web/ui/rubric.tsx'
import * as text from './applications.messages.ts'
import { archiveMutation, reactivateMutation } from './applications.queries.ts'

/** Whether a withdrawal can be taken back, and until when: said before it is made. */
export const useWayBack = ({ offer, isOfferOpen }: Application): string => {
  const t = useT()
  const format = useFormat()
  const { timeZone, applications } = usePolicy()
  if (applications.isWithdrawalFinal || !isOfferOpen) return t(text.isFinal)
  return t(text.canComeBack(offer.deadlineAt && t(text.inZone(format.dateTime(offer.deadlineAt), timeZone))))
}

/** A13.1: leads to the page of the withdrawal. */
export const Withdraw = ({ application }: { application: Application }) => {
  const t = useT()
  const to = usePaths()
  const wayBack = useWayBack(application)
  if (!isWithdrawable(application.status)) return null
  return (
    <Rubric title={t(text.stop)} className="stack">
      <p className="prose">
        {t(text.declineText)} {wayBack}
      </p>
      <p>
        <LinkButton look="danger" icon="x" to={to('withdrawal', { id: application.id })}>
          {t(text.decline)}
        </LinkButton>
      </p>
    </Rubric>
  )
}

/** C5.1. */
export const Reactivate = ({ application }: { application: Application }) => {
  const t = useT()
  const announce = useAnnounce()
  const format = useFormat()
  const { timeZone } = usePolicy()
  const reactivation = useMutation(reactivateMutation())
  if (application.status !== 'withdrawn') return null
  const params = { applicationId: application.id }
  const { deadlineAt } = application.offer
  const deadline = deadlineAt && t(text.inZone(format.dateTime(deadlineAt), timeZone))
  return (
    <Rubric title={t(text.comeBack)} className="stack">
      <p className="prose">
        {application.isReactivable
          ? `${t(text.reactivateText)} ${t(text.reactivateUntil(deadline))}`
          : t(text.noWayBack)}
      </p>
      {reactivation.isError && <Alert isFocused>{t(problemMessage(reactivation.error))}</Alert>}
      {application.isReactivable && (
        <p>
          <Button
            look="primary"
            icon="rotate-cw"
            isBusy={reactivation.isPending}
            onClick={() => reactivation.mutate({ params }, { onSuccess: () => announce(t(text.wasReactivated)) })}
          >
            {t(text.reactivate)}
          </Button>
        </p>
      )}
    </Rubric>
  )
}

/** A12.1. */
export const Archive = ({ application }: { application: Application }) => {
  const t = useT()
  const announce = useAnnounce()
  const archiving = useMutation(archiveMutation())
  const isArchived = application.archivedAt !== null
  // What ended stands among the archived ones already.
  if (!isArchived && tabOf({ status: application.status, isArchived }) === 'archived') return null
  return (
    <Rubric title={t(text.putAway)} className="stack">
      <p className="prose">{t(isArchived ? text.unarchiveText : text.archiveText)}</p>
      {archiving.isError && <Alert isFocused>{t(problemMessage(archiving.error))}</Alert>}
      <p>
        <Button
          isBusy={archiving.isPending}
          onClick={() =>
            archiving.mutate(
              { applicationId: application.id, isArchived: !isArchived },
              { onSuccess: () => announce(t(isArchived ? text.wasUnarchived : text.wasArchived)) },
            )
          }
        >
          {t(isArchived ? text.unarchive : text.archive)}
        </Button>
      </p>
    </Rubric>
  )
}
