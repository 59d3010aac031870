import type { Application } from '@portal/contracts/applications/application'
import type { updateApplicationEndpoint } from '@portal/contracts/applications/applications.endpoints'
import { ApiProblem } from '@portal/contracts/http/client'
import type { EndpointCall } from '@portal/contracts/http/endpoint'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useNow } from '#web/platform/clock/clock.ts'
import { draftQuery, removeDraftDocumentMutation, updateDraftMutation } from './applications.queries.ts'

type Changes = EndpointCall<typeof updateApplicationEndpoint>['body']

const errorAt = (error: unknown, field: keyof Changes): string | undefined =>
  error instanceof ApiProblem ? error.problem.errors?.find(({ pointer }) => pointer === `#/${field}`)?.code : undefined

/** The draft and its choices, each saved at once; `savedAt` is what the page says of it. */
export const useDraft = (draft: Application) => {
  const client = useQueryClient()
  const now = useNow()
  const clock = useRef(now)
  clock.current = now
  const [savedAt, setSavedAt] = useState<Date | null>(null)
  const noteSaved = () => setSavedAt(clock.current)
  const params = { applicationId: draft.id }
  const update = useMutation({ ...updateDraftMutation(), onSettled: (_draft, error) => error || noteSaved() })
  const removal = useMutation(removeDraftDocumentMutation(draft.offer.reference))
  return {
    draft,
    params,
    savedAt,
    isSaving: update.isPending || removal.isPending,
    error: update.error ?? removal.error,
    /** Why the server kept one of them from being saved. */
    errorAt: (field: keyof Changes) => errorAt(update.error, field),
    save: (changes: Changes) => update.mutate({ params, body: changes }),
    remove: (applicationDocumentId: Application['documents'][number]['id']) =>
      removal.mutate({ params: { ...params, applicationDocumentId } }, { onSuccess: noteSaved }),
    /** A file has arrived: its row comes with the draft, which is asked for until it is there. */
    readAgain: () => {
      noteSaved()
      return client.invalidateQueries({ queryKey: draftQuery(draft.offer.reference).queryKey })
    },
  }
}
export type Draft = ReturnType<typeof useDraft>
