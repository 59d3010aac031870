import type { Alert } from '@portal/contracts/alerts/alert'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { problemMessage } from '#web/platform/api/problem.messages.ts'
import { useT } from '#web/platform/i18n/t.ts'
import { useFormat } from '#web/platform/i18n/use-format.ts'
import { usePaths } from '#web/platform/i18n/use-paths.ts'
import { usePolicy } from '#web/platform/portal/portal.ts'
import { ActionBones } from '#web/ui/action-bones.tsx'
import { Alert as Failure } from '#web/ui/alert.tsx'
import { LinkButton } from '#web/ui/link-button.tsx'
import { useAnnounce } from '#web/ui/live-region.tsx'
import { Note } from '#web/ui/note.tsx'
import { SpacePage } from '#web/ui/page.tsx'
import { Bone, Repeat, Skeleton } from '#web/ui/skeleton.tsx'
import { EmptyState, ErrorState } from '#web/ui/states.tsx'
import { AlertRow } from './alert-row.tsx'
import * as text from './alerts.messages.ts'
import { alertsQuery, renewAlertMutation, switchAlertMutation } from './alerts.queries.ts'
import { ChangeAlertDialog } from './change-alert-dialog.tsx'
import { DeleteAlertDialog } from './delete-alert-dialog.tsx'

const AlertList = ({ alerts }: { alerts: readonly Alert[] }) => {
  const t = useT()
  const format = useFormat()
  const announce = useAnnounce()
  const switching = useMutation(switchAlertMutation())
  const renewal = useMutation(renewAlertMutation())
  const [changed, setChanged] = useState<Alert | null>(null)
  const [deleted, setDeleted] = useState<Alert | null>(null)
  const list = useRef<HTMLElement>(null)
  const hasDeleted = useRef<boolean>(false)
  const failure = switching.error ?? renewal.error

  // The dialog, once closed, gives the focus back to a button that went with its row.
  useEffect(() => {
    if (deleted || !hasDeleted.current) return
    hasDeleted.current = false
    list.current?.focus()
  }, [deleted])

  const switchOn = ({ id, name }: Alert, active: boolean) => {
    renewal.reset()
    switching.mutate(
      { id, active },
      { onSuccess: () => announce(t(active ? text.switchedOn(name) : text.switchedOff(name))) },
    )
  }
  const renew = ({ id, name }: Alert) => {
    switching.reset()
    renewal.mutate(
      { params: { alertId: id } },
      { onSuccess: ({ expiresAt }) => announce(t(text.renewed(name, format.date(expiresAt)))) },
    )
  }

  return (
    <section aria-labelledby="alerts" ref={list} tabIndex={-1}>
      <h2 className="hidden-visually" id="alerts">
        {t(text.listOfAlerts)}
      </h2>
      {failure && <Failure>{t(problemMessage(failure))}</Failure>}
      {alerts.length > 0 ? (
        <ul className="lines">
          {alerts.map((alert) => (
            <AlertRow
              key={alert.id}
              alert={alert}
              isRenewing={renewal.isPending && renewal.variables.params.alertId === alert.id}
              onSwitch={(active) => switchOn(alert, active)}
              onRenew={() => renew(alert)}
              onChange={() => setChanged(alert)}
              onDelete={() => setDeleted(alert)}
            />
          ))}
        </ul>
      ) : (
        <EmptyState title={t(text.noAlert)}>
          <p>{t(text.howToCreate)}</p>
        </EmptyState>
      )}
      <ChangeAlertDialog alert={changed} onClose={() => setChanged(null)} />
      <DeleteAlertDialog
        alert={deleted}
        onClose={() => setDeleted(null)}
        onDeleted={() => {
          hasDeleted.current = true
          setDeleted(null)
        }}
      />
    </section>
  )
}

const AlertBones = () => (
  <Skeleton>
    <ul className="lines">
      <Repeat times={3}>
        <li className="with-action">
          <div className="stack tight">
            <p className="h3">
              <Bone width={18} />
            </p>
            <p className="small">
              <Bone width={18} />
              <br />
              <Bone width={28} /> <Bone width={28} />
            </p>
          </div>
          <p className="small">
            <Bone />
          </p>
          <ActionBones />
        </li>
      </Repeat>
    </ul>
  </Skeleton>
)

/** A7.4, B16: « Mes alertes ». */
export const AlertsPage = () => {
  const t = useT()
  const to = usePaths()
  const { alerts: rules } = usePolicy()
  const { data, error, refetch } = useQuery(alertsQuery())
  const isEmpty = data?.total === 0
  const isFull = data !== undefined && data.total >= rules.maximumCount
  return (
    <SpacePage
      title={t(text.myAlerts)}
      lead={data ? !isEmpty && t(text.alertCount(data.total, rules.maximumCount)) : !error && <Bone width={18} />}
    >
      <div className="stack-lg mt-4">
        {isFull && (
          <Note>
            <p>{t(text.noRoom)}</p>
          </Note>
        )}
        {data ? (
          <AlertList alerts={data.items} />
        ) : error ? (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ) : (
          <AlertBones />
        )}
        {data && !isFull && (
          <p>
            <LinkButton icon="search" to={to('offers')} {...(isEmpty && { look: 'primary' })}>
              {t(isEmpty ? text.startSearch : text.newAlert)}
            </LinkButton>
          </p>
        )}
      </div>
    </SpacePage>
  )
}
