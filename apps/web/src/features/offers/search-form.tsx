import type { FacetValue, OfferSearchQuery } from '@portal/contracts/offers/offer-search'
import type { OfferSuggestion } from '@portal/contracts/offers/offer-suggestions'
import { isTown } from '@portal/contracts/places/place-code'
import { type SubmitEvent, useEffect, useId, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { useT } from '#web/platform/i18n/t.ts'
import { usePaths } from '#web/platform/i18n/use-paths.ts'
import { buttonClass } from '#web/ui/button.tsx'
import { Icon } from '#web/ui/icon.tsx'
import { ContractField } from './contract-field.tsx'
import { KeywordField } from './keyword-field.tsx'
import { PlaceField } from './place-field.tsx'
import { RadiusField } from './radius-field.tsx'
import { suggestedChanges } from './search-address.ts'
import * as text from './search-form.messages.ts'
import { UnclearPlace } from './unclear-place.tsx'
import { useWrittenPlace } from './use-written-place.ts'

type SearchFormProps = {
  /** Facets and the order stand elsewhere on the page: without scripts they go with this form. */
  formId?: string
  query: OfferSearchQuery
  onSearch: (changes: Partial<OfferSearchQuery>) => void
  counts: readonly FacetValue[] | undefined
  /** Among results, each choice applies at once, and on a phone only the keyword stays: the rest is in the sheet. */
  isRefining?: boolean
  /** In the address, the name of a place that is none, or several. */
  writtenPlace?: string
  /** An open offer's, shown as an example; until it is known, its place is kept. There may be none. */
  example?: { reference: string; isKnown: boolean } | undefined
}

type Draft = Pick<OfferSearchQuery, 'q' | 'place' | 'radiusKm' | 'contract' | 'researcher'>
const draftOf = ({ q, place, radiusKm, contract, researcher }: Draft): Draft => ({
  ...{ q, place, radiusKm, contract, researcher },
})
const changesOf = (before: Draft, after: Draft): Partial<Draft> =>
  Object.fromEntries(
    Object.entries(draftOf(after)).filter(([name, value]) => String(value) !== String(before[name as keyof Draft])),
  )

/** A1.5: the search block of the home page and of the results. */
export const SearchForm = ({
  formId,
  query,
  onSearch,
  counts,
  isRefining = false,
  writtenPlace = '',
  example,
}: SearchFormProps) => {
  const t = useT()
  const id = useId()
  const to = usePaths()
  const navigate = useNavigate()
  const [draft, setDraft] = useState(() => draftOf(query))
  const written = useWrittenPlace(draft.place, writtenPlace)
  const { unclear, setUnclear } = written

  // Another search is in the address: a removed tag, the back button. What it does not change stays as it was typed.
  const shown = useRef(query)
  useEffect(() => {
    if (shown.current === query) return
    const changes = changesOf(shown.current, query)
    shown.current = query
    setDraft((before) => ({ ...before, ...changes }))
    setUnclear('')
  }, [query, setUnclear])

  const change = (changes: Partial<Draft>) => {
    setDraft({ ...draft, ...changes })
    // The words typed go along; the rest was asked when it was chosen, or has just been taken away.
    if (isRefining) onSearch({ ...(draft.q !== query.q && { q: draft.q }), ...changes })
  }

  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const found = await written.read(form)
    if (!found) return
    // The slider may have moved a moment ago.
    const radiusKm = Number(new FormData(form).get('radiusKm') ?? 0) || undefined
    onSearch({ ...draft, ...found, radiusKm })
  }

  const choose = (suggestion: OfferSuggestion) => {
    if (suggestion.kind === 'reference') {
      const { reference, slug } = suggestion
      void navigate(to('offer', { reference, slug }))
      return
    }
    const changes = { ...draft, ...suggestedChanges(suggestion) }
    setDraft({ ...draft, q: changes.q })
    onSearch(changes)
  }

  const toggleContract = (code: string) => {
    const contract = draft.contract.includes(code)
      ? draft.contract.filter((other) => other !== code)
      : [...draft.contract, code]
    change({ contract })
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: Firefox 115 and Safari 16 do not know the search element
    <form
      role="search"
      id={formId}
      aria-label={t(text.yourSearch)}
      // Before its code has arrived, and without any, it asks the server.
      action={to('offers')}
      onSubmit={(event) => void submit(event)}
    >
      <div className={isRefining ? 'search compact' : 'search'}>
        <div className="cell">
          <KeywordField
            id={`${id}-q`}
            hintId={`${id}-hint`}
            words={draft.q ?? ''}
            searched={query.q ?? ''}
            onWords={(q) => setDraft((before) => ({ ...before, q }))}
            onChoose={choose}
          />
        </div>
        <div className="cell">
          {query.place && <input type="hidden" name="place" value={query.place} />}
          <PlaceField
            code={draft.place}
            onChoose={(place) => change({ place: place?.code })}
            errorId={unclear ? `${id}-place` : undefined}
          />
        </div>
        <div className="cell">
          <ContractField chosen={draft.contract} counts={counts} onToggle={toggleContract} />
        </div>
        <button type="submit" className={buttonClass({ look: 'primary' })}>
          <Icon name="search" />
          <span className={isRefining ? 'wide-words' : ''}>{t(text.search)}</span>
        </button>
      </div>
      {unclear && <UnclearPlace id={`${id}-place`} words={unclear} query={{ ...query, ...draft }} />}
      <div className="cluster spread small">
        {isTown(draft.place) && (
          <div className={isRefining ? 'only-wide' : 'w-full'}>
            <RadiusField value={draft.radiusKm} onChange={(radiusKm) => change({ radiusKm })} />
          </div>
        )}
        <label className="check">
          <input
            type="checkbox"
            name="researcher"
            value="true"
            checked={draft.researcher ?? false}
            onChange={(event) => change({ researcher: event.target.checked || undefined })}
          />
          <span>{t(text.researcherOnly)}</span>
        </label>
        <p className={isRefining ? 'soft only-wide' : 'soft'} id={`${id}-hint`}>
          <Icon name="info" /> {t(text.keywordHint)}{' '}
          {example && (
            <span className={example.isKnown ? 'num' : 'num invisible'}>
              {t(text.referenceHint)} <span className="inline-block">{example.reference}</span>
            </span>
          )}
        </p>
      </div>
    </form>
  )
}
