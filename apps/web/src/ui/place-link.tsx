import type { ComponentProps, MouseEvent } from 'react'

/** Brings to a place of the page, and the focus with it. */
const goTo = (id: string, block: ScrollLogicalPosition): void => {
  const place = document.getElementById(id)
  if (!place) return
  place.focus({ preventScroll: true })
  if (document.activeElement !== place) {
    place.tabIndex = -1
    place.focus({ preventScroll: true })
  }
  const frame = place.closest('.field') ?? place
  frame.scrollIntoView({ block })
}

type PlaceLinkProps = Omit<ComponentProps<'a'>, 'href'> & { id: string; block?: ScrollLogicalPosition }

/**
 * A link to a place of the same page, which a script may follow better: the browser's own way writes an entry of the history that
 * knows nothing of the page, not even that it is guarded.
 */
export const PlaceLink = ({ id, block = 'start', ...props }: PlaceLinkProps) => (
  <a
    {...props}
    href={`#${id}`}
    onClick={(event: MouseEvent) => {
      event.preventDefault()
      goTo(id, block)
    }}
  />
)
