import { type MutationKey, type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'

const unanswered = <Change>(client: QueryClient, mutationKey: MutationKey): Change[] =>
  client
    .getMutationCache()
    .findAll({ mutationKey, status: 'pending' })
    .map(({ state }) => state.variables as Change)

/**
 * For changes that show at once and are sent one after the other: those of the same kind that wait behind the one being answered. They
 * show already, and a list read before they are sent would take them back: the last one asks for it.
 */
export const changesBehind = <Change>(client: QueryClient, mutationKey: MutationKey): Change[] =>
  unanswered<Change>(client, mutationKey).slice(1)

/** The last such change that is about this and is not answered yet: it shows wherever this is drawn, also while no list is known. */
export const useLastChange = <Change>(
  mutationKey: MutationKey,
  isAboutThis: (change: Change) => boolean,
): Change | undefined => {
  const client = useQueryClient()
  const read = () => unanswered<Change>(client, mutationKey).findLast(isAboutThis)
  return useSyncExternalStore((listener) => client.getMutationCache().subscribe(listener), read, read)
}
