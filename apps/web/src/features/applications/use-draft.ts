import type { Application } from '@portal/contracts/applications/application'
import type { updateApplicationEndpoint } from '@portal/contracts/applications/applications.endpoints'
import type { EndpointCall } from '@portal/contracts/http/endpoint'
import { type UseMutationOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useNow } from '#web/platform/clock/clock.ts'
import { refusedFields } from '#web/platform/forms/refused-fields.ts'
import { draftQuery, removeDraftDocumentMutation, updateDraftMutation } from './applications.queries.ts'

type UpdateCall = EndpointCall<typeof updateApplicationEndpoint>
type Changes = UpdateCall['body']

const errorAt = (error: unknown, field: keyof Changes): string | undefined =>
  refusedFields(error).find(({ name }) => name === field)?.code

/** The draft and its choices, each saved at once; `savedAt` is what the page says of it. */
export const useDraft = (draft: Application) => {
  const client = useQueryClient()
  const now = useNow()
  const clock = useRef(now)
  clock.current = now
  const [savedAt, setSavedAt] = useState<Date | null>(null)
  const noteSaved = () => setSavedAt(clock.current)
  const params = { applicationId: draft.id }
  const [refusals, setRefusals] = useState<Partial<Record<keyof Changes, string | undefined>>>({})
  const saving = {
    ...updateDraftMutation(),
    onSettled: (_draft, error, { body }) => {
      const fields = Object.keys(body) as (keyof Changes)[]
      const found = Object.fromEntries(fields.map((field) => [field, errorAt(error, field)]))
      setRefusals((known) => ({ ...known, ...found }))
      if (!error) noteSaved()
    },
  } satisfies UseMutationOptions<Application, Error, UpdateCall>
  // One choice at a time: the last one made is the last one saved.
  const update = useMutation({ ...saving, scope: { id: 'draft' } })
  const leaving = useMutation(saving)
  const removal = useMutation(removeDraftDocumentMutation(draft.offer.reference))
  const { queryKey } = draftQuery(draft.offer.reference)
  const running = useRef(new Set<Promise<boolean>>())
  const follow = (saving: Promise<unknown>): Promise<boolean> => {
    const isSaved = saving.then(
      () => true,
      () => false,
    )
    running.current.add(isSaved)
    void isSaved.then(() => running.current.delete(isSaved))
    return isSaved
  }
  return {
    draft,
    params,
    savedAt,
    isSaving: update.isPending || removal.isPending,
    error: update.error ?? removal.error,
    /** Why the server kept one of them from being saved, until it is sent again: others that are saved since change nothing. */
    errorAt: (field: keyof Changes) => refusals[field],
    /** Leaving, it is sent at once, behind nothing that is on its way: the page may not be there to send it afterwards. */
    save: (changes: Changes, isLeaving = false) =>
      follow((isLeaving ? leaving : update).mutateAsync({ params, body: changes })),
    remove: (applicationDocumentId: Application['documents'][number]['id']) =>
      follow(removal.mutateAsync({ params: { ...params, applicationDocumentId } }, { onSuccess: noteSaved })),
    /** A file has arrived: its row comes with the draft, which is asked for until it is there. */
    readAgain: () => {
      noteSaved()
      return follow(client.invalidateQueries({ queryKey }))
    },
    /** The draft as it is once nothing is on its way any more; null when something could not be saved. */
    settled: async (): Promise<Application | null> => {
      const areSaved = await Promise.all(running.current)
      return areSaved.every(Boolean) ? (client.getQueryData(queryKey) ?? draft) : null
    },
  }
}
export type Draft = ReturnType<typeof useDraft>
