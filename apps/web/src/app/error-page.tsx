import * as text from '@portal/contracts/pages/page-failure.messages'
import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import { useEffect } from 'react'
import { problemMessage } from '#web/platform/api/problem.messages.ts'
import { useAddressLocale } from '#web/platform/i18n/use-address-locale.ts'
import { Alert } from '#web/ui/alert.tsx'
import { Button } from '#web/ui/button.tsx'

/** Whatever broke, also before the policy is known: hence no hook that needs it. */
export const ErrorPage = ({ error }: { error: unknown }) => {
  const locale = useAddressLocale()
  const { reset } = useQueryErrorResetBoundary()
  useEffect(() => {
    document.title = text.errorTitle[locale]
  }, [locale])
  return (
    <div className="wrap top stack-lg">
      <h1 tabIndex={-1}>{text.errorTitle[locale]}</h1>
      <Alert>{problemMessage(error)[locale]}</Alert>
      <p>
        <Button
          look="primary"
          icon="rotate-cw"
          onClick={() => {
            reset()
            location.reload()
          }}
        >
          {text.reload[locale]}
        </Button>
      </p>
    </div>
  )
}
