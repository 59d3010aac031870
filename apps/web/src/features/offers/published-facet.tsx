import { formatNumber } from '@portal/contracts/i18n/format'
import type { FacetValue } from '@portal/contracts/offers/offer-search'
import { publicationAgeLabel } from '@portal/contracts/offers/publication-age'
import { useState } from 'react'
import { useLocale, useT } from '#web/platform/i18n/t.ts'
import { Icon } from '#web/ui/icon.tsx'
import { Badge } from '#web/ui/tag.tsx'
import { VisuallyHidden } from '#web/ui/visually-hidden.tsx'
import * as text from './offers.messages.ts'
import * as results from './results.messages.ts'

type PublishedFacetProps = {
  formId?: string | undefined
  values: readonly FacetValue[]
  chosen: number | undefined
  onChoose: (days: number | undefined) => void
}

/** E4.2: one of a few ages, or any. An address may ask for another one: it stands among them while it is asked for. */
export const PublishedFacet = ({ formId, values, chosen, onChoose }: PublishedFacetProps) => {
  const t = useT()
  const locale = useLocale()
  const [isOpen] = useState(chosen !== undefined)
  const isListed = chosen === undefined || values.some(({ code }) => code === String(chosen))
  const ages: { days: number | undefined; label: string; count?: number }[] = [
    { days: undefined, label: t(results.anyDate) },
    ...values.map(({ code, label, count }) => ({ days: Number(code), label: t(label), count })),
    ...(isListed ? [] : [{ days: chosen, label: t(publicationAgeLabel(chosen)) }]),
  ]
  return (
    <details className="facet" open={isOpen}>
      <summary>
        {t(results.publicationDate)}
        {chosen !== undefined && (
          <Badge>
            1<VisuallyHidden>{t(results.activeFilters(1))}</VisuallyHidden>
          </Badge>
        )}
        <Icon name="chevron-down" />
      </summary>
      <fieldset>
        <legend className="hidden-visually">{t(results.publicationDate)}</legend>
        {ages.map(({ days, label, count }) => (
          <label className="check" key={days ?? 'any'}>
            <input
              type="radio"
              form={formId}
              name="publishedWithinDays"
              value={days ?? ''}
              checked={days === chosen}
              disabled={count === 0 && days !== chosen}
              onChange={() => onChoose(days)}
            />
            <span>{label}</span>
            {count !== undefined && (
              <span className="num">
                {formatNumber(locale, count)}
                <VisuallyHidden>{t(text.offersWord(count))}</VisuallyHidden>
              </span>
            )}
          </label>
        ))}
      </fieldset>
    </details>
  )
}
