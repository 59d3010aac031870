import type { DataTag, QueryClient, QueryKey } from '@tanstack/react-query'

/**
 * What the portal has just answered shows at once. A reading that is on its way may have been made before, and would take its place
 * once it comes: it is made anew.
 */
export const showAnswer = <Data>(
  client: QueryClient,
  queryKey: DataTag<QueryKey, Data, Error>,
  answer: NoInfer<Data>,
): void => {
  const filter = { queryKey, exact: true }
  const isRead = client.isFetching(filter) > 0
  client.setQueryData<Data>(queryKey, answer)
  if (isRead) void client.invalidateQueries({ ...filter, refetchType: 'all' })
}
