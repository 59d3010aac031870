import * as z from 'zod/mini'
import { structureCodePattern } from './search-parameters.ts'

export const structureCodeSchema = z.string().check(z.regex(structureCodePattern))
