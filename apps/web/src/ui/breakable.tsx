import { Fragment } from 'react'

/** An address too long for its column breaks after the @, and not in the middle of a name. */
export const Breakable = ({ children }: { children: string }) =>
  children.split('@').map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: parts keep their places
    <Fragment key={index}>
      {index > 0 && (
        <>
          @<wbr />
        </>
      )}
      {part}
    </Fragment>
  ))
