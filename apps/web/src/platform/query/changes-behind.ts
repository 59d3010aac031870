import type { MutationKey, QueryClient } from '@tanstack/react-query'

/**
 * For changes that show at once and are sent one after the other: those of the same kind that wait behind the one being answered. They
 * show already, and a list read before they are sent would take them back: the last one asks for it.
 */
export const changesBehind = <Change>(client: QueryClient, mutationKey: MutationKey): Change[] =>
  client
    .getMutationCache()
    .findAll({ mutationKey, status: 'pending' })
    .slice(1)
    .map(({ state }) => state.variables as Change)
