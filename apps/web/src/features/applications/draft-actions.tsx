import type { Application } from '@portal/contracts/applications/application'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { useT } from '#web/platform/i18n/t.ts'
import { useFormat } from '#web/platform/i18n/use-format.ts'
import { usePaths } from '#web/platform/i18n/use-paths.ts'
import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { LinkButton } from '#web/ui/link-button.tsx'
import { useAnnounce } from '#web/ui/live-region.tsx'
import { Question } from '#web/ui/question.tsx'
import { Rubric } from '#web/ui/rubric.tsx'
import * as text from './applications.messages.ts'
import { applicationQuery, deleteDraftMutation } from './applications.queries.ts'

/** A draft is taken up again, or thrown away. */
export const DraftActions = ({ application }: { application: Application }) => {
  const t = useT()
  const to = usePaths()
  const format = useFormat()
  const navigate = useNavigate()
  const announce = useAnnounce()
  const client = useQueryClient()
  const [isAsking, setIsAsking] = useState(false)
  const deletion = useMutation(deleteDraftMutation())
  const { id, offer, isOfferOpen } = application
  const isDeleted = useRef<boolean>(false)

  useEffect(
    () => () => {
      // Not before this page is left, which would ask for the draft again.
      if (isDeleted.current) client.removeQueries(applicationQuery(id))
    },
    [client, id],
  )

  const remove = () =>
    deletion.mutate(
      { params: { applicationId: id } },
      {
        onSuccess: () => {
          announce(t(text.wasDeleted))
          isDeleted.current = true
          void navigate(`${to('applications')}?tab=drafts`, { replace: true })
        },
      },
    )

  return (
    <Rubric title={t(text.currentStatus)} className="stack">
      <p className="prose">
        {t(text.draftText)}{' '}
        {isOfferOpen
          ? offer.deadlineAt && `${t(text.sendBefore(format.dateTime(offer.deadlineAt)))}.`
          : `${t(text.tooLate)}.`}
      </p>
      <p className="cluster">
        {isOfferOpen && (
          <LinkButton look="primary" to={to('apply', { reference: offer.reference, slug: offer.slug })}>
            {t(text.resume)}
          </LinkButton>
        )}
        <Button look="danger" icon="trash" onClick={() => setIsAsking(true)}>
          {t(text.deleteDraft)}
        </Button>
      </p>
      <Dialog title={t(text.deleteTitle)} isOpen={isAsking} onClose={() => setIsAsking(false)}>
        <Question
          keep={{ label: t(text.keepDraft), onChoose: () => setIsAsking(false) }}
          lose={{ label: t(text.deleteForGood), icon: 'trash', isBusy: deletion.isPending, onChoose: remove }}
          error={deletion.error}
        >
          <p>{t(text.deleteLoss)}</p>
          <p>{t(text.deleteStays)}</p>
        </Question>
      </Dialog>
    </Rubric>
  )
}
