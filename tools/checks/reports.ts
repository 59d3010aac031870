import { readFile } from 'node:fs/promises'
import { relative } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import type { Outcome } from './outcome.ts'
import { root } from './run-command.ts'

type VitestReport = {
  readonly testResults: readonly {
    readonly name: string
    readonly status: string
    readonly message?: string
    readonly startTime: number
    readonly endTime: number
    readonly assertionResults: readonly {
      readonly status: string
      readonly fullName: string
      readonly failureMessages: readonly string[]
    }[]
  }[]
}

type PlaywrightSuite = {
  readonly suites?: readonly PlaywrightSuite[]
  readonly specs: readonly {
    readonly title: string
    readonly file: string
    readonly line: number
    readonly tests: readonly {
      readonly projectName: string
      readonly status: string
      readonly results: readonly { readonly error?: { readonly message?: string } }[]
    }[]
  }[]
}

type PlaywrightReport = {
  readonly suites: readonly PlaywrightSuite[]
  readonly stats: Readonly<Record<'expected' | 'unexpected' | 'flaky' | 'skipped' | 'duration', number>>
  readonly errors: readonly { readonly message?: string }[]
}

const read = async <Report>(file: string): Promise<Report | undefined> =>
  await readFile(file, 'utf8').then(
    (text) => JSON.parse(text) as Report,
    () => undefined,
  )

const count = <Item>(items: readonly Item[], isCounted: (item: Item) => boolean) => items.filter(isCounted).length

/** Enough of a message to know what was expected, and where it was. */
const linesOfMessage = 14

const failure = (where: string, message?: string): string => {
  const lines = stripVTControlCharacters(message || 'it failed without a word')
    .trim()
    .split('\n')
    .slice(0, linesOfMessage)
  return [where, ...lines.map((line) => `    ${line}`)].join('\n')
}

const missing = (suite: string): Outcome => ({
  suite,
  passed: 0,
  failed: 1,
  skipped: 0,
  seconds: 0,
  details: 'it left no report, or a report without a single test',
})

/** One line per project, found by the directory its files are in. */
export const readVitestReport = async (
  file: string,
  projects: Readonly<Record<string, string>>,
  code: number,
): Promise<Outcome[]> => {
  const report = await read<VitestReport>(file)
  const outcomes = Object.entries(projects).map(([project, directory]): Outcome => {
    const files = report?.testResults.filter(({ name }) => !relative(directory, name).startsWith('..')) ?? []
    const tests = files.flatMap(({ assertionResults }) => assertionResults)
    // A file that cannot be loaded, or whose setup fails, has no failed test of its own.
    const broken = files.filter(
      ({ status, assertionResults }) =>
        status === 'failed' && !assertionResults.some((assertion) => assertion.status === 'failed'),
    )
    if (tests.length + broken.length === 0) return missing(`vitest: ${project}`)
    const passed = count(tests, ({ status }) => status === 'passed')
    const failed = count(tests, ({ status }) => status === 'failed')
    const seconds = files.reduce((sum, { startTime, endTime }) => sum + Math.max(0, endTime - startTime), 0) / 1000
    const failures = files.flatMap(({ name, assertionResults }) =>
      assertionResults
        .filter(({ status }) => status === 'failed')
        .map(({ fullName, failureMessages }) => failure(`${relative(root, name)} › ${fullName}`, failureMessages[0])),
    )
    return {
      suite: `vitest: ${project}`,
      passed,
      failed: failed + broken.length,
      skipped: tests.length - passed - failed,
      seconds,
      failures: [...broken.map(({ name, message }) => failure(relative(root, name), message)), ...failures],
    }
  })
  // Unhandled errors and a server that does not start have no test either.
  if (code !== 0 && outcomes.every(({ failed }) => failed === 0))
    outcomes.push({ ...missing('vitest'), details: `it exited with code ${code}` })
  return outcomes
}

const browserFailures = (suite: PlaywrightSuite): readonly string[] => [
  ...suite.specs.flatMap(({ title, file, line, tests }) =>
    tests
      .filter(({ status }) => status === 'unexpected' || status === 'flaky')
      .map(({ projectName, results }) =>
        failure(`[${projectName}] ${file}:${line} › ${title}`, results.find(({ error }) => error)?.error?.message),
      ),
  ),
  ...(suite.suites ?? []).flatMap(browserFailures),
]

export const readPlaywrightReport = async (file: string, code: number): Promise<Outcome> => {
  const suite = 'playwright'
  const report = await read<PlaywrightReport>(file)
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0, duration = 0 } = report?.stats ?? {}
  if (expected + unexpected + flaky === 0) return missing(suite)
  const failed = unexpected + flaky
  const details = report?.errors.map(({ message }) => message).join('\n')
  return {
    suite,
    passed: expected,
    failed: failed || (code === 0 ? 0 : 1),
    skipped,
    seconds: duration / 1000,
    failures: report?.suites.flatMap(browserFailures) ?? [],
    ...(details && { details }),
  }
}
