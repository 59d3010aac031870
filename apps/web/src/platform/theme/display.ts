/** Theme and text size (C1.2), kept on the device; public/boot.js applies them before the first paint. */

export const themes = ['system', 'light', 'dark', 'contrast'] as const
export type Theme = (typeof themes)[number]

export const textSizes = [100, 112, 125, 150] as const
export type TextSize = (typeof textSizes)[number]

const keep = (name: 'theme' | 'text', value: string, isUsual: boolean): void => {
  const root = document.documentElement
  if (isUsual) delete root.dataset[name]
  else root.dataset[name] = value
  try {
    if (isUsual) localStorage.removeItem(name)
    else localStorage.setItem(name, value)
  } catch {
    // Storage is refused: the choice lasts as long as the page.
  }
}

export const readTheme = (): Theme =>
  themes.find((theme) => theme === document.documentElement.dataset.theme) ?? 'system'
export const applyTheme = (theme: Theme): void => keep('theme', theme, theme === 'system')

export const readTextSize = (): TextSize =>
  textSizes.find((size) => String(size) === document.documentElement.dataset.text) ?? 100
export const applyTextSize = (size: TextSize): void => keep('text', String(size), size === 100)

/** The next size up or down; the same at either end. */
export const stepTextSize = (size: TextSize, step: 1 | -1): TextSize =>
  textSizes[textSizes.indexOf(size) + step] ?? size

/** Writes again what is shown, after the storage was emptied. */
export const keepDisplay = (): void => {
  applyTheme(readTheme())
  applyTextSize(readTextSize())
}
