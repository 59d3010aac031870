import { formatPercent } from '@portal/contracts/i18n/format'
import { type TextSize, type Theme, textSizes, themes } from '@portal/contracts/pages/display'
import { useId, useState } from 'react'
import { useLocale, useT } from '#web/platform/i18n/t.ts'
import { applyTextSize, applyTheme, readTextSize, readTheme, stepTextSize } from '#web/platform/theme/display.ts'
import { Popover } from '#web/ui/popover.tsx'
import * as text from './app.messages.ts'

const Choices = () => {
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
        <div className="cluster">
          <button
            type="button"
            className="button"
            aria-label={`A-, ${t(text.smallerText)}`}
            aria-disabled={size === textSizes[0]}
            onClick={() => step(-1)}
          >
            A-
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

/** C1.2, X14: theme and text size, kept on the device. The choices are read when the panel opens. */
export const DisplaySettings = ({ placement }: { placement?: 'start up' }) => {
  const t = useT()
  return (
    <Popover label={t(text.display)} panelLabel={t(text.display)} icon="contrast" {...(placement && { placement })}>
      <Choices />
    </Popover>
  )
}
