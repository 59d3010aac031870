import { signOutEndpoint } from '@portal/contracts/accounts/accounts.endpoints'
import { isSignInRequired } from '@portal/contracts/http/client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { api } from '#web/platform/api/api.ts'
import { usePaths } from '#web/platform/i18n/use-paths.ts'
import { leaveSession } from './session.ts'

/** Already over on the server is as good as signed out. */
const endSession = async (): Promise<void> => {
  try {
    await api(signOutEndpoint, {})
  } catch (error) {
    if (!isSignInRequired(error)) throw error
  }
}

/** Ends the session, here and on the server, and goes home. */
export const useSignOut = () => {
  const to = usePaths()
  const navigate = useNavigate()
  const client = useQueryClient()
  return useMutation({
    mutationFn: endSession,
    onSuccess: () => {
      leaveSession(client)
      void navigate(to('home'))
    },
  })
}
