/** What one may add in words, in characters. */
export const applicationCommentLimit = 2000

const longestLink = 500

/** B9: the whole address of a page on the web, `https://example.org/me`. */
export const isApplicationLink = (text: string): boolean => {
  if (text.length > longestLink || /[\s\p{Cc}]/u.test(text)) return false
  try {
    return /^https?:$/.test(new URL(text).protocol)
  } catch {
    return false
  }
}
