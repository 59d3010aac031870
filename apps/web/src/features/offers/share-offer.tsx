import { useT } from '#web/platform/i18n/t.ts'
import { prefetchCode } from '#web/platform/router/code.tsx'
import { askedPart, Later } from '#web/ui/later.tsx'
import { Loading } from '#web/ui/loading.tsx'
import { Popover } from '#web/ui/popover.tsx'
import { ErrorState } from '#web/ui/states.tsx'
import * as text from './offer.messages.ts'
import { ShareByMail, type SharedOffer } from './share-by-mail.tsx'

const choices = askedPart(async () => (await import('./share-choices.tsx')).ShareChoices)

/** A6.1: its choices come when they are asked for. */
export const ShareOffer = (shared: SharedOffer) => {
  const t = useT()
  return (
    <>
      <Popover
        label={t(text.share)}
        panelLabel={t(text.share)}
        icon="share-2"
        placement="start up"
        onIntent={() => prefetchCode(choices)}
      >
        <Later
          part={choices}
          props={shared}
          waiting={<Loading />}
          whenLost={(error, retry) => <ErrorState error={error} onRetry={retry} />}
        />
      </Popover>
      {/* The browser leaves what is in it alone: its code stays on the server. */}
      <noscript>{import.meta.env.SSR && <ShareByMail {...shared} />}</noscript>
    </>
  )
}
