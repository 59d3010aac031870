import { Mark } from './mark.tsx'
import { Waiting } from './waiting.tsx'

/** The frame while the policy is on its way: same heights as the header to come. */
export const ShellSkeleton = () => (
  <>
    <header className="masthead">
      <div className="wrap">
        <span className="brand">
          <Mark />
        </span>
      </div>
    </header>
    <main>
      <Waiting />
    </main>
  </>
)
