import type { ReactNode } from 'react'
import { useT } from '#web/platform/i18n/t.ts'
import { loading } from './ui.messages.ts'
import { VisuallyHidden } from './visually-hidden.tsx'

const widths = { 6: 'w-[6ch]', 8: 'w-[8ch]', 12: 'w-[12ch]', 18: 'w-[18ch]', 28: 'w-[28ch]' } as const

/** A word that is on its way; it sits in the line box of the word to come, so that nothing moves when it arrives. */
export const Bone = ({ width = 12 }: { width?: keyof typeof widths }) => <span className={`bone ${widths[width]}`} />

/** Says once that something is loading, and keeps its bones to itself. */
export const Skeleton = ({ children, className }: { children: ReactNode; className?: string }) => {
  const t = useT()
  return (
    <div aria-busy="true">
      <VisuallyHidden>{t(loading)}</VisuallyHidden>
      <div aria-hidden="true" className={className}>
        {children}
      </div>
    </div>
  )
}

/** The boxes of an offer's row with a title of two lines: 149 px, 231 on a phone. */
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
      <Bone width={6} />
    </div>
    <ol>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: bones are all the same
        <RowSkeleton key={row} />
      ))}
    </ol>
  </Skeleton>
)

/** Rows of `.lines`: files, tasks, dates. */
export const LinesSkeleton = ({ rows }: { rows: number }) => (
  <Skeleton>
    <ul className="lines">
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: bones are all the same
        <li key={row}>
          <div>
            <strong>
              <Bone width={28} />
            </strong>
            <p className="small">
              <Bone width={18} />
            </p>
          </div>
        </li>
      ))}
    </ul>
  </Skeleton>
)

/** A page whose content is on its way. */
export const PageSkeleton = () => (
  <Skeleton className="wrap top stack">
    <p className="big">
      <Bone width={12} />
    </p>
    <p>
      <Bone width={28} />
    </p>
    <LinesSkeleton rows={3} />
  </Skeleton>
)
