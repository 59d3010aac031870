import type { sessionSchema } from '@portal/contracts/accounts/accounts.endpoints'
import { type Locale, locales } from '@portal/contracts/i18n/message'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type SubmitEvent, useState } from 'react'
import type * as z from 'zod/mini'
import { problemMessage } from '#web/platform/api/problem.messages.ts'
import { useT } from '#web/platform/i18n/t.ts'
import { useFormat } from '#web/platform/i18n/use-format.ts'
import { usePaths } from '#web/platform/i18n/use-paths.ts'
import { type Me, useSession } from '#web/platform/session/session.ts'
import { Alert } from '#web/ui/alert.tsx'
import { Button } from '#web/ui/button.tsx'
import { Facts } from '#web/ui/facts.tsx'
import { Link } from '#web/ui/link.tsx'
import { useAnnounce } from '#web/ui/live-region.tsx'
import { SpacePage } from '#web/ui/page.tsx'
import { RadioGroup } from '#web/ui/radio-group.tsx'
import { Rubric } from '#web/ui/rubric.tsx'
import { LinesSkeleton } from '#web/ui/skeleton.tsx'
import { ErrorState } from '#web/ui/states.tsx'
import { Badge } from '#web/ui/tag.tsx'
import { VisuallyHidden } from '#web/ui/visually-hidden.tsx'
import { endSessionMutation, sessionsQuery, updatePreferencesMutation } from './accounts.queries.ts'
import * as text from './settings.messages.ts'

type Session = z.output<typeof sessionSchema>

const Identity = ({ me }: { me: Me }) => {
  const t = useT()
  const to = usePaths()
  return (
    <Rubric title={t(text.identity)}>
      <Facts
        facts={[
          { term: t(text.username), value: me.email },
          { term: t(text.name), value: `${me.firstName} ${me.lastName}` },
        ]}
      />
      {me.role === 'candidate' && (
        <p className="small mt-1">
          {t(text.nameInProfile)} <Link to={to('profile')}>{t(text.toProfile)}</Link>
        </p>
      )}
    </Rubric>
  )
}

const Language = ({ me }: { me: Me }) => {
  const t = useT()
  const update = useMutation(updatePreferencesMutation())
  const [chosen, setChosen] = useState<Locale>(me.locale)
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (!update.isPending) update.mutate({ body: { locale: chosen } })
  }
  return (
    <form className="stack" onSubmit={submit}>
      {update.isError && <Alert isFocused>{t(problemMessage(update.error))}</Alert>}
      <RadioGroup
        name="locale"
        label={t(text.language)}
        hint={t(text.languageHint)}
        value={chosen}
        onChange={(event) => {
          update.reset()
          setChosen(event.currentTarget.value as Locale)
        }}
        options={locales.map((locale) => ({
          value: locale,
          label: <span lang={locale}>{text.languageNames[locale]}</span>,
        }))}
      />
      <p className="cluster">
        <Button type="submit" isBusy={update.isPending}>
          {t(text.save)}
        </Button>
        <span role="status">{update.isSuccess && t(text.saved)}</span>
      </p>
    </form>
  )
}

const SessionLine = ({ session }: { session: Session }) => {
  const t = useT()
  const format = useFormat()
  const announce = useAnnounce()
  const end = useMutation(endSessionMutation())
  const device = session.device || t(text.unknownDevice)
  return (
    <li>
      <div>
        <strong>{device}</strong> {session.isCurrent && <Badge>{t(text.thisDevice)}</Badge>}
        <p className="small soft">
          {t(text.since(format.dateTime(session.createdAt)))}
          <br />
          {t(text.lastUsed(format.dateTime(session.lastUsedAt)))}
          {session.isRemembered && (
            <>
              <br />
              {t(text.remembered)}
            </>
          )}
        </p>
        {end.isError && <Alert>{t(problemMessage(end.error))}</Alert>}
      </div>
      {!session.isCurrent && (
        <Button
          isBusy={end.isPending}
          onClick={() =>
            // The answer takes this line away, which then hears of nothing: hence the promise. A failure is told above.
            end.mutateAsync({ params: { sessionId: session.id } }).then(
              () => announce(t(text.ended(device))),
              () => undefined,
            )
          }
        >
          {t(text.end)}
          <VisuallyHidden>{t(text.endOf(device, format.dateTime(session.createdAt)))}</VisuallyHidden>
        </Button>
      )}
    </li>
  )
}

const Sessions = () => {
  const t = useT()
  const { data, error, refetch } = useQuery(sessionsQuery())
  if (data)
    return (
      <div className="stack">
        {data.items.length > 1 && <p className="small soft">{t(text.sessionsHint)}</p>}
        <ul className="lines">
          {data.items.map((session) => (
            <SessionLine key={session.id} session={session} />
          ))}
        </ul>
      </div>
    )
  return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LinesSkeleton rows={1} lines={2} />
}

/** ASVS 7.5.2: what a person sees of their account, and ends one by one. */
export const SettingsPage = () => {
  const t = useT()
  const { data: me } = useSession()
  if (!me) return null
  return (
    <SpacePage title={t(text.title)}>
      <div className="stack-lg mt-4">
        <Identity me={me} />
        <Rubric title={t(text.preferences)}>
          <Language me={me} />
        </Rubric>
        <Rubric title={t(text.sessions)}>
          <Sessions />
        </Rubric>
      </div>
    </SpacePage>
  )
}
