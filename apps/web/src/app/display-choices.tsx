import { formatPercent } from '@portal/contracts/i18n/format'
import { type TextSize, type Theme, textSizes, themes } from '@portal/contracts/pages/display'
import { useId, useState } from 'react'
import { useLocale, useT } from '#web/platform/i18n/t.ts'
import { applyTextSize, applyTheme, readTextSize, readTheme, stepTextSize } from '#web/platform/theme/display.ts'
import * as text from './display-choices.messages.ts'

/** C1.2, X14: theme and text size, kept on the device. Made when the panel opens, which is when the choices are read. */
export const DisplayChoices = () => {
  const t = useT()
  const locale = useLocale()
  const name = useId()
  const [theme, setTheme] = useState<Theme>(readTheme)
  const [size, setSize] = useState<TextSize>(readTextSize)

  const chooseTheme = (chosen: Theme) => {
    applyTheme(chosen)
    setTheme(chosen)
  }
  const step = (direction: 1 | -1) => {
    const chosen = stepTextSize(size, direction)
    applyTextSize(chosen)
    setSize(chosen)
  }

  return (
    <>
      <fieldset>
        <legend className="legend">{t(text.theme)}</legend>
        {themes.map((known) => (
          <label className="check" key={known}>
            <input type="radio" name={name} checked={theme === known} onChange={() => chooseTheme(known)} />
            <span>{t(text.themeNames[known])}</span>
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend className="legend">{t(text.textSize)}</legend>
        <div className="cluster mt-1">
          <button
            type="button"
            className="button"
            aria-label={`A−, ${t(text.smallerText)}`}
            aria-disabled={size === textSizes[0]}
            onClick={() => step(-1)}
          >
            A−
          </button>
          <output className="num">{formatPercent(locale, size)}</output>
          <button
            type="button"
            className="button"
            aria-label={`A+, ${t(text.largerText)}`}
            aria-disabled={size === textSizes.at(-1)}
            onClick={() => step(1)}
          >
            A+
          </button>
        </div>
      </fieldset>
    </>
  )
}
