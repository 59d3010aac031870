import type { ReactNode } from 'react'

/** Read aloud, not shown: what a sighted person sees from the place or the shape. */
export const VisuallyHidden = ({ children }: { children: ReactNode }) => (
  <span className="hidden-visually">{children}</span>
)
