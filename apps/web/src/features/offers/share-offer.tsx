import { useT } from '#web/platform/i18n/t.ts'
import { Later, laterPart } from '#web/ui/later.tsx'
import { Popover } from '#web/ui/popover.tsx'
import { ErrorState } from '#web/ui/states.tsx'
import * as text from './offer.messages.ts'
import type { ShareChoicesProps } from './share-choices.tsx'

const load = () => import('./share-choices.tsx')
const ShareChoices = laterPart(async () => (await load()).ShareChoices)

/** A6.1: its choices come when they are asked for. */
export const ShareOffer = (shared: ShareChoicesProps) => {
  const t = useT()
  return (
    <Popover
      label={t(text.share)}
      panelLabel={t(text.share)}
      icon="share-2"
      placement="start up"
      onIntent={() => void load()}
    >
      <Later whenLost={(error) => <ErrorState error={error} />}>
        <ShareChoices {...shared} />
      </Later>
    </Popover>
  )
}
