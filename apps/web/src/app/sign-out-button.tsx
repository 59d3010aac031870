import { problemMessage } from '#web/platform/api/problem.messages.ts'
import { useT } from '#web/platform/i18n/t.ts'
import { useSignOut } from '#web/platform/session/sign-out.ts'
import { useAnnounce } from '#web/ui/live-region.tsx'
import * as text from './space.messages.ts'

export const SignOutButton = () => {
  const t = useT()
  const announce = useAnnounce()
  const signOut = useSignOut()
  return (
    <button
      type="button"
      onClick={() =>
        signOut.mutate(undefined, {
          onSuccess: () => announce(t(text.signedOut)),
          onError: (error) => announce(t(problemMessage(error))),
        })
      }
    >
      {t(text.signOut)}
    </button>
  )
}
