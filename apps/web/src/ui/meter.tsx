import './look/upload.css'

/** What advances: the share that is done, out of 100. */
export const Progress = ({ percent, label }: { percent: number; label: string }) => (
  <div className="scale across">
    <progress max={100} value={percent} aria-label={label} />
  </div>
)
