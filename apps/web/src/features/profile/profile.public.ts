const key = 'welcomed'

/** Given to the router with the address of the profile: the page then says welcome (A9.1). */
export type ProfileArrival = { readonly isWelcomed?: boolean }
export const firstArrival: ProfileArrival = { isWelcomed: true }

/** Somebody is led to their profile once per visit, and goes where they please afterwards. */
export const wasWelcomed = (): boolean => {
  try {
    return sessionStorage.getItem(key) !== null
  } catch {
    return true
  }
}

export const rememberWelcome = (): void => {
  try {
    sessionStorage.setItem(key, '1')
  } catch {
    // Storage is refused: nobody is led anywhere.
  }
}
