import * as z from 'zod/mini'
import type { Locale } from './message.ts'

export const locales = ['fr', 'en'] as const satisfies readonly Locale[]
export const localeSchema = z.enum(locales)

/** A text kept in one or both languages. */
export const localisedSchema = z.object({ fr: z.string(), en: z.string() })
