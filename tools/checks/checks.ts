import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Check } from './outcome.ts'
import { root, runCommand } from './run-command.ts'

const command = (name: string, program: string, args: readonly string[]): Check => ({
  name,
  run: async () => {
    const { code, output } = await runCommand(program, args)
    return code === 0 ? undefined : output
  },
})

/** The commands, apart from the tree they look at: the canaries run the same ones on trees that must fail. */
export const typesCommand = ['tsc', ['-b', '--pretty', 'false']] as const
export const styleCommand = ['biome', ['check', '--error-on-warnings', '--max-diagnostics=100']] as const
export const boundariesCommand = (config: string) =>
  ['depcruise', ['--config', config, 'apps', 'packages', 'e2e', 'tools']] as const
export const deadCodeCommand = ['knip', ['--no-progress']] as const

export const isConfigurationCurrent = (written: string, generated: string): boolean => written === generated

const configurationDocumentation: Check = {
  name: 'check: docs/configuration.md',
  run: async () => {
    const { configDocumentation } = await import('../../apps/api/src/platform/config/config-documentation.ts')
    const written = await readFile(join(root, 'docs/configuration.md'), 'utf8')
    if (isConfigurationCurrent(written, configDocumentation())) return
    return 'docs/configuration.md differs from the schema: node tools/write-configuration.ts'
  },
}

export const checks: readonly Check[] = [
  command('check: types', ...typesCommand),
  command('check: style', ...styleCommand),
  command('check: boundaries', ...boundariesCommand('.dependency-cruiser.js')),
  command('check: dead code', ...deadCodeCommand),
  configurationDocumentation,
]
