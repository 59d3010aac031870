import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { configDocumentation } from '../apps/api/src/platform/config/config-documentation.ts'

await writeFile(join(import.meta.dirname, '../docs/configuration.md'), configDocumentation())
