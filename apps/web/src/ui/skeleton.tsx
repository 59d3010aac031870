import { Fragment, type ReactNode } from 'react'
import { useT } from '#web/platform/i18n/t.ts'
import { Icon } from './icon.tsx'
import { loading } from './ui.messages.ts'
import { VisuallyHidden } from './visually-hidden.tsx'

const widths = { 6: 'w-[6ch]', 8: 'w-[8ch]', 12: 'w-[12ch]', 18: 'w-[18ch]', 28: 'w-[28ch]' } as const

/** A word that is on its way; it sits in the line box of the word to come, so that nothing moves when it arrives. */
export const Bone = ({ width = 12 }: { width?: keyof typeof widths }) => <span className={`bone ${widths[width]}`} />

export const ButtonBone = ({ width = 12 }: { width?: keyof typeof widths }) => (
  <span className="button">
    <Bone width={width} />
  </span>
)

type SkeletonProps = {
  children: ReactNode
  className?: string
  /** Beside another one, which has said it. */
  isMute?: boolean
}

/** Says once that something is loading, and keeps its bones to itself: the boxes they borrow neither open nor light up. */
export const Skeleton = ({ children, className, isMute = false }: SkeletonProps) => {
  const t = useT()
  return (
    <div aria-busy="true">
      {!isMute && <VisuallyHidden>{t(loading)}</VisuallyHidden>}
      <div aria-hidden="true" inert className={className}>
        {children}
      </div>
    </div>
  )
}

/** The boxes of an offer's row with a title and an extract of two lines: 194 px, 276 on a phone. */
const RowSkeleton = () => (
  <li className="row">
    <p className="row-when">
      <Bone width={8} />
    </p>
    <div className="row-main">
      <h3 className="row-title">
        <Bone width={18} />
        <br />
        <Bone width={12} />
      </h3>
      <p>
        <Bone width={18} />
        <br />
        <Bone width={12} />
      </p>
      <p>
        <Bone width={28} />
        <br />
        <Bone width={18} />
      </p>
    </div>
    <dl className="row-facts">
      <div>
        <dt className="hidden-visually" />
        <dd>
          <Bone width={6} />
        </dd>
        <dd>
          <Bone width={6} />
        </dd>
      </div>
      <div>
        <dt className="hidden-visually" />
        <dd>
          <Bone width={6} />
        </dd>
      </div>
      <div className="row-until">
        <dt className="hidden-visually" />
        <dd>
          <Bone width={12} />
        </dd>
        <dd>
          <Bone width={8} />
        </dd>
      </div>
    </dl>
  </li>
)

export const LedgerSkeleton = ({ rows }: { rows: number }) => (
  <Skeleton className="ledger">
    <div className="ledger-head">
      <span>
        <Bone width={6} />
      </span>
    </div>
    <ol>
      <Repeat times={rows}>
        <RowSkeleton />
      </Repeat>
    </ol>
  </Skeleton>
)

/** As many of the same as are expected. */
export const Repeat = ({ times, children }: { times: number; children: ReactNode }) =>
  // biome-ignore lint/suspicious/noArrayIndexKey: bones are all the same
  Array.from({ length: times }, (_, index) => <Fragment key={index}>{children}</Fragment>)

type RowBonesProps = {
  rows: number
  /** A title of its own, and not the name of a file or of a task. */
  isTitled?: boolean
  /** A status above the title. */
  isTagged?: boolean
  /** Of small text, under the title. */
  lines?: number
  /** Lines long enough to take three on a phone. */
  isWordy?: boolean
  /** On the right, below on a phone. */
  action?: 'word' | 'button' | 'buttons'
}

/** Rows of `.lines`: files, tasks, dates. */
export const RowBones = ({
  rows,
  isTitled = false,
  isTagged = false,
  lines = 1,
  isWordy = false,
  action,
}: RowBonesProps) => {
  const title = (
    <>
      <Bone width={18} /> <Bone width={12} />
    </>
  )
  return (
    <ul className="lines">
      <Repeat times={rows}>
        <li className="with-action">
          <div className={isTitled ? 'stack tight' : ''}>
            {isTagged && (
              <p>
                <Bone width={6} />
              </p>
            )}
            {isTitled ? <p className="h3">{title}</p> : <strong>{title}</strong>}
            {lines > 0 && (
              <p className="small">
                <Repeat times={lines}>
                  {isWordy && (
                    <>
                      <Bone width={28} /> <Bone width={28} />{' '}
                    </>
                  )}
                  <Bone width={28} />
                  <br />
                </Repeat>
              </p>
            )}
          </div>
          {action === 'word' && (
            <p className="small">
              <Bone width={8} />
            </p>
          )}
          {action === 'button' && <ButtonBone width={8} />}
          {action === 'buttons' && (
            <p className="cluster">
              <ButtonBone width={18} />
              <ButtonBone width={18} />
            </p>
          )}
        </li>
      </Repeat>
    </ul>
  )
}

/** A file of `.lines`: its name, and what is known of it. */
export const FileBones = () => (
  <span className="file">
    <Icon name="file-text" />
    <span>
      <Bone width={18} />
      <br />
      <span className="small">
        <Bone width={18} />
      </span>
    </span>
  </span>
)

type LinesSkeletonProps = RowBonesProps & {
  isMute?: boolean
  /** How many there are is said above them. */
  isCounted?: boolean
}

export const LinesSkeleton = ({ isMute = false, isCounted = false, ...rows }: LinesSkeletonProps) => (
  <Skeleton className="stack" isMute={isMute}>
    {isCounted && (
      <p className="small">
        <Bone />
      </p>
    )}
    <RowBones {...rows} />
  </Skeleton>
)

/** A section whose name is not known yet. */
export const RubricBones = ({ children }: { children: ReactNode }) => (
  <div className="rubric">
    <p className="h2">
      <Bone />
    </p>
    {children}
  </div>
)

/** A form on its way, or a part of it. */
export const FieldsSkeleton = ({ rows, isMute = false }: { rows: number; isMute?: boolean }) => (
  <Skeleton className="stack" isMute={isMute}>
    <Repeat times={rows}>
      <div className="field">
        <p className="legend">
          <Bone width={8} />
        </p>
        <input disabled />
      </div>
    </Repeat>
  </Skeleton>
)

const PageBones = () => (
  <>
    <p className="big">
      <Bone />
    </p>
    <p className="lead">
      <Bone width={18} />
    </p>
    <RubricBones>
      <RowBones rows={3} />
    </RubricBones>
  </>
)

/** The line of the breadcrumb. */
const TrailBones = () => (
  <div className="trail">
    <ul className="crumbs">
      <li>
        <Bone width={18} />
      </li>
    </ul>
  </div>
)

/** A page whose content is on its way. */
export const PageSkeleton = () => (
  <Skeleton className="wrap">
    <TrailBones />
    <div className="top stack">
      <PageBones />
    </div>
  </Skeleton>
)

/** The same in somebody's space: its menu in the margin, one line of it on a phone. */
export const SpaceSkeleton = () => (
  <Skeleton className="wrap">
    <TrailBones />
    <div className="split top">
      <div className="index small">
        <p>
          <Bone />
        </p>
        <div className="only-wide">
          <Repeat times={4}>
            <p>
              <Bone />
            </p>
          </Repeat>
        </div>
      </div>
      <div className="stack">
        <PageBones />
      </div>
    </div>
  </Skeleton>
)
