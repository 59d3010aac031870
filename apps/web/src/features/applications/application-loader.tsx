import { type Application, readApplicationId } from '@portal/contracts/applications/application'
import { ApiProblem } from '@portal/contracts/http/client'
import type { Message } from '@portal/contracts/i18n/message'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useLayoutEffect } from 'react'
import { useParams } from 'react-router'
import { useT } from '#web/platform/i18n/t.ts'
import { SpacePage } from '#web/ui/page.tsx'
import { Bone, RowBones, RubricBones, Skeleton } from '#web/ui/skeleton.tsx'
import { ErrorState } from '#web/ui/states.tsx'
import * as text from './applications.messages.ts'
import { applicationQuery, findListedApplication } from './applications.queries.ts'

const Unknown = () => {
  const t = useT()
  return <SpacePage title={t(text.unknown)}>{null}</SpacePage>
}

type LoaderProps = {
  /** What the page is called before the application has come; the reference is that of its offer, once it is known. */
  titleOf?: (reference?: string) => Message
  /** What stands there meanwhile, in a page that does not begin as that of the application. */
  bones?: ReactNode
  children: (application: Application) => ReactNode
}

/** The application of the address, whichever page shows it: called by its offer's title, unless the page has one of its own. */
export const ApplicationLoader = (props: LoaderProps) => {
  const id = readApplicationId(useParams().id)
  return id ? <Loaded id={id} {...props} /> : <Unknown />
}

/** Two lines on a phone. */
const LeadBones = () => (
  <>
    <Bone width={18} /> <Bone width={12} />
  </>
)

const ApplicationBones = () => (
  <>
    <p className="mt-1">
      <Bone width={8} />
    </p>
    <RubricBones>
      <RowBones rows={2} lines={0} />
      <div className="only-narrow">
        <RowBones rows={2} lines={0} />
      </div>
    </RubricBones>
    <RubricBones>
      <RowBones rows={2} isTitled />
    </RubricBones>
    <RubricBones>
      <RowBones rows={4} />
    </RubricBones>
  </>
)

/** What is on its way has a title of its own: where the focus is on it, it goes on to the title that takes its place. */
const useFocusOnTitle = (hasCome: boolean): void => {
  const isOnTitle = document.activeElement?.tagName === 'H1'
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as the one gives way to the other
  useLayoutEffect(() => {
    if (hasCome && isOnTitle) document.querySelector<HTMLElement>('#content h1')?.focus({ preventScroll: true })
  }, [hasCome])
}

const Loaded = ({ id, titleOf, bones = <ApplicationBones />, children }: LoaderProps & { id: Application['id'] }) => {
  const t = useT()
  const listed = findListedApplication(useQueryClient(), id)
  const { data, error, refetch } = useQuery(applicationQuery(id))
  useFocusOnTitle(data !== undefined)
  if (data) return children(data)
  if (error instanceof ApiProblem && error.code === 'application-not-found') return <Unknown />
  return (
    <SpacePage
      title={titleOf ? t(titleOf(listed?.offer.reference)) : (listed?.offer.title ?? t(text.myApplication))}
      lead={listed ? `${listed.offer.structure.name}, ${listed.offer.place.city}` : !error && <LeadBones />}
    >
      {error ? <ErrorState isWhole error={error} onRetry={() => void refetch()} /> : <Skeleton>{bones}</Skeleton>}
    </SpacePage>
  )
}
