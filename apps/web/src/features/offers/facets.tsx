import type { Facets as FacetCounts, OfferSearchQuery } from '@portal/contracts/offers/offer-search'
import { facetNames } from '@portal/contracts/offers/search-parameters'
import { memo } from 'react'
import { useT } from '#web/platform/i18n/t.ts'
import { Icon } from '#web/ui/icon.tsx'
import { Bone, Repeat, Skeleton } from '#web/ui/skeleton.tsx'
import { Facet } from './facet.tsx'
import { PublishedFacet } from './published-facet.tsx'
import * as text from './results.messages.ts'
import type { ChoiceName } from './search-address.ts'

/** Those open at first, with about how many values each has: of two lines, then of one. */
const openAtFirst: Partial<Record<ChoiceName, readonly [number, number]>> = {
  domain: [7, 3],
  studyLevel: [0, 6],
  duration: [0, 4],
}

const ValueBones = ({ isLong = false }: { isLong?: boolean }) => (
  <p className="check">
    <input type="checkbox" disabled />
    <span>
      <Bone width={isLong ? 18 : 12} />
      {isLong && (
        <>
          <br />
          <Bone width={8} />
        </>
      )}
    </span>
  </p>
)

/** The name of one, in its place; open, as many values as it is likely to have. */
const FacetBones = ({ name }: { name: ChoiceName | 'publishedWithinDays' }) => {
  const t = useT()
  const [long, short] = (name !== 'publishedWithinDays' && openAtFirst[name]) || [0, 0]
  return (
    <details className="facet" open={long + short > 0}>
      <summary>
        {t(name === 'publishedWithinDays' ? text.publicationDate : text.choiceLabels[name])}
        <Icon name="chevron-down" />
      </summary>
      {name === 'duration' && <p className="hint">{t(text.durationQuestion)}</p>}
      <Repeat times={long}>
        <ValueBones isLong />
      </Repeat>
      <Repeat times={short}>
        <ValueBones />
      </Repeat>
    </details>
  )
}

type FacetsProps = {
  /** The search they belong to, where no script applies them. */
  formId?: string
  facets: FacetCounts | undefined
  query: OfferSearchQuery
  onToggle: (name: ChoiceName, code: string) => void
  onChange: (changes: Pick<OfferSearchQuery, 'publishedWithinDays'>) => void
  /** On a phone the contract is among them. */
  withContract?: boolean
}

/** A4.7, C1.3, E4.2: all of them, in one order everywhere. */
export const Facets = memo(({ formId, facets, query, onToggle, onChange, withContract = false }: FacetsProps) => {
  const names: readonly ChoiceName[] = withContract ? ['contract', ...facetNames] : facetNames
  if (!facets)
    return (
      // The list beside them says that it is loading.
      <Skeleton isMute>
        {[...names, 'publishedWithinDays' as const].map((name) => (
          <FacetBones key={name} name={name} />
        ))}
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
          isOpenAtFirst={name in openAtFirst}
        />
      ))}
      <PublishedFacet
        formId={formId}
        values={facets.publishedWithinDays}
        chosen={query.publishedWithinDays}
        onChoose={(publishedWithinDays) => onChange({ publishedWithinDays })}
      />
    </>
  )
})
