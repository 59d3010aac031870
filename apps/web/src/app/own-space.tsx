import { useSession } from '#web/platform/session/session.ts'
import { CandidateSpace } from './candidate-space.tsx'
import { RecruiterSpace } from './recruiter-space.tsx'

/** What everybody has, whatever their role, beside the menu of theirs. A visitor is asked to sign in either way. */
export const OwnSpace = () => {
  const { data: me } = useSession()
  return me && me.role !== 'candidate' ? <RecruiterSpace /> : <CandidateSpace />
}
