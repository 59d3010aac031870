import * as z from 'zod/mini'

/** `bac-5`, `biologie-sante`: what an offer is filed and searched under. */
export const taxonomyCodePattern = /^[a-z0-9][a-z0-9-]{0,79}$/
export const taxonomyCodeSchema = z.string().check(z.regex(taxonomyCodePattern))
