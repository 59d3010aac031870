import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ClockContext } from '#web/platform/clock/clock.ts'
import { LiveRegion } from '#web/ui/live-region.tsx'

type ProvidersProps = { queryClient: QueryClient; clock?: () => Date; children: ReactNode }

const systemClock = () => new Date()

/** What every page stands on, around its router; the server and the tests give their own clock. */
export const Providers = ({ queryClient, clock = systemClock, children }: ProvidersProps) => (
  <ClockContext value={clock}>
    <QueryClientProvider client={queryClient}>
      <LiveRegion>{children}</LiveRegion>
    </QueryClientProvider>
  </ClockContext>
)
