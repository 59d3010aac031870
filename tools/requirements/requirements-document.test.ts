import { expect, it } from 'vitest'
import { withTemporaryTree } from '../checks/temporary-tree.ts'
import { requirements } from './requirements.ts'
import { readNamedTests, requirementsDocument, unshown } from './requirements-document.ts'

const titles = `
it('A1.1 one', () => {})
it.skipIf(true)('A1.2 where it can', () => {})
it.each(['A1.3', 'x'])('A1.4 each of %s', () => {})
test('B2 C2.5 two', () => {})
] as const)('A2.1 a table: %s', () => {})
  ['A2.2 a row of a table', 1],
it.skip('A3.1 never', () => {})
it.todo('A3.2 some day')
test.fixme('A5.1 broken', () => {})
// it('A5.2 once', () => {})
 * A5.3 is not « it('A5.3')
`

it('takes for shown what a test that runs says in its title, and nothing else', async () => {
  const files = { 'apps/api/src/one.test.ts': titles, 'apps/api/src/two.ts': `it('X12 in no test', () => {})` }
  await withTemporaryTree({ files }, async (root) => {
    const named = await readNamedTests(root)
    expect(new Set(named.keys())).toEqual(new Set(['A1.1', 'A1.2', 'A1.4', 'B2', 'C2.5', 'A2.1', 'A2.2']))
    const missing = unshown(named)
    expect(missing).toEqual(expect.arrayContaining(['A3.1', 'X12']))
    expect(missing).not.toContain('A1.1')
    expect(requirementsDocument(named)).toContain('`apps/api/src/one.test.ts`: A1.1 one |')
  })
})

it('knows each requirement once', () => {
  const ids = requirements.map(([id]) => id)
  expect(new Set(ids).size).toBe(ids.length)
})
