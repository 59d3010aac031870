import type { ReactNode } from 'react'
import { useT } from '#web/platform/i18n/t.ts'
import { useFormat } from '#web/platform/i18n/use-format.ts'
import { arc, gapsOf, needle, pointAt, ticks } from './dial.geometry.ts'
import { gain, isComplete, profileComplete } from './dial.messages.ts'
import { Link } from './link.tsx'
import './look/dial.css'

/** What is missing, with its weight in %: together with `percent` they make 100. */
export type MissingPart = { label: ReactNode; to: string; weight: number }

/** A10.2: the completeness of the profile as a protractor; a meter says the same to whoever does not see it. */
export const CompletenessDial = ({ percent, missing }: { percent: number; missing: readonly MissingPart[] }) => {
  const t = useT()
  const format = useFormat()
  const gaps = gapsOf(
    percent,
    missing.map(({ weight }) => weight),
  )
  return (
    <div>
      <meter
        className="hidden-visually"
        min={0}
        max={100}
        value={percent}
        aria-label={t(profileComplete(format.percent(percent)))}
      />
      <svg className="dial" viewBox="0 0 320 180" aria-hidden="true">
        <path d={ticks(0, 100)} />
        <path className="on" d={ticks(0, percent)} />
        {percent > 0 && <path className="val" d={arc(0, percent)} />}
        {gaps.map(({ letter, from, to, middle }) => {
          const isFirst = from === percent
          const end = to >= 100 ? to : to - 0.7
          return (
            <g key={letter}>
              <path className="gap" d={arc(isFirst ? from + 0.7 : from + 0.4, end)} />
              <text className="letter" x={pointAt(middle, 153).x} y={Number(pointAt(middle, 153).y) + 5}>
                {letter}
              </text>
            </g>
          )
        })}
        <text className="start" x="54" y="164">
          0
        </text>
        {/* The needle would strike what stands beside it. */}
        {[20, 40, 60, 80]
          .filter((graduation) => Math.abs(graduation - percent) > 5)
          .map((graduation) => (
            <text key={graduation} x={pointAt(graduation, 106).x} y={Number(pointAt(graduation, 106).y) + 4}>
              {graduation}
            </text>
          ))}
        <text className="end" x="266" y="164">
          100
        </text>
        <path className="needle" d={needle(percent)} />
        <text className="value" x="160" y="152">
          {format.percent(percent)}
        </text>
        <text x="160" y="172">
          {t(isComplete)}
        </text>
      </svg>
    </div>
  )
}

/** The dial while the profile is on its way. */
export const DialBones = () => (
  <svg className="dial" viewBox="0 0 320 180" aria-hidden="true">
    <path d={ticks(0, 100)} />
  </svg>
)

/** The list that goes with the dial: same letters, each line a link to where it is mended. */
export const MissingParts = ({ missing }: { missing: readonly MissingPart[] }) => {
  const t = useT()
  const format = useFormat()
  return (
    <ul className="index">
      {missing.map(({ label, to, weight }, index) => (
        <li key={to}>
          <Link to={to}>
            <span>
              <span className="letter-key" aria-hidden="true">
                {String.fromCharCode(65 + index)}
              </span>
              {label}
            </span>
            <span className="num soft">{t(gain(format.percent(weight)))}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
