import type { Message } from '@portal/contracts/i18n/message'
import { matchPath, useLocation } from 'react-router'
import { useT } from '#web/platform/i18n/t.ts'
import { Breadcrumb } from '#web/ui/breadcrumb.tsx'
import { routerPatterns } from './paths.ts'
import * as space from './space.messages.ts'
import type { SpaceLink } from './space-menu.tsx'

/** Pages below those of a menu. */
const below = [
  { page: 'application', label: space.application },
  { page: 'withdrawal', label: space.withdrawal },
  { page: 'recruitingOffer', label: space.offer },
  { page: 'recruitingApplication', label: space.application },
] as const

type Step = { to: string; label: Message }

/** Of an address of a space, from the outermost page to the page itself: each one stands at the beginning of the next. */
const useSteps = (links: readonly SpaceLink[]): readonly Step[] => {
  const { pathname } = useLocation()
  const steps = links.map(({ path, label }): Step => ({ to: path, label }))
  const deeper = below.flatMap(({ page, label }): Step[] =>
    routerPatterns(page).flatMap((pattern) => {
      const match = matchPath({ path: pattern, end: false }, pathname)
      return match ? [{ to: match.pathname, label }] : []
    }),
  )
  const isAbove = (path: string) => pathname === path || pathname.startsWith(`${path}/`)
  return [...steps.filter(({ to }) => isAbove(to)), ...deeper].toSorted((one, other) => one.to.length - other.to.length)
}

/** C1.2: where one is in one's space; the pages themselves say whose offer or application it is. */
export const SpaceTrail = ({ root, links }: { root: Step; links: readonly SpaceLink[] }) => {
  const t = useT()
  const steps = [root, ...useSteps(links).filter((step) => step.to !== root.to)]
  const crumbs = steps.slice(0, -1)
  const current = steps.at(-1) ?? root
  return <Breadcrumb crumbs={crumbs.map(({ to, label }) => ({ to, label: t(label) }))} current={t(current.label)} />
}
