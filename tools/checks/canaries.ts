import { chmod } from 'node:fs/promises'
import { join } from 'node:path'
import { boundariesCanary } from './boundaries-canary.ts'
import { deadCodeCommand, isConfigurationCurrent, styleCommand, typesCommand } from './checks.ts'
import type { Check } from './outcome.ts'
import { readPlaywrightReport, readVitestReport } from './reports.ts'
import { type Finished, root, runCommand } from './run-command.ts'
import { withTemporaryTree } from './temporary-tree.ts'

/** What must be said by something that must fail. */
const complaint = ({ code, output }: Finished, ...expected: readonly string[]): string | undefined => {
  const missing = expected.filter((text) => !output.includes(text))
  if (code !== 0 && missing.length === 0) return
  return `exit code ${code}; not a word of: ${missing.join(', ') || 'nothing'}\n${output}`
}

const projects = ['packages/contracts', 'apps/api', 'apps/web', 'e2e', 'tools']

/** `tsc --noEmit` over references checks nothing and is green: one wrong type in every project, each of them found. */
const types: Check = {
  name: 'canary: types',
  run: async () => {
    const wrongFile = (project: string) => `${project}/${project.includes('/') ? 'src/' : ''}canary.ts`
    const tree = {
      files: Object.fromEntries(projects.map((project) => [wrongFile(project), `export const one: number = 'one'\n`])),
      copies: ['tsconfig.json', 'tsconfig.base.json', ...projects.map((project) => `${project}/tsconfig.json`)],
      links: ['node_modules'],
    }
    const [program, args] = typesCommand
    return await withTemporaryTree(tree, async (cwd) =>
      complaint(await runCommand(program, args, { cwd }), ...projects.map((project) => `${wrongFile(project)}(1,`)),
    )
  },
}

const style: Check = {
  name: 'canary: style',
  run: async () => {
    const text = [
      `import { thing } from 'undeclared-dependency'`,
      'const send = async (): Promise<number> => 1',
      'export const run = (value: any): void => {',
      '  send()',
      '  console.log(thing, process.env.HOME, value!)',
      '}',
      'export default run',
      '',
    ].join('\n')
    const rules = [
      'noUndeclaredDependencies',
      'noFloatingPromises',
      'noExplicitAny',
      'noConsole',
      'noProcessEnv',
      'noNonNullAssertion',
      'noDefaultExport',
      'useFilenamingConvention',
    ]
    const [program, args] = styleCommand
    const tree = { files: { 'apps/web/src/Canary_file.ts': text }, copies: ['biome.json', 'package.json'] }
    return await withTemporaryTree(tree, async (cwd) => complaint(await runCommand(program, args, { cwd }), ...rules))
  },
}

/** knip can be silently dead: an unused file, an unused export, an unused dependency. */
const deadCode: Check = {
  name: 'canary: dead code',
  run: async () => {
    const manifest = {
      name: '@portal/api',
      type: 'module',
      scripts: { start: 'node src/main.ts' },
      dependencies: { 'never-imported': '1.0.0' },
    }
    const tree = {
      files: {
        'apps/api/package.json': JSON.stringify(manifest),
        'apps/api/src/main.ts': `import { used } from './parts.ts'\nused()\n`,
        'apps/api/src/parts.ts': 'export const used = () => 1\nexport const unusedExport = () => 2\n',
        'apps/api/src/unused-file.ts': 'export const nobody = 1\n',
      },
      copies: ['knip.json', 'package.json', 'pnpm-workspace.yaml', 'tsconfig.json', 'tsconfig.base.json'],
      links: ['node_modules'],
    }
    const [program, args] = deadCodeCommand
    return await withTemporaryTree(tree, async (cwd) =>
      complaint(await runCommand(program, args, { cwd }), 'src/unused-file.ts', 'unusedExport', 'never-imported'),
    )
  },
}

const configuration: Check = {
  name: 'canary: docs/configuration.md',
  run: async () =>
    isConfigurationCurrent('| `PORT` | 3000 |', '| `PORT` | 4000 |') ? 'a drift is not seen' : undefined,
}

