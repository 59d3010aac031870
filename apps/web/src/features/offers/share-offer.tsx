import { lazy, Suspense } from 'react'
import { useT } from '#web/platform/i18n/t.ts'
import { Popover } from '#web/ui/popover.tsx'
import * as text from './offer.messages.ts'
import type { ShareChoicesProps } from './share-choices.tsx'

const load = () => import('./share-choices.tsx')
const ShareChoices = lazy(async () => ({ default: (await load()).ShareChoices }))

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
      <Suspense>
        <ShareChoices {...shared} />
      </Suspense>
    </Popover>
  )
}
