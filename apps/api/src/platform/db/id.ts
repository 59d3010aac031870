import { v7 } from 'uuid'

/** UUIDv7: sorted by time, so that indexes grow at their end. Not a secret (ASVS 11.5.1). */
export const newId = (): string => v7()
