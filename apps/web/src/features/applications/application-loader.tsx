import { type Application, readApplicationId } from '@portal/contracts/applications/application'
import { ApiProblem } from '@portal/contracts/http/client'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useParams } from 'react-router'
import { useT } from '#web/platform/i18n/t.ts'
import { usePaths } from '#web/platform/i18n/use-paths.ts'
import { Icon } from '#web/ui/icon.tsx'
import { Link } from '#web/ui/link.tsx'
import { SpacePage } from '#web/ui/page.tsx'
import { LinesSkeleton } from '#web/ui/skeleton.tsx'
import { ErrorState } from '#web/ui/states.tsx'
import * as text from './applications.messages.ts'
import { applicationQuery } from './applications.queries.ts'

export const AllMine = () => {
  const t = useT()
  const to = usePaths()
  return (
    <p>
      <Link className="plain" to={to('applications')}>
        <Icon name="arrow-left" />
        {t(text.allMine)}
      </Link>
    </p>
  )
}

const Unknown = () => {
  const t = useT()
  return (
    <SpacePage title={t(text.unknown)} trail={<AllMine />}>
      {null}
    </SpacePage>
  )
}

/** The application of the address, whichever page shows it. */
export const ApplicationLoader = ({ children }: { children: (application: Application) => ReactNode }) => {
  const id = readApplicationId(useParams().id)
  return id ? <Loaded id={id}>{children}</Loaded> : <Unknown />
}

const Loaded = ({ id, children }: { id: Application['id']; children: (application: Application) => ReactNode }) => {
  const t = useT()
  const { data, error, refetch } = useQuery(applicationQuery(id))
  if (data) return children(data)
  if (error instanceof ApiProblem && error.code === 'application-not-found') return <Unknown />
  return (
    <SpacePage title={t(text.myApplication)} trail={<AllMine />}>
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LinesSkeleton rows={5} />}
    </SpacePage>
  )
}
