import { glob, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { requirements } from './requirements.ts'

export type NamedTest = { readonly file: string; readonly title: string }

const idPattern = /\b(A\d+\.\d+|[BD]\d+|[CE]\d+\.\d+|X\d+)\b/g
/** What stands before a title on its line: `.each(['fr', 'en'])`. */
const tablePattern = /\.(?:each|for|skipIf|runIf)\(.*?\)\(/
/** A title: the first string a `test`, `it` or `describe` is given, or the end of a table. */
const titlePattern = /^\s*(?:\]\s*(?:as const)?\s*\)\s*\()?.*?(['"`])((?:(?!\1).)*)\1/

/** What shows nothing: a comment, a test that never runs. */
const silentPattern = /^\s*(?:\/\/|\*)|\b(?:it|test|describe)\.(?:skip|todo|fixme)\b/

/** Titles that name requirements, by id. Ids stand at the beginning of a title, or in its brackets. */
export const readNamedTests = async (root: string): Promise<Map<string, NamedTest[]>> => {
  const named = new Map<string, NamedTest[]>()
  const patterns = [
    'apps/*/src/**/*.test.{ts,tsx}',
    'packages/*/src/**/*.test.ts',
    'e2e/**/*.spec.ts',
    'apps/api/proofs/*.ts',
  ]
  const files: string[] = []
  for await (const file of glob(patterns, { cwd: root, exclude: (name) => name.includes('node_modules') }))
    files.push(file)
  for (const file of files.sort((one, other) => (one < other ? -1 : 1))) {
    const lines = (await readFile(join(root, file), 'utf8')).split('\n')
    for (const line of lines) {
      if (silentPattern.test(line)) continue
      const title = titlePattern.exec(line.replace(tablePattern, '('))?.[2] ?? ''
      for (const id of new Set(title.match(idPattern) ?? [])) {
        const tests = named.get(id) ?? []
        named.set(id, [...tests, { file, title }])
      }
    }
  }
  return named
}

const shown = 3

export const requirementsDocument = (named: ReadonlyMap<string, readonly NamedTest[]>): string => {
  const rows = requirements.map(([id, summary, state]) => {
    const tests = named.get(id) ?? []
    const cells = tests.slice(0, shown).map(({ file, title }) => `\`${file}\`: ${title.replaceAll('|', '\\|')}`)
    const more = tests.length > shown ? [`and ${tests.length - shown} more`] : []
    return `| ${id} | ${summary} | ${state === 'later' ? '*later* ' : ''}${[...cells, ...more].join('<br>')} |`
  })
  return [
    '# Requirements',
    '',
    'Every requirement with the tests that show it. Generated from the titles of the tests by',
    '`node tools/requirements/write-requirements.ts`; the test command fails when it differs, or when something said to be built',
    'is named by no test. *later*: decided, not finished.',
    '',
    '| Id | What | Shown by |',
    '|---|---|---|',
    ...rows,
    '',
  ].join('\n')
}

/** What is said to be built and shown by nothing. */
export const unshown = (named: ReadonlyMap<string, readonly NamedTest[]>): string[] =>
  requirements.filter(([id, , state]) => state === 'built' && !named.has(id)).map(([id]) => id)
