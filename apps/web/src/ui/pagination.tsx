import { useT } from '#web/platform/i18n/t.ts'
import { Icon } from './icon.tsx'
import { Link } from './link.tsx'
import { next, pageCount, pages, page as pageWord, previous } from './pagination.messages.ts'
import { VisuallyHidden } from './visually-hidden.tsx'

/** First, last, current and its neighbours; a gap of one page shows the page. */
export const visiblePages = (current: number, last: number): (number | null)[] => {
  const shown = new Set([1, last, current - 1, current, current + 1])
  if (current <= 4) for (const page of [2, 3]) shown.add(page)
  if (current >= last - 3) for (const page of [last - 1, last - 2]) shown.add(page)
  const sorted = [...shown].filter((page) => page >= 1 && page <= last).sort((a, b) => a - b)
  return sorted.flatMap((page, index) => {
    const before = sorted[index - 1]
    if (before === undefined || page === before + 1) return [page]
    return page === before + 2 ? [page - 1, page] : [null, page]
  })
}

type PaginationProps = { page: number; pageSize: number; total: number; hrefOf: (page: number) => string }

export const Pagination = ({ page, pageSize, total, hrefOf }: PaginationProps) => {
  const t = useT()
  const last = Math.ceil(total / pageSize)
  if (last < 2) return null
  return (
    <nav className="pages" aria-label={t(pages)}>
      <ul className="cluster">
        {page > 1 && (
          <li>
            <Link to={hrefOf(page - 1)} rel="prev">
              <Icon name="chevron-left" />
              <span className="only-wide">{t(previous)}</span>
              <span className="hidden-visually only-narrow">{t(previous)}</span>
            </Link>
          </li>
        )}
        {visiblePages(page, last).map((shown, index) => (
          <li
            key={shown ?? `gap-${index}`}
            className={shown !== null && shown !== 1 && shown !== page && shown !== last ? 'only-wide' : undefined}
          >
            {shown === null ? (
              <span aria-hidden="true">…</span>
            ) : (
              <Link to={hrefOf(shown)} {...(shown === page && { 'aria-current': 'page' as const })}>
                <VisuallyHidden>{t(pageWord)}</VisuallyHidden> <span className="num">{shown}</span>
              </Link>
            )}
          </li>
        ))}
        {page < last && (
          <li>
            <Link to={hrefOf(page + 1)} rel="next">
              <span className="only-wide">{t(next)}</span>
              <span className="hidden-visually only-narrow">{t(next)}</span>
              <Icon name="chevron-right" />
            </Link>
          </li>
        )}
      </ul>
      <p className="hidden-visually">{t(pageCount(page, last))}</p>
    </nav>
  )
}
