import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { DataRouter } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { ClockContext } from '#web/platform/clock/clock.ts'
import { LiveRegion } from '#web/ui/live-region.tsx'

type ProvidersProps = { queryClient: QueryClient; router: DataRouter; clock?: () => Date }

const systemClock = () => new Date()

/** What every page stands on; tests and screenshots give their own router and clock. */
export const Providers = ({ queryClient, router, clock = systemClock }: ProvidersProps) => (
  <ClockContext value={clock}>
    <QueryClientProvider client={queryClient}>
      <LiveRegion>
        <RouterProvider router={router} />
      </LiveRegion>
    </QueryClientProvider>
  </ClockContext>
)
