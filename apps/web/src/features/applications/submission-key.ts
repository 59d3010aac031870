const nameOf = (applicationId: string) => `submission-${applicationId}`
const keys = new Map<string, string>()

/** One key per draft for as long as the tab lives, reloads included: however often it is pressed, it is sent once. */
export const submissionKeyOf = (applicationId: string): string => {
  const known = keys.get(applicationId) ?? read(applicationId)
  const key = known ?? crypto.randomUUID()
  keys.set(applicationId, key)
  try {
    sessionStorage.setItem(nameOf(applicationId), key)
  } catch {
    // Storage is refused: the key lasts as long as the page.
  }
  return key
}

const read = (applicationId: string): string | null => {
  try {
    return sessionStorage.getItem(nameOf(applicationId))
  } catch {
    return null
  }
}
