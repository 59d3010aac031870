import { join } from 'node:path'
import { buildWeb } from '../portal/web-build.ts'
import type { Check, Outcome } from './outcome.ts'
import { readPlaywrightReport, readVitestReport } from './reports.ts'
import { reports, root, runCommand } from './run-command.ts'

const projects = {
  contracts: join(root, 'packages/contracts'),
  api: join(root, 'apps/api/src'),
  proofs: join(root, 'apps/api/proofs'),
  web: join(root, 'apps/web'),
  tools: join(root, 'tools'),
}

export const runVitest = async (): Promise<Outcome[]> => {
  const report = join(reports, 'vitest.json')
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const { code } = await runCommand('vitest', args, { isLive: true })
  return await readVitestReport(report, projects, code)
}

export const webBuild: Check = {
  name: 'build: pages',
  run: async () => void (await buildWeb(() => undefined, { isForced: true })),
}

export const runPlaywright = async (): Promise<Outcome> => {
  const report = join(reports, 'playwright.json')
  const { code } = await runCommand(join(root, 'e2e/node_modules/.bin/playwright'), ['test'], {
    cwd: join(root, 'e2e'),
    environment: { PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    isLive: true,
  })
  return await readPlaywrightReport(report, code)
}
