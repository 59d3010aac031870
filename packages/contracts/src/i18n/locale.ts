import * as z from 'zod/mini'
import { locales } from './message.ts'

export const localeSchema = z.enum(locales)

/** A text kept in one or both languages. */
export const localisedSchema = z.object({ fr: z.string(), en: z.string() })
