import { ApiProblem } from '@portal/contracts/http/client'
import type { Message } from '@portal/contracts/i18n/message'
import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useEffect, useRef } from 'react'
import { useParams } from 'react-router'
import { problemMessage } from '#web/platform/api/problem.messages.ts'
import { useT } from '#web/platform/i18n/t.ts'
import { usePaths } from '#web/platform/i18n/use-paths.ts'
import { useSession } from '#web/platform/session/session.ts'
import { Alert } from '#web/ui/alert.tsx'
import { Breadcrumb } from '#web/ui/breadcrumb.tsx'
import { Button } from '#web/ui/button.tsx'
import { LinkButton } from '#web/ui/link-button.tsx'
import { Page } from '#web/ui/page.tsx'
import * as text from './alert-stop.messages.ts'
import { stopAlertMutation } from './alerts.queries.ts'

/** Of an alert that is gone, or cut short on its way. */
const isLinkOver = (error: unknown): boolean =>
  error instanceof ApiProblem && (error.code === 'token-not-valid' || error.code === 'route-not-found')

type StepProps = { title: Message; lead: Message; children: ReactNode }

const Step = ({ title, lead, children }: StepProps) => {
  const t = useT()
  return (
    <Page title={t(title)} lead={t(lead)} trail={<Breadcrumb current={t(text.title)} />}>
      {children}
    </Page>
  )
}

/** The page has become another one: its title takes the focus, as after a navigation. */
const Outcome = ({ title, lead }: { title: Message; lead: Message }) => {
  const t = useT()
  const to = usePaths()
  const { data: me } = useSession()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.querySelector<HTMLElement>('h1')?.focus(), [])
  return (
    <div ref={box}>
      <Step title={title} lead={lead}>
        <p className="cluster">
          <LinkButton look="primary" to={to('alerts')}>
            {t(me ? text.manage : text.signInToManage)}
          </LinkButton>
          <LinkButton to={to('offers')}>{t(text.seeOffers)}</LinkButton>
        </p>
      </Step>
    </div>
  )
}

/** X6: what the link of each mail opens. Pressed by a person: what opens mailed links to look for dangers presses nothing. */
export const AlertStopPage = () => {
  const t = useT()
  const { ticket = '' } = useParams()
  const stopping = useMutation(stopAlertMutation())
  if (stopping.data) return <Outcome title={text.stopped(stopping.data.name)} lead={text.stoppedLead} />
  if (isLinkOver(stopping.error)) return <Outcome title={text.linkOver} lead={text.linkOverLead} />
  return (
    <Step title={text.title} lead={text.lead}>
      {stopping.isError && <Alert isFocused>{t(problemMessage(stopping.error))}</Alert>}
      <p>
        <Button
          look="primary"
          size="large"
          isBusy={stopping.isPending}
          onClick={() => stopping.mutate({ params: { ticket } })}
        >
          {t(text.title)}
        </Button>
      </p>
    </Step>
  )
}
