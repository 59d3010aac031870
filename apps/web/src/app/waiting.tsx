import { useLocation } from 'react-router'
import { usePaths } from '#web/platform/i18n/use-paths.ts'
import { PageSkeleton, SpaceSkeleton } from '#web/ui/skeleton.tsx'

/** The page of an address of which nothing is known yet: those of somebody's space have its menu beside them. */
export const Waiting = () => {
  const to = usePaths()
  const { pathname } = useLocation()
  const isSpace = [to('dashboard'), to('recruiting'), to('admin')].some((path) => pathname.startsWith(path))
  return isSpace ? <SpaceSkeleton /> : <PageSkeleton />
}
