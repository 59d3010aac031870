import { createHmac } from 'node:crypto'

export type AttemptKey = (name: string) => string

/**
 * What a counter is kept under. Without the pepper nobody can try addresses, of which there are few, until one fits: a stolen
 * table tells nobody apart.
 */
export const createAttemptKey =
  (pepper: string): AttemptKey =>
  (name) =>
    createHmac('sha256', pepper).update(`attempts:${name}`).digest('base64url')
