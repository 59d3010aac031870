import type { Facets as FacetCounts, OfferSearchQuery } from '@portal/contracts/offers/offer-search'
import { facetNames } from '@portal/contracts/offers/search-parameters'
import { memo } from 'react'
import { useT } from '#web/platform/i18n/t.ts'
import { Bone, Repeat, Skeleton } from '#web/ui/skeleton.tsx'
import { Facet } from './facet.tsx'
import { PublishedFacet } from './published-facet.tsx'
import * as text from './results.messages.ts'
import type { ChoiceName } from './search-address.ts'

/** About as many as an open one shows, with the field and the button around them. */
const firstShown = 9

const openAtFirst: readonly ChoiceName[] = ['domain', 'studyLevel', 'duration']

type FacetsProps = {
  /** The search they belong to, where no script applies them. */
  formId?: string
  facets: FacetCounts | undefined
  query: OfferSearchQuery
  onToggle: (name: ChoiceName, code: string) => void
  onPublishedWithin: (days: number | undefined) => void
  /** On a phone the contract is among them. */
  withContract?: boolean
}

/** A4.7, C1.3, E4.2: all of them, in one order everywhere. */
export const Facets = memo(
  ({ formId, facets, query, onToggle, onPublishedWithin, withContract = false }: FacetsProps) => {
    const t = useT()
    const names: readonly ChoiceName[] = withContract ? ['contract', ...facetNames] : facetNames
    if (!facets)
      return (
        // The list beside them says that it is loading.
        <Skeleton isMute>
          {names.map((name) => (
            <div className="facet" key={name}>
              {t(text.choiceLabels[name])}
              <br />
              <Bone />
              {openAtFirst.includes(name) && (
                <Repeat times={firstShown}>
                  <p className="check">
                    <span>
                      <Bone width={18} />
                      <br />
                      <Bone width={8} />
                    </span>
                  </p>
                </Repeat>
              )}
            </div>
          ))}
          <p className="facet">
            {t(text.publicationDate)}
            <br />
            <Bone />
          </p>
        </Skeleton>
      )
    return (
      <>
        {names.map((name) => (
          <Facet
            key={name}
            formId={formId}
            name={name}
            values={facets[name]}
            query={query}
            onToggle={onToggle}
            isOpenAtFirst={openAtFirst.includes(name)}
          />
        ))}
        <PublishedFacet
          formId={formId}
          values={facets.publishedWithinDays}
          chosen={query.publishedWithinDays}
          onChoose={onPublishedWithin}
        />
      </>
    )
  },
)
