const aYear = 365 * 24 * 3600

/** A choice the server reads when it draws a page; null forgets it. Over https it never leaves in clear. */
export const keepCookie = (name: string, value: string | null): void => {
  const secure = location.protocol === 'https:' ? '; secure' : ''
  // biome-ignore lint/suspicious/noDocumentCookie: cookieStore is unknown to Firefox 115 and Safari 16
  document.cookie = `${name}=${value ?? ''}; path=/; max-age=${value === null ? 0 : aYear}; samesite=lax${secure}`
}
