import { radiusKm as limits } from '@portal/contracts/offers/search-parameters'
import { useEffect, useId, useRef, useState } from 'react'
import { useT } from '#web/platform/i18n/t.ts'
import * as text from './search-form.messages.ts'

/** Long enough for a finger or an arrow key that goes on, short enough to seem at once. */
const settledAfterMs = 300

type RadiusFieldProps = {
  /** Undefined: the town alone, at the left end. */
  value: number | undefined
  onChange: (radiusKm: number | undefined) => void
}

/** How far around the town: the browser's own slider, which says what it means in kilometres and applies once it rests. */
export const RadiusField = ({ value, onChange }: RadiusFieldProps) => {
  const t = useT()
  const id = useId()
  const [shown, setShown] = useState(value ?? 0)
  const asked = shown === 0 ? undefined : shown
  // What was asked here comes back when it is drawn, and the slider may have moved on by then.
  const awaited = useRef(value)
  useEffect(() => {
    if (value !== awaited.current) setShown(value ?? 0)
    awaited.current = value
  }, [value])
  useEffect(() => {
    if (asked === value) return
    const timer = setTimeout(() => {
      awaited.current = asked
      onChange(asked)
    }, settledAfterMs)
    return () => clearTimeout(timer)
  }, [asked, value, onChange])
  const words = t(asked === undefined ? text.townAlone : text.kilometres(String(asked)))
  return (
    <div className="radius">
      <label htmlFor={id} className="legend">
        {t(text.radius)}
      </label>
      <input
        id={id}
        name="radiusKm"
        type="range"
        min={0}
        max={limits.largest}
        step={limits.step}
        value={shown}
        aria-valuetext={words}
        onChange={(event) => setShown(Number(event.target.value))}
      />
      <output htmlFor={id} className="num">
        {words}
      </output>
    </div>
  )
}
