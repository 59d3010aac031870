import { useT } from '#web/platform/i18n/t.ts'
import { Later, laterPart } from '#web/ui/later.tsx'
import { Popover } from '#web/ui/popover.tsx'
import { ErrorState } from '#web/ui/states.tsx'
import * as text from './app.messages.ts'

const load = () => import('./display-choices.tsx')
const DisplayChoices = laterPart(async () => (await load()).DisplayChoices)

/** C1.2, X14: a panel of the header, and of the footer, that few people open. */
export const DisplaySettings = ({ placement }: { placement?: 'start up' }) => {
  const t = useT()
  return (
    <Popover
      label={t(text.display)}
      panelLabel={t(text.display)}
      icon="contrast"
      onIntent={() => void load()}
      {...(placement && { placement })}
    >
      <Later whenLost={(error) => <ErrorState error={error} />}>
        <DisplayChoices />
      </Later>
    </Popover>
  )
}
