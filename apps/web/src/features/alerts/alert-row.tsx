import type { Alert } from '@portal/contracts/alerts/alert'
import { searchOf } from '@portal/contracts/http/client'
import { useNow } from '#web/platform/clock/clock.ts'
import { useT } from '#web/platform/i18n/t.ts'
import { useFormat } from '#web/platform/i18n/use-format.ts'
import { usePaths } from '#web/platform/i18n/use-paths.ts'
import { usePolicy } from '#web/platform/portal/portal.ts'
import { Breakable } from '#web/ui/breakable.tsx'
import { Button } from '#web/ui/button.tsx'
import { LinkButton } from '#web/ui/link-button.tsx'
import { Badge } from '#web/ui/tag.tsx'
import { VisuallyHidden } from '#web/ui/visually-hidden.tsx'
import * as text from './alerts.messages.ts'

/** What it does, until when, and what it did last. */
const State = ({ alert: { active, expiresAt, nextDigestAt, lastMailAt } }: { alert: Alert }) => {
  const t = useT()
  const format = useFormat()
  const now = useNow()
  const last = lastMailAt ? text.lastMail(format.date(lastMailAt)) : text.noMailYet
  const isOver = new Date(expiresAt) <= now
  return (
    <p className="small">
      {active ? (
        <>
          {t(isOver ? text.ended(format.date(expiresAt)) : text.activeUntil(format.date(expiresAt)))}{' '}
          {!isOver && nextDigestAt && <>{t(text.nextMail(format.date(nextDigestAt)))} </>}
          {t(last)}
        </>
      ) : (
        t(text.noMail)
      )}
    </p>
  )
}

type AlertRowProps = {
  alert: Alert
  isRenewing: boolean
  onSwitch: (active: boolean) => void
  onRenew: () => void
  onChange: () => void
  onDelete: () => void
}

/** A7.4, B16: an alert, and all that can be done with it. */
export const AlertRow = ({ alert, isRenewing, onSwitch, onRenew, onChange, onDelete }: AlertRowProps) => {
  const t = useT()
  const to = usePaths()
  const format = useFormat()
  const { alerts } = usePolicy()
  const { name, criteria, description, frequency, active, expiresAt } = alert
  const address = to('offers') + searchOf({ ...criteria, researcher: criteria.researcher || undefined })
  const ofIt = <VisuallyHidden>{t(text.ofAlert(name))}</VisuallyHidden>
  const isNearEnd = active && format.daysUntil(expiresAt) <= alerts.renewalNoticeDays
  return (
    <li className="with-action">
      <div className="stack tight">
        {!active && (
          <p>
            <Badge>{t(text.savedSearch)}</Badge>
          </p>
        )}
        <h3>
          <Breakable>{name}</Breakable>
        </h3>
        <p className="small soft">
          <Breakable>{t(description)}</Breakable>
          {active && ` • ${t(text.frequencies[frequency])}`}
        </p>
        <State alert={alert} />
      </div>
      <label className="check">
        <input
          type="checkbox"
          role="switch"
          checked={active}
          aria-checked={active}
          onChange={() => onSwitch(!active)}
        />
        <span>
          {t(text.mailSwitch)}
          {ofIt}
        </span>
      </label>
      <span className="cluster across">
        {isNearEnd && (
          <Button icon="rotate-cw" isBusy={isRenewing} onClick={onRenew}>
            {t(text.renew(alerts.validMonths))}
            {ofIt}
          </Button>
        )}
        <LinkButton look="plain" icon="search" to={address}>
          {t(text.seeOffers)}
          {ofIt}
        </LinkButton>
        <Button look="plain" icon="pencil" aria-haspopup="dialog" onClick={onChange}>
          {t(text.change)}
          {ofIt}
        </Button>
        <Button look="plain" icon="trash" aria-haspopup="dialog" onClick={onDelete}>
          {t(text.remove)}
          {ofIt}
        </Button>
      </span>
    </li>
  )
}
