import type { Facets as FacetCounts, OfferSearchQuery } from '@portal/contracts/offers/offer-search'
import { facetNames } from '@portal/contracts/offers/search-parameters'
import { useT } from '#web/platform/i18n/t.ts'
import { Bone, Skeleton } from '#web/ui/skeleton.tsx'
import { Facet } from './facet.tsx'
import * as text from './offers.messages.ts'
import type { ChoiceName } from './search-address.ts'

const openAtFirst: readonly ChoiceName[] = ['domain', 'studyLevel', 'duration']

type FacetsProps = {
  facets: FacetCounts | undefined
  query: OfferSearchQuery
  onToggle: (name: ChoiceName, code: string) => void
  /** On a phone the contract is among them. */
  withContract?: boolean
}

/** A4.7: the eight of them, in one order everywhere. */
export const Facets = ({ facets, query, onToggle, withContract = false }: FacetsProps) => {
  const t = useT()
  const names: readonly ChoiceName[] = withContract ? ['contract', ...facetNames] : facetNames
  if (!facets)
    return (
      <Skeleton>
        {names.map((name) => (
          <p className="facet" key={name}>
            {t(text.choiceLabels[name])}
            <br />
            <Bone width={12} />
          </p>
        ))}
      </Skeleton>
    )
  return names.map((name) => (
    <Facet
      key={name}
      name={name}
      values={facets[name]}
      chosen={query[name]}
      onToggle={onToggle}
      isOpenAtFirst={openAtFirst.includes(name)}
    />
  ))
}
