import { useT } from '#web/platform/i18n/t.ts'
import { prefetchCode } from '#web/platform/router/code.tsx'
import { askedPart, Later } from '#web/ui/later.tsx'
import { Loading } from '#web/ui/loading.tsx'
import { Popover } from '#web/ui/popover.tsx'
import { ErrorState } from '#web/ui/states.tsx'
import * as text from './app.messages.ts'

const choices = askedPart(async () => (await import('./display-choices.tsx')).DisplayChoices)

/** C1.2, X14: a panel of the header, and of the footer, that few people open. */
export const DisplaySettings = ({ placement }: { placement?: 'start up' }) => {
  const t = useT()
  return (
    <Popover
      label={t(text.display)}
      panelLabel={t(text.display)}
      icon="contrast"
      onIntent={() => prefetchCode(choices)}
      {...(placement && { placement })}
    >
      <Later
        part={choices}
        props={{}}
        waiting={<Loading />}
        whenLost={(error, retry) => <ErrorState error={error} onRetry={retry} />}
      />
    </Popover>
  )
}
