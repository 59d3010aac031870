import * as z from 'zod/mini'

/**
 * `c-38185` a commune by its INSEE code, `x-us-ithaca` a town outside the French code, `d-38` a department, `r-84` a region by
 * their INSEE codes, `n-FR` a country by its ISO 3166 code.
 */
export const placeCodePattern = /^(c-[0-9AB]{5}|x-[a-z0-9-]{1,60}|d-[0-9AB]{2,3}|r-[0-9]{2,3}|n-[A-Z]{2})$/
export const placeCodeSchema = z.string().check(z.regex(placeCodePattern))

/** Only around a town can one search further, or sort by distance. */
export const isTown = (code: string | undefined): boolean => code !== undefined && /^[cx]-/.test(code)
