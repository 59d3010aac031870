import type { Facets as FacetCounts, OfferSearchQuery } from '@portal/contracts/offers/offer-search'
import { facetNames } from '@portal/contracts/offers/search-parameters'
import { memo } from 'react'
import { useT } from '#web/platform/i18n/t.ts'
import { Bone, Skeleton } from '#web/ui/skeleton.tsx'
import { Facet } from './facet.tsx'
import { PublishedFacet } from './published-facet.tsx'
import * as text from './results.messages.ts'
import type { ChoiceName } from './search-address.ts'

const openAtFirst: readonly ChoiceName[] = ['domain', 'studyLevel', 'duration']

type FacetsProps = {
  facets: FacetCounts | undefined
  query: OfferSearchQuery
  onToggle: (name: ChoiceName, code: string) => void
  onPublishedWithin: (days: number | undefined) => void
  /** On a phone the contract is among them. */
  withContract?: boolean
}

/** A4.7, C1.3, E4.2: all of them, in one order everywhere. */
export const Facets = memo(({ facets, query, onToggle, onPublishedWithin, withContract = false }: FacetsProps) => {
  const t = useT()
  const names: readonly ChoiceName[] = withContract ? ['contract', ...facetNames] : facetNames
  if (!facets)
    return (
      <Skeleton>
        {[...names.map((name) => text.choiceLabels[name]), text.publicationDate].map((label) => (
          <p className="facet" key={label.en}>
            {t(label)}
            <br />
            <Bone width={12} />
          </p>
        ))}
      </Skeleton>
    )
  return (
    <>
      {names.map((name) => (
        <Facet
          key={name}
          name={name}
          values={facets[name]}
          query={query}
          onToggle={onToggle}
          isOpenAtFirst={openAtFirst.includes(name)}
        />
      ))}
      <PublishedFacet
        values={facets.publishedWithinDays}
        chosen={query.publishedWithinDays}
        onChoose={onPublishedWithin}
      />
    </>
  )
})
