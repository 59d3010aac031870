import type { ReactNode } from 'react'
import './look/history.css'

export type Station = { label: ReactNode; detail?: ReactNode; state: 'done' | 'current' | 'ahead' }

/** Where it stands, in four stations at most. */
export const Stations = ({ stations }: { stations: readonly Station[] }) => (
  <ol className="stations">
    {stations.map(({ label, detail, state }, index) => (
      <li
        // biome-ignore lint/suspicious/noArrayIndexKey: stations keep their places
        key={index}
        className={state === 'done' ? 'done' : ''}
        {...(state === 'current' && { 'aria-current': 'step' as const })}
      >
        <b>{label}</b>
        {detail && <span className="small soft">{detail}</span>}
      </li>
    ))}
  </ol>
)
