import { documentKinds } from '@portal/contracts/policy/policy'
import { mandatoryPartsMissing } from '@portal/contracts/profile/completeness'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useLocation } from 'react-router'
import { DocumentsOfKind, documentsTitle, useDocumentCount } from '#web/features/documents/documents.public.tsx'
import { useT } from '#web/platform/i18n/t.ts'
import { Note } from '#web/ui/note.tsx'
import { SpacePage } from '#web/ui/page.tsx'
import { PlaceLink } from '#web/ui/place-link.tsx'
import { Rubric } from '#web/ui/rubric.tsx'
import { FieldsSkeleton } from '#web/ui/skeleton.tsx'
import { ErrorState } from '#web/ui/states.tsx'
import { Badge, Flag } from '#web/ui/tag.tsx'
import * as text from './profile.messages.ts'
import { type ProfileArrival, rememberWelcome } from './profile.public.ts'
import { profileQuery } from './profile.queries.ts'
import { ProfileForm } from './profile-form.tsx'

const personalId = 'personal'

/** A9.2; its room until it is known, and none when it cannot be. */
const StateTag = ({ isComplete }: { isComplete: boolean | undefined | null }) => {
  const t = useT()
  if (isComplete === null) return null
  if (isComplete === undefined)
    return (
      <span className="invisible whitespace-nowrap" aria-hidden="true">
        <Flag>{t(text.toComplete)}</Flag>
      </span>
    )
  return (
    <span className="whitespace-nowrap">
      {isComplete ? <Badge>{t(text.completed)}</Badge> : <Flag>{t(text.toComplete)}</Flag>}
    </span>
  )
}

/** A9, C3, C2.5, C2.6: what is stored, and who one is. */
export const ProfilePage = () => {
  const t = useT()
  const { state: arrival } = useLocation()
  const { data: profile, error, refetch } = useQuery(profileQuery())
  const cvCount = useDocumentCount('cv')
  const hasCv = typeof cvCount === 'number' ? cvCount > 0 : cvCount
  const isWhole = profile ? mandatoryPartsMissing(profile).length === 0 : error ? null : undefined
  const isWelcomed = (arrival as ProfileArrival | null)?.isWelcomed === true
  useEffect(() => {
    if (isWelcomed) rememberWelcome()
  }, [isWelcomed])
  const [cv, ...otherKinds] = documentKinds
  const entries = [
    { id: cv, label: documentsTitle(cv), state: <StateTag isComplete={hasCv} /> },
    { id: personalId, label: text.personal, state: <StateTag isComplete={isWhole} /> },
    ...otherKinds.map((kind) => ({ id: kind, label: documentsTitle(kind), state: null })),
  ]

  return (
    <SpacePage title={t(text.title)} lead={t(text.lead)}>
      {isWelcomed && profile && (
        <div className="mt-4">
          <Note title={t(text.welcomeTitle(profile.firstName))}>
            <p>{t(text.welcomeText)}</p>
          </Note>
        </div>
      )}
      <nav aria-labelledby="quick-access" className="mt-4 max-w-[30rem]">
        <h2 className="h3" id="quick-access">
          {t(text.quickAccess)}
        </h2>
        <ul className="index">
          {entries.map(({ id, label, state }) => (
            <li key={id}>
              <PlaceLink id={id}>
                <span>{t(label)}</span>
                {state}
              </PlaceLink>
            </li>
          ))}
        </ul>
      </nav>
      <DocumentsOfKind kind={cv} state={<StateTag isComplete={hasCv} />} />
      <Rubric
        id={personalId}
        title={
          <span className="cluster">
            {t(text.personal)} <StateTag isComplete={isWhole} />
          </span>
        }
      >
        <p className="small soft prose">{t(text.personalHint)}</p>
        <div className={error ? 'mt-2' : 'mt-3'}>
          {profile ? (
            <ProfileForm profile={profile} />
          ) : error ? (
            <ErrorState error={error} onRetry={() => void refetch()} />
          ) : (
            // Its documents, above, say that they are loading.
            <FieldsSkeleton rows={17} isMute />
          )}
        </div>
      </Rubric>
      {otherKinds.map((kind) => (
        <DocumentsOfKind key={kind} kind={kind} />
      ))}
    </SpacePage>
  )
}
