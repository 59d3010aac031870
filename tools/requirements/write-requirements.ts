import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { readNamedTests, requirementsDocument, unshown } from './requirements-document.ts'

const root = resolve(import.meta.dirname, '../..')
const named = await readNamedTests(root)
await writeFile(join(root, 'docs/requirements.md'), requirementsDocument(named))
const missing = unshown(named)
process.stdout.write(
  missing.length > 0 ? `Shown by no test: ${missing.join(' ')}\n` : 'Every built requirement is shown.\n',
)
