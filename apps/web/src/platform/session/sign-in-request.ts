import type { QueryClient } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { sessionQuery } from './session.ts'

/** Why somebody is asked to sign in above the page they are on. */
export type SignInReason = 'session-over' | 'sign-in-needed' | 'favourite' | 'alert' | 'header'

/** What the address of a page ends with, for one who comes back to it by other pages: what they had asked is then taken up. */
export const placeAfter = (reason: SignInReason): string => (reason === 'alert' ? '#alert' : '')

type Sequel = {
  onSignedIn?: () => void
  /** The dialog is closed unsigned. Whoever leaves it to register has not given up. */
  onGivenUp?: () => void
}

export type SignInRequest = { reason: SignInReason } & Sequel

let current: SignInRequest | null = null
const listeners = new Set<() => void>()

const publish = (request: SignInRequest | null) => {
  current = request
  for (const listener of listeners) listener()
}

/** Opens the sign-in dialog; the first request stands until it is settled, and takes along what nobody had said would follow. */
export const requestSignIn = (reason: SignInReason, sequel: Sequel = {}): void => {
  if (!current) publish({ reason, ...sequel })
  else if (!current.onSignedIn) Object.assign(current, sequel)
}

/**
 * The same for whoever may be signed in already: pressed before the portal has said who one is, it waits for that. Somebody takes up
 * at once what they were doing.
 */
export const askToSignIn = async (client: QueryClient, reason: SignInReason, sequel: Sequel = {}): Promise<void> => {
  const person = await client.ensureQueryData(sessionQuery()).catch(() => null)
  if (person) sequel.onSignedIn?.()
  else requestSignIn(reason, sequel)
}

/** Closes the dialog and, when the person signed in, takes up what they were doing. */
export const settleSignIn = (isSignedIn: boolean): void => {
  const request = current
  publish(null)
  if (isSignedIn) request?.onSignedIn?.()
}

/** Closes the dialog for whoever does not sign in after all. */
export const giveUpSignIn = (): void => {
  const request = current
  settleSignIn(false)
  request?.onGivenUp?.()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useSignInRequest = (): SignInRequest | null =>
  useSyncExternalStore(
    subscribe,
    () => current,
    () => null,
  )
