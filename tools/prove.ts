import { runCommand } from './checks/run-command.ts'

// `prove embedded` runs the proofs whose file names hold the word. One file after the other: they need the machine, and
// write to the same document.
const { code } = await runCommand(
  'vitest',
  ['run', '--project', 'proofs', '--no-file-parallelism', '--reporter=verbose', ...process.argv.slice(2)],
  { isLive: true, environment: { PROOF_SCALE: '1' } },
)
process.exitCode = code
