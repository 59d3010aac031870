import { Outlet } from 'react-router'
import { usePaths } from '#web/platform/i18n/use-paths.ts'
import * as text from './app.messages.ts'
import { RequireSession } from './require-session.tsx'
import { SpaceMenu } from './space-menu.tsx'

/** A10.1, B6. */
export const CandidateSpace = () => {
  const to = usePaths()
  const links = [
    { path: to('dashboard'), label: text.dashboard, isExact: true },
    { path: to('profile'), label: text.myProfile },
    { path: to('applications'), label: text.myApplications },
    { path: to('favourites'), label: text.myFavourites },
    { path: to('settings'), label: text.mySettings },
  ]
  return (
    <RequireSession roles={['candidate']}>
      <div className="wrap split top">
        <SpaceMenu title={text.mySpace} links={links} />
        <div>
          <Outlet />
        </div>
      </div>
    </RequireSession>
  )
}
