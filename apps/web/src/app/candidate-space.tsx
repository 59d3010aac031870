import { Outlet } from 'react-router'
import { myFavourites } from '#web/features/favourites/favourites.messages.ts'
import { usePaths } from '#web/platform/i18n/use-paths.ts'
import * as text from './app.messages.ts'
import { RequireSession } from './require-session.tsx'
import * as space from './space.messages.ts'
import { SpaceMenu } from './space-menu.tsx'
import { SpaceTrail } from './space-trail.tsx'

/** A10.1, B6. */
export const CandidateSpace = () => {
  const to = usePaths()
  const links = [
    { path: to('dashboard'), label: space.dashboard, isExact: true },
    { path: to('profile'), label: space.myProfile },
    { path: to('applications'), label: space.myApplications },
    { path: to('alerts'), label: space.myAlerts },
    { path: to('favourites'), label: myFavourites },
    { path: to('settings'), label: space.mySettings },
  ]
  return (
    <RequireSession roles={['candidate']}>
      <div className="wrap">
        <SpaceTrail root={{ to: to('dashboard'), label: text.mySpace }} links={links} />
        <div className="split top">
          <SpaceMenu title={text.mySpace} links={links} />
          <div>
            <Outlet />
          </div>
        </div>
      </div>
    </RequireSession>
  )
}
