import { isSignInRequired } from '@portal/contracts/http/client'
import type { Recruiter } from '@portal/contracts/recruiting/recruiting.endpoints'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Navigate, useLocation } from 'react-router'
import { problemMessage } from '#web/platform/api/problem.messages.ts'
import { useT } from '#web/platform/i18n/t.ts'
import { usePaths } from '#web/platform/i18n/use-paths.ts'
import { useSession } from '#web/platform/session/session.ts'
import { Alert } from '#web/ui/alert.tsx'
import { Button } from '#web/ui/button.tsx'
import { useAnnounce } from '#web/ui/live-region.tsx'
import { SpacePage } from '#web/ui/page.tsx'
import { Rubric } from '#web/ui/rubric.tsx'
import { Sheet } from '#web/ui/sheet.tsx'
import { LinesSkeleton } from '#web/ui/skeleton.tsx'
import { EmptyState, ErrorState } from '#web/ui/states.tsx'
import { Badge, Flag } from '#web/ui/tag.tsx'
import { VisuallyHidden } from '#web/ui/visually-hidden.tsx'
import { InviteForm } from './invite-form.tsx'
import { placedName } from './placed-name.ts'
import * as text from './recruiting.messages.ts'
import { recruitersQuery, updateRecruiterMutation } from './recruiting.queries.ts'
import { StructureChoice } from './structure-choice.tsx'

const nameOf = ({ firstName, lastName }: Recruiter): string => `${firstName} ${lastName}`

const StructuresSheet = ({ recruiter, onClose }: { recruiter: Recruiter; onClose: () => void }) => {
  const t = useT()
  const announce = useAnnounce()
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(
    new Map(recruiter.structures.map(({ code, name, city }) => [code, placedName({ name, city })])),
  )
  const update = useMutation(updateRecruiterMutation())
  const save = () =>
    update.mutate(
      { params: { recruiterId: recruiter.id }, body: { structureCodes: [...chosen.keys()] } },
      {
        onSuccess: () => {
          announce(t(text.structuresSaved))
          onClose()
        },
      },
    )
  return (
    <Sheet
      title={t(text.structuresOf(nameOf(recruiter)))}
      isOpen
      onClose={onClose}
      onSubmit={save}
      footer={
        <>
          <Button onClick={onClose}>{t(text.cancel)}</Button>
          <Button type="submit" look="primary" isBusy={update.isPending}>
            {t(text.save)}
          </Button>
        </>
      }
    >
      {/* Whose session is over is asked to sign in, above this dialog. */}
      {update.isError && !isSignInRequired(update.error) && <Alert isFocused>{t(problemMessage(update.error))}</Alert>}
      <StructureChoice chosen={chosen} onChange={setChosen} />
    </Sheet>
  )
}

const Row = ({ recruiter, onStructures }: { recruiter: Recruiter; onStructures: () => void }) => {
  const t = useT()
  const announce = useAnnounce()
  const update = useMutation(updateRecruiterMutation())
  const { id, email, isActive, isInvited, structures } = recruiter
  const name = nameOf(recruiter)
  const ofThem = <VisuallyHidden>{t(text.ofRecruiter(name))}</VisuallyHidden>
  const toggle = () =>
    update.mutate(
      { params: { recruiterId: id }, body: { isActive: !isActive } },
      {
        onSuccess: (changed) => {
          const outcome = changed.isInvited ? text.invited(email) : text.wasReactivated(name)
          announce(t(changed.isActive ? outcome : text.wasDeactivated(name)))
        },
      },
    )
  return (
    <li className="with-action">
      <div className="stack tight">
        <h3 className="cluster">
          {name} {isInvited && <Flag>{t(text.waiting)}</Flag>} {!isActive && <Badge>{t(text.inactive)}</Badge>}
        </h3>
        <p className="small">
          {email}
          <br />
          <span className="soft">
            {structures.length > 0 ? structures.map((structure) => structure.name).join(', ') : t(text.noStructure)}
          </span>
        </p>
        {update.isError && <Alert>{t(problemMessage(update.error))}</Alert>}
      </div>
      <span className="cluster">
        <Button onClick={onStructures}>
          {t(text.changeStructures)}
          {ofThem}
        </Button>
        <Button {...(isActive && { look: 'danger' as const })} isBusy={update.isPending} onClick={toggle}>
          {t(isActive ? text.deactivate : text.reactivate)}
          {ofThem}
        </Button>
      </span>
    </li>
  )
}

const Recruiters = () => {
  const t = useT()
  const { data, error, refetch } = useQuery(recruitersQuery())
  const [changed, setChanged] = useState<Recruiter | null>(null)
  return (
    <>
      <Rubric title={t(text.recruiterAccounts)}>
        {!data && error && <ErrorState error={error} onRetry={() => void refetch()} />}
        {/* The structures of the form below say that they are loading. */}
        {!data && !error && <LinesSkeleton rows={1} isTitled lines={2} action="buttons" isMute />}
        {data?.items.length === 0 && <EmptyState title={t(text.noRecruiter)} />}
        <ul className="lines">
          {data?.items.map((recruiter) => (
            <Row key={recruiter.id} recruiter={recruiter} onStructures={() => setChanged(recruiter)} />
          ))}
        </ul>
      </Rubric>
      <InviteForm />
      {changed && <StructuresSheet recruiter={changed} onClose={() => setChanged(null)} />}
    </>
  )
}

/** Who recruits, and for which structures; administrators only. */
export const RecruitersPage = () => {
  const t = useT()
  const to = usePaths()
  const { pathname } = useLocation()
  const { data: me } = useSession()
  const isAdmin = me?.role === 'admin'
  // The one page of the administration, under the address its menu marks.
  if (pathname === to('admin')) return <Navigate replace to={to('adminRecruiters')} />
  return (
    <SpacePage title={t(text.recruiters)} lead={t(isAdmin ? text.recruitersLead : text.onlyAdmins)}>
      {isAdmin && <Recruiters />}
    </SpacePage>
  )
}
