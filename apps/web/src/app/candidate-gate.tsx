import { Outlet } from 'react-router'
import { RequireSession } from './require-session.tsx'

/** Pages for candidates outside their space: a visitor signs in, or registers, and comes back. */
export const CandidateGate = () => (
  <RequireSession roles={['candidate']}>
    <Outlet />
  </RequireSession>
)
