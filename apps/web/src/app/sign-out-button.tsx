import { signOutEndpoint } from '@portal/contracts/accounts/accounts.endpoints'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { api } from '#web/platform/api/api.ts'
import { problemMessage } from '#web/platform/api/problem.messages.ts'
import { useT } from '#web/platform/i18n/t.ts'
import { usePaths } from '#web/platform/i18n/use-paths.ts'
import { leaveSession } from '#web/platform/session/session.ts'
import { useAnnounce } from '#web/ui/live-region.tsx'
import * as text from './app.messages.ts'

export const SignOutButton = () => {
  const t = useT()
  const to = usePaths()
  const navigate = useNavigate()
  const announce = useAnnounce()
  const client = useQueryClient()
  const signOut = useMutation({
    mutationFn: () => api(signOutEndpoint, {}),
    onSuccess: async () => {
      // First away from pages that need somebody, so that none of them asks to sign in again.
      await navigate(to('home'))
      leaveSession(client)
    },
    onError: (error) => announce(t(problemMessage(error))),
  })
  return (
    <button type="button" onClick={() => signOut.mutate()}>
      {t(text.signOut)}
    </button>
  )
}
