import { formatNumber } from '@portal/contracts/i18n/format'
import type { FacetValue, OfferSearchQuery } from '@portal/contracts/offers/offer-search'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { startTransition, useDeferredValue, useId, useOptimistic, useState } from 'react'
import { useLocale, useT } from '#web/platform/i18n/t.ts'
import { Button } from '#web/ui/button.tsx'
import { Icon } from '#web/ui/icon.tsx'
import { Badge } from '#web/ui/tag.tsx'
import { VisuallyHidden } from '#web/ui/visually-hidden.tsx'
import { byLabel } from './by-label.ts'
import * as text from './offers.messages.ts'
import { structuresQuery } from './offers.queries.ts'
import * as results from './results.messages.ts'
import type { ChoiceName } from './search-address.ts'

/** More values than this are shown little by little, the most frequent first, with a field to find one. */
const manyValues = 12
const firstShown = 8
const step = 20

/** Those without an order of their own; levels and ranks have one. */
const alphabetical: readonly ChoiceName[] = ['domain', 'profession']

const plain = (words: string): string => words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

type FacetProps = {
  formId?: string | undefined
  name: ChoiceName
  values: readonly FacetValue[]
  query: OfferSearchQuery
  onToggle: (name: ChoiceName, code: string) => void
  isOpenAtFirst: boolean
}

const Value = ({
  formId,
  name,
  value,
  isChosen,
  onToggle,
}: Pick<FacetProps, 'formId' | 'name' | 'onToggle'> & { value: FacetValue; isChosen: boolean }) => {
  const t = useT()
  const locale = useLocale()
  // The tick shows at once; the page follows when it is drawn, and has the last word.
  const [isTicked, setIsTicked] = useOptimistic(isChosen)
  return (
    <label className="check">
      <input
        type="checkbox"
        form={formId}
        name={name}
        value={value.code}
        checked={isTicked}
        // Nothing there; a value already ticked can always be taken back.
        disabled={value.count === 0 && !isChosen}
        onChange={() =>
          startTransition(() => {
            setIsTicked(!isTicked)
            onToggle(name, value.code)
          })
        }
      />
      <span>{t(value.label)}</span>
      <span className="num">
        {formatNumber(locale, value.count)}
        <VisuallyHidden>{t(text.offersWord(value.count))}</VisuallyHidden>
      </span>
    </label>
  )
}

type Listed = Pick<FacetProps, 'name' | 'values' | 'query'>

/**
 * Those of that name, and the ticked ones, which never leave. There are thousands of structures: the few that are here stand
 * for them until the portal has answered.
 */
const useFound = ({ name, values, query }: Listed, words: string) => {
  const locale = useLocale()
  const find = useDeferredValue(words.trim())
  const isAsked = name === 'structure' && find !== ''
  const { data } = useQuery({ ...structuresQuery(query, find), enabled: isAsked, placeholderData: keepPreviousData })
  const chosen: readonly string[] = query[name]
  const isFound = ({ code, label }: FacetValue) => chosen.includes(code) || plain(label[locale]).includes(plain(find))
  if (!isAsked || !data) return { found: values.filter(isFound), isKnown: !isAsked }
  const known = new Set(data.items.map(({ code }) => code))
  const others = values.filter(({ code }) => chosen.includes(code) && !known.has(code))
  return { found: [...data.items, ...others], isKnown: true }
}

/** The ticked ones first; the others come by number of offers, then by name. */
const useShortList = ({ name, values, query }: Listed) => {
  const locale = useLocale()
  const [limit, setLimit] = useState(firstShown)
  const [words, setWords] = useState('')
  const { found, isKnown } = useFound({ name, values, query }, words)
  const chosen: readonly string[] = query[name]
  const isLong = name === 'structure' || values.length > manyValues
  if (!isLong) {
    const shown = alphabetical.includes(name) ? values.toSorted(byLabel(locale)) : values
    return { isLong, shown, isKnown, hiddenCount: 0, words, setWords, showMore: () => undefined }
  }
  const rank = ({ code }: FacetValue): number => (chosen.includes(code) ? 0 : 1)
  const inOrder = byLabel(locale)
  const sorted = found.toSorted((a, b) => rank(a) - rank(b) || b.count - a.count || inOrder(a, b))
  const length = Math.max(limit, chosen.length)
  return {
    isLong,
    shown: sorted.slice(0, length),
    isKnown,
    hiddenCount: Math.max(sorted.length - length, 0),
    words,
    setWords,
    showMore: () => setLimit(length + step),
  }
}

/** A4.7, A4.10: one way to refine, closed or open, with the number of values in use beside its name. */
export const Facet = ({ formId, name, values, query, onToggle, isOpenAtFirst }: FacetProps) => {
  const chosen: readonly string[] = query[name]
  const t = useT()
  const id = useId()
  // The browser opens and closes it from then on.
  const [isOpen] = useState(isOpenAtFirst || chosen.length > 0)
  const { isLong, shown, isKnown, hiddenCount, words, setWords, showMore } = useShortList({ name, values, query })
  const label = results.choiceLabels[name]
  return (
    <details className="facet" open={isOpen}>
      <summary>
        {t(label)}
        {chosen.length > 0 && (
          <Badge>
            {chosen.length}
            <VisuallyHidden>{t(results.activeFilters(chosen.length))}</VisuallyHidden>
          </Badge>
        )}
        <Icon name="chevron-down" />
      </summary>
      {isLong && (
        <div className="field find">
          <label htmlFor={id} className="hidden-visually">
            {t(results.filterValues(label))}
          </label>
          <input
            id={id}
            type="search"
            autoComplete="off"
            placeholder={t(results.find)}
            value={words}
            onChange={(event) => setWords(event.target.value)}
            // In the sheet, Enter would close it.
            onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
          />
        </div>
      )}
      <fieldset>
        <legend className={name === 'duration' ? 'hint' : 'hidden-visually'}>
          {t(name === 'duration' ? results.durationQuestion : label)}
        </legend>
        {shown.map((value) => (
          <Value
            key={value.code}
            formId={formId}
            name={name}
            value={value}
            isChosen={chosen.includes(value.code)}
            onToggle={onToggle}
          />
        ))}
      </fieldset>
      {isLong && isKnown && shown.length === 0 && <p className="hint">{t(results.noSuchValue)}</p>}
      {hiddenCount > 0 && (
        <Button look="plain" onClick={showMore}>
          {t(results.showMore(Math.min(step, hiddenCount)))}
        </Button>
      )}
    </details>
  )
}
