import { Outlet, useLocation } from 'react-router'
import { usePaths } from '#web/platform/i18n/use-paths.ts'
import { useSession } from '#web/platform/session/session.ts'
import * as text from './app.messages.ts'
import { RequireSession } from './require-session.tsx'
import * as space from './space.messages.ts'
import { SpaceMenu } from './space-menu.tsx'
import { SpaceTrail } from './space-trail.tsx'

/** Recruiters see their offers; an administrator, the recruiters as well. */
export const RecruiterSpace = () => {
  const to = usePaths()
  const { data: me } = useSession()
  const { pathname } = useLocation()
  const offers = { path: to('recruiting'), label: me?.role === 'admin' ? space.everyOffer : space.myOffers }
  const isOffers = pathname.startsWith(offers.path)
  const links = [
    offers,
    ...(me?.role === 'admin' ? [{ path: to('adminRecruiters'), label: space.recruiters }] : []),
    { path: to('settings'), label: space.mySettings },
  ]
  return (
    <RequireSession roles={['recruiter', 'admin']}>
      <div className="wrap">
        <SpaceTrail root={{ to: offers.path, label: isOffers ? offers.label : text.recruiting }} links={links} />
        <div className="split top">
          <SpaceMenu title={text.recruiting} links={links} />
          <div>
            <Outlet />
          </div>
        </div>
      </div>
    </RequireSession>
  )
}
