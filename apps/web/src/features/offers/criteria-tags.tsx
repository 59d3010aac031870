import type { OfferSearchQuery } from '@portal/contracts/offers/offer-search'
import { useT } from '#web/platform/i18n/t.ts'
import { usePaths } from '#web/platform/i18n/use-paths.ts'
import { Link } from '#web/ui/link.tsx'
import { Bone, Skeleton } from '#web/ui/skeleton.tsx'
import { RemovableTag } from '#web/ui/tag.tsx'
import * as text from './results.messages.ts'
import { criteriaOf, searchAddress } from './search-address.ts'
import type { CriterionLabels } from './use-criterion-labels.ts'

type CriteriaTagsProps = {
  query: OfferSearchQuery
  labels: CriterionLabels
  /** Above the list: on one line that slides on a phone, and beside it a way to clear them all. */
  isStrip?: boolean
}

/** C1.5: what was asked; each tag takes one thing back. */
export const CriteriaTags = ({ query, labels, isStrip = false }: CriteriaTagsProps) => {
  const t = useT()
  const offers = usePaths()('offers')
  const criteria = criteriaOf(query)
  if (criteria.length === 0) return null
  // Codes are for addresses: their place is kept until their words are there.
  if (!labels.isKnown)
    return (
      <Skeleton className="tags" isMute>
        <span className="tag">
          <Bone width={12} />
        </span>
      </Skeleton>
    )
  const tags = (
    <div className={isStrip ? 'tags strip' : 'tags'}>
      <ul className="cluster" aria-label={t(text.selectedCriteria)}>
        {criteria.map((criterion) => (
          <li key={`${criterion.name}-${criterion.code}`}>
            <RemovableTag to={offers + searchAddress(criterion.without)} action={t(text.removeFilter)}>
              {t(labels.labelOf(criterion))}
            </RemovableTag>
          </li>
        ))}
      </ul>
    </div>
  )
  if (!isStrip) return tags
  return (
    <div className="cluster">
      {tags}
      <Link className="plain" to={offers} preventScrollReset>
        {t(text.clearFilters)}
      </Link>
    </div>
  )
}
