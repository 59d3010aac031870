import * as z from 'zod'
import { configSchema } from './config.ts'

/** `docs/configuration.md`, from the schema itself: the two cannot drift. */
export const configDocumentation = (): string => {
  const { properties = {} } = z.toJSONSchema(configSchema, { io: 'input', unrepresentable: 'any' })
  const rows = Object.entries(properties).map(([name, property]) => {
    const { description = '', default: byDefault, enum: options } = property as z.core.JSONSchema.BaseSchema
    const values = options ? ` One of ${options.map((option) => `\`${option}\``).join(', ')}.` : ''
    return `| \`${name}\` | ${byDefault === undefined || byDefault === '' ? '' : `\`${byDefault}\``} | ${description}${values} |`
  })
  return [
    '# Configuration',
    '',
    'Environment variables, all optional unless they say otherwise. Generated from `apps/api/src/platform/config/config.ts`',
    'by `node tools/write-configuration.ts`; the test command fails when the two differ.',
    '',
    '| Variable | Default | What it does |',
    '|---|---|---|',
    ...rows,
    '',
  ].join('\n')
}
