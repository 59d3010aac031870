import type { QueryClient, QueryKey } from '@tanstack/react-query'

/**
 * After a change: what it has made old is read again. A first reading that is on its way may have been made before the change, and
 * an invalidation alone would let it end as it is, nothing else being known: it is given up.
 */
export const readAnew = async (client: QueryClient, queryKey: QueryKey): Promise<void> => {
  await client.cancelQueries({ queryKey })
  await client.invalidateQueries({ queryKey })
}
