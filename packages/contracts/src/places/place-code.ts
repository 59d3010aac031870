import * as z from 'zod/mini'

/** `c-38185` a commune by its INSEE code, `d-38` a department, `x-<slug>` a town outside the French code. */
export const placeCodePattern = /^(c-[0-9AB]{5}|d-[0-9AB]{2,3}|x-[a-z0-9-]{1,60})$/
export const placeCodeSchema = z.string().check(z.regex(placeCodePattern))
