import * as z from 'zod/mini'

/** `eaux-montagne`, `201119574H`: a host structure, by its own code or its number in the national directory. */
export const structureCodePattern = /^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/
export const structureCodeSchema = z.string().check(z.regex(structureCodePattern))
