/** C1.2, X14: how a person likes to read, kept on the device in two cookies so that the first paint is right. */
export const themes = ['system', 'light', 'dark', 'contrast'] as const
export type Theme = (typeof themes)[number]

/** In percent of the browser's own size. */
export const textSizes = [100, 112, 125, 150] as const
export type TextSize = (typeof textSizes)[number]

export const displayCookies = { theme: 'theme', text: 'text' } as const

/** What a cookie says, when it says something known. */
export const themeOf = (value: string | undefined): Theme => themes.find((theme) => theme === value) ?? 'system'
export const textSizeOf = (value: string | undefined): TextSize =>
  textSizes.find((size) => String(size) === value) ?? 100
