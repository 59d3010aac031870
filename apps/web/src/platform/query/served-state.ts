import { ApiProblem } from '@portal/contracts/http/client'
import type { Problem } from '@portal/contracts/http/problem'
import type { QueryClient, QueryKey } from '@tanstack/react-query'

type ServedQuery = { key: QueryKey; at: number; data?: unknown; problem?: Problem }

/** What the server asked of the API for a page, and when it is now. */
export type ServedState = { now: string; queries: ServedQuery[] }

/** Answers, and refusals, which are answers too; what failed is asked again by the browser. */
export const servedStateOf = (client: QueryClient, now: Date): ServedState => ({
  now: now.toISOString(),
  queries: client
    .getQueryCache()
    .getAll()
    .flatMap(({ queryKey: key, state }): ServedQuery[] => {
      if (state.status === 'success') return [{ key, at: state.dataUpdatedAt, data: state.data }]
      const { error } = state
      const isAnswer = error instanceof ApiProblem && error.problem.status < 500
      return isAnswer ? [{ key, at: state.errorUpdatedAt, problem: error.problem }] : []
    }),
})

/** Written by the server into `<script type="application/json" id="state">`; null where it wrote none. */
export const readServedState = (): ServedState | null => {
  const text = document.getElementById('state')?.textContent
  return text ? (JSON.parse(text) as ServedState) : null
}

/** The browser knows what the server knew: the first drawing is the one that was served. */
export const enterServedState = (client: QueryClient, { queries }: ServedState): void => {
  for (const { key, at, data, problem } of queries) {
    if (!problem) client.setQueryData(key, data, { updatedAt: at })
    else
      client
        .getQueryCache()
        .build(client, { queryKey: key })
        .setState({ status: 'error', error: new ApiProblem(problem), errorUpdatedAt: at, errorUpdateCount: 1 })
  }
}
