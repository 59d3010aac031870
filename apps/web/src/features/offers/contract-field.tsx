import { formatNumber } from '@portal/contracts/i18n/format'
import type { FacetValue } from '@portal/contracts/offers/offer-search'
import { contractTypes } from '@portal/contracts/taxonomies/taxonomy'
import { useEffect, useRef } from 'react'
import { useLocale, useT } from '#web/platform/i18n/t.ts'
import { Icon } from '#web/ui/icon.tsx'
import { VisuallyHidden } from '#web/ui/visually-hidden.tsx'
import * as text from './offers.messages.ts'
import * as form from './search-form.messages.ts'

/** `details` opens by itself; here it also closes by Escape, by a press elsewhere and by leaving it with Tab. */
const useClosingDetails = () => {
  const element = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    const details = element.current
    if (!details) return
    const onLeave = ({ target }: Event) => {
      if (details.open && target instanceof Node && !details.contains(target)) details.open = false
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !details.open) return
      details.open = false
      details.querySelector('summary')?.focus()
    }
    document.addEventListener('pointerdown', onLeave)
    document.addEventListener('focusin', onLeave)
    details.addEventListener('keydown', onKey)
    return () => {
      document.removeEventListener('pointerdown', onLeave)
      document.removeEventListener('focusin', onLeave)
      details.removeEventListener('keydown', onKey)
    }
  }, [])
  return element
}

type ContractFieldProps = {
  chosen: readonly string[]
  /** How many offers each would show; absent while they are counted. */
  counts: readonly FacetValue[] | undefined
  onToggle: (code: string) => void
}

/** A4.4: one or several of the nine; closed, it says which. */
export const ContractField = ({ chosen, counts, onToggle }: ContractFieldProps) => {
  const t = useT()
  const locale = useLocale()
  const details = useClosingDetails()
  const types = Object.entries(contractTypes)
  const names = types.filter(([code]) => chosen.includes(code)).map(([, label]) => t(label))
  return (
    <details ref={details}>
      <summary>
        <small>{t(form.contractType)}</small>
        <span>
          <span className={names.length > 0 ? 'one-line' : 'one-line soft'}>
            {names.length > 0 ? names.join(', ') : t(form.allContracts)}
          </span>
          <Icon name="chevron-down" />
        </span>
      </summary>
      <fieldset className="panel">
        <legend className="hidden-visually">{t(form.contractType)}</legend>
        {types.map(([code, label]) => {
          const count = counts?.find((value) => value.code === code)?.count ?? (counts ? 0 : undefined)
          const isChosen = chosen.includes(code)
          return (
            <label className="check" key={code}>
              <input
                type="checkbox"
                name="contract"
                value={code}
                checked={isChosen}
                disabled={count === 0 && !isChosen}
                onChange={() => onToggle(code)}
              />
              <span>{t(label)}</span>
              {count !== undefined && (
                <span className="num">
                  {formatNumber(locale, count)}
                  <VisuallyHidden>{t(text.offersWord(count))}</VisuallyHidden>
                </span>
              )}
            </label>
          )
        })}
      </fieldset>
    </details>
  )
}
