import {
  displayCookies,
  type TextSize,
  type Theme,
  textSizeOf,
  textSizes,
  themeOf,
} from '@portal/contracts/pages/display'
import { keepCookie } from '#web/platform/cookie/keep-cookie.ts'

/** On the page at once, and in a cookie for the server, which writes it into every page. */
const keep = (name: keyof typeof displayCookies, value: string, isUsual: boolean): void => {
  const root = document.documentElement
  if (isUsual) delete root.dataset[name]
  else root.dataset[name] = value
  keepCookie(displayCookies[name], isUsual ? null : value)
}

export const readTheme = (): Theme => themeOf(document.documentElement.dataset.theme)
export const applyTheme = (theme: Theme): void => keep('theme', theme, theme === 'system')

export const readTextSize = (): TextSize => textSizeOf(document.documentElement.dataset.text)
export const applyTextSize = (size: TextSize): void => keep('text', String(size), size === 100)

/** The next size up or down; the same at either end. */
export const stepTextSize = (size: TextSize, step: 1 | -1): TextSize =>
  textSizes[textSizes.indexOf(size) + step] ?? size

const cookie = (name: string): string | undefined =>
  document.cookie
    .split('; ')
    .find((each) => each.startsWith(`${name}=`))
    ?.slice(name.length + 1)

/** Where no server wrote the page (the dev server): what the cookies say. */
export const restoreDisplay = (): void => {
  const theme = themeOf(cookie(displayCookies.theme))
  const text = textSizeOf(cookie(displayCookies.text))
  if (theme !== readTheme()) applyTheme(theme)
  if (text !== readTextSize()) applyTextSize(text)
}
