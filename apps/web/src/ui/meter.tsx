/** A graduated bar; the same number stands in words beside it. */
export const Meter = ({ value, max = 100, label }: { value: number; max?: number; label: string }) => (
  <div className="scale">
    <meter min={0} max={max} value={value} aria-label={label} />
  </div>
)

/** What advances: the share that is done, out of 100. */
export const Progress = ({ percent, label }: { percent: number; label: string }) => (
  <div className="scale across">
    <progress max={100} value={percent} aria-label={label} />
  </div>
)
