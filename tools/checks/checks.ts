import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readNamedTests, requirementsDocument, unshown } from '../requirements/requirements-document.ts'
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

/** Generated from the titles of the tests: a stale list, or a claim that no test makes, is red. */
const requirementsDocumentation: Check = {
  name: 'check: docs/requirements.md',
  run: async () => {
    const named = await readNamedTests(root)
    const missing = unshown(named)
    if (missing.length > 0) return `said to be built, shown by no test: ${missing.join(' ')}`
    const written = await readFile(join(root, 'docs/requirements.md'), 'utf8')
    if (written === requirementsDocument(named)) return
    return 'docs/requirements.md differs from the tests: node tools/requirements/write-requirements.ts'
  },
}

export const checks: readonly Check[] = [
  command('check: types', ...typesCommand),
  command('check: style', ...styleCommand),
  command('check: boundaries', ...boundariesCommand('.dependency-cruiser.js')),
  command('check: dead code', ...deadCodeCommand),
  configurationDocumentation,
  requirementsDocumentation,
]