/** An exit hook of a dependency has made vitest exit 0 with failed tests before. Same global setup, same PostgreSQL. */
const unitTests: Check = {
  name: 'canary: vitest',
  run: async () => {
    const tree = {
      files: {
        'fails.test.ts': `import { expect, it } from 'vitest'\nit('fails', () => expect(1).toBe(2))\n`,
        'breaks.test.ts': `throw new Error('cannot be loaded')\n`,
        'waits.test.ts': `import { beforeAll, describe, it } from 'vitest'\ndescribe('waits', () => {\n  beforeAll(() => Promise.reject(new Error('not ready')))\n  it('is not run', () => undefined)\n})\n`,
        'vitest.config.ts': `export default { test: { globalSetup: '${root}/apps/api/src/testing/postgres.ts' } }\n`,
      },
      links: ['node_modules'],
    }
    return await withTemporaryTree(tree, async (cwd) => {
      const report = join(cwd, 'report.json')
      const args = ['run', '--root', cwd, '--reporter=json', `--outputFile=${report}`]
      const finished = await runCommand('vitest', args, { cwd })
      if (finished.code !== 1) return `vitest exits ${finished.code} with a failed test\n${finished.output}`
      const outcomes = await readVitestReport(report, { here: cwd }, finished.code)
      const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0)
      const named = outcomes.flatMap(({ failures = [] }) => failures).join('\n')
      const isNamed = [
        ...['fails.test.ts › fails', 'expected 1 to be 2', 'breaks.test.ts', 'cannot be loaded'],
        // Vitest’s report keeps no word of a setup within a file.
        ...['waits.test.ts', 'it failed without a word'],
      ]
      if (!isNamed.every((text) => named.includes(text))) return `failures are not named: ${named}`
      return failed === 3 ? undefined : `${failed} failures are counted instead of 3: ${JSON.stringify(outcomes)}`
    })
  },
}

const browserTests: Check = {
  name: 'canary: playwright',
  run: async () => {
    const tree = {
      files: {
        'e2e/package.json': '{ "type": "module" }',
        'e2e/fails.spec.ts': `import { expect, test } from '@playwright/test'\ntest('fails', () => expect(1).toBe(2))\n`,
        'e2e/playwright.config.ts': `export default { reporter: [['json', { outputFile: 'report.json' }]] }\n`,
      },
      links: ['e2e/node_modules'],
    }
    return await withTemporaryTree(tree, async (directory) => {
      const cwd = join(directory, 'e2e')
      const finished = await runCommand(join(root, 'e2e/node_modules/.bin/playwright'), ['test'], { cwd })
      if (finished.code !== 1) return `playwright exits ${finished.code} with a failed test\n${finished.output}`
      const { failed, failures = [] } = await readPlaywrightReport(join(cwd, 'report.json'), finished.code)
      if (!/fails\.spec\.ts:2 › fails\n.*toBe/s.test(failures.join('\n'))) return `it is not named: ${failures}`
      return failed === 1 ? undefined : `${failed} failures are counted instead of 1`
    })
  },
}

/** A suite that did not run at all must not be green either. */
const missingReport: Check = {
  name: 'canary: missing report',
  run: async () => {
    const absent = join(root, '.reports', 'absent.json')
    const outcomes = [await readPlaywrightReport(absent, 0), ...(await readVitestReport(absent, { api: root }, 0))]
    return outcomes.every(({ failed }) => failed > 0) ? undefined : JSON.stringify(outcomes)
  },
}

const toolchain = join(root, 'tools/toolchain.mjs')

const staleLockfile: Check = {
  name: 'canary: stale lockfile',
  run: async () => {
    const files = {
      'package.json': '{ "name": "canary", "private": true, "dependencies": { "ms": "2.1.3" } }',
      'pnpm-lock.yaml': `lockfileVersion: '9.0'\n\nimporters:\n\n  .: {}\n`,
      'pnpm-workspace.yaml': 'packages: []\n',
    }
    return await withTemporaryTree({ files }, async (cwd) =>
      complaint(await runCommand('node', [toolchain, 'start'], { cwd }), 'install --frozen-lockfile failed'),
    )
  },
}

const oldNode: Check = {
  name: 'canary: old Node',
  run: async () => {
    // What a machine with Node 20 would answer; pnpm itself is replaced by one that is content with everything.
    const files = { node: '#!/bin/sh\necho v20.20.2\n', 'pnpm.mjs': '' }
    return await withTemporaryTree({ files }, async (directory) => {
      await chmod(join(directory, 'node'), 0o755)
      const environment = { PATH: `${directory}:/usr/bin:/bin`, npm_execpath: join(directory, 'pnpm.mjs') }
      return complaint(await runCommand(process.execPath, [toolchain, 'start'], { environment }), 'v20.20.2')
    })
  },
}

export const canaries: readonly Check[] = [
  types,
  style,
  boundariesCanary,
  deadCode,
  configuration,
  unitTests,
  browserTests,
  missingReport,
  staleLockfile,
  oldNode,
]
