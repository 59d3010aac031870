import { useNavigate } from 'react-router'
import { useT } from '#web/platform/i18n/t.ts'
import { usePaths } from '#web/platform/i18n/use-paths.ts'
import { Breadcrumb } from '#web/ui/breadcrumb.tsx'
import { Icon } from '#web/ui/icon.tsx'
import { Later, servedPart } from '#web/ui/later.tsx'
import { Link } from '#web/ui/link.tsx'
import { useCameFrom } from './came-from.ts'
import { numberIn } from './number-in.ts'
import * as text from './offer.messages.ts'
import { offers } from './offers.messages.ts'

// For those who came from a list, of which the server knows nothing.
const neighbours = servedPart(async () => (await import('./offer-neighbours.tsx')).OfferNeighbours)

/** C1.2, C1.9: where this page stands, and the way back to the same place of the same list. */
export const OfferTrail = ({ reference }: { reference: string }) => {
  const t = useT()
  const to = usePaths()
  const navigate = useNavigate()
  const from = useCameFrom()
  return (
    <div className="trail cluster spread">
      {from && (
        <Link
          className="plain"
          to={from.pathname + from.search}
          onClick={(event) => {
            if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
            // The list is the entry before this one: going back finds it as it was, scroll included.
            event.preventDefault()
            void navigate(-1)
          }}
        >
          <Icon name="arrow-left" />
          {t(text.backToResults(from.total, numberIn(from.total)))}
        </Link>
      )}
      {from && <Later part={neighbours} props={{ reference, from }} waiting={<p className="small invisible">…</p>} />}
      <Breadcrumb crumbs={[{ to: to('offers'), label: t(offers) }]} current={reference} />
    </div>
  )
}
