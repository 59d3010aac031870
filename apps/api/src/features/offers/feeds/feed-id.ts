import { v5 } from 'uuid'

const namespace = 'f013d466-95c3-417a-9ec0-fab30b000d80'

/** A name for what has no identifier of its own: the same words, the same name, on every process and at every address. */
export const nameOf = (words: readonly unknown[]): string => `urn:uuid:${v5(JSON.stringify(words), namespace)}`

export const nameOfOffer = (id: string): string => `urn:uuid:${id}`
