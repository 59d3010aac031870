import type { OfferSearchQuery, OfferSearchResult } from '@portal/contracts/offers/offer-search'
import { isTown } from '@portal/contracts/places/place-code'
import { useEffect, useId } from 'react'
import { useT } from '#web/platform/i18n/t.ts'
import { usePaths } from '#web/platform/i18n/use-paths.ts'
import { Button } from '#web/ui/button.tsx'
import { Link } from '#web/ui/link.tsx'
import { Sheet } from '#web/ui/sheet.tsx'
import { CriteriaTags } from './criteria-tags.tsx'
import { Facets } from './facets.tsx'
import { numberIn } from './number-in.ts'
import { PlaceField } from './place-field.tsx'
import { RadiusField } from './radius-field.tsx'
import * as text from './results.messages.ts'
import { type ChoiceName, searchAddress } from './search-address.ts'
import * as form from './search-form.messages.ts'
import { UnclearPlace } from './unclear-place.tsx'
import type { CriterionLabels } from './use-criterion-labels.ts'
import { useWrittenPlace } from './use-written-place.ts'

type FilterSheetProps = {
  isOpen: boolean
  onClose: () => void
  query: OfferSearchQuery
  result: OfferSearchResult | undefined
  labels: CriterionLabels
  onToggle: (name: ChoiceName, code: string) => void
  onChange: (changes: Partial<OfferSearchQuery>) => void
}

/** A4.9, on a phone: every filter, applied as it is ticked; the button says what one will see, and closes. */
export const FilterSheet = ({ isOpen, onClose, query, result, labels, onToggle, onChange }: FilterSheetProps) => {
  const t = useT()
  const offers = usePaths()('offers')
  const total = result?.total ?? 0
  const errorId = useId()
  const { unclear, setUnclear, read } = useWrittenPlace(query.place)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another place is searched, or the sheet was left
  useEffect(() => setUnclear(''), [query.place, isOpen, setUnclear])
  const submit = async (form: HTMLFormElement) => {
    const isWritten = query.place !== undefined || new FormData(form).get('place') !== ''
    if (!isWritten) return onClose()
    const found = await read(form)
    if (!found) return
    if (found.place !== query.place) onChange(found)
    onClose()
  }
  return (
    <Sheet
      title={t(text.filter(0))}
      isOpen={isOpen}
      onClose={onClose}
      onSubmit={(form) => void submit(form)}
      footer={
        <>
          <Link className="plain" to={offers + searchAddress({ q: query.q })} preventScrollReset>
            {t(text.clearAll)}
          </Link>
          <Button type="submit" look="primary">
            {t(text.seeOffers(total, numberIn(total)))}
          </Button>
        </>
      }
    >
      <CriteriaTags query={query} labels={labels} />
      <div className="field options-anchor">
        <PlaceField
          code={query.place}
          onChoose={(place) => onChange({ place: place?.code })}
          errorId={unclear ? errorId : undefined}
        />
      </div>
      {unclear && <UnclearPlace id={errorId} words={unclear} query={query} />}
      {isTown(query.place) && <RadiusField value={query.radiusKm} onChange={(radiusKm) => onChange({ radiusKm })} />}
      <label className="check">
        <input
          type="checkbox"
          checked={query.researcher ?? false}
          onChange={(event) => onChange({ researcher: event.target.checked || undefined })}
        />
        <span>{t(form.researcherOnly)}</span>
      </label>
      <Facets facets={result?.facets} query={query} onToggle={onToggle} onChange={onChange} withContract />
    </Sheet>
  )
}
