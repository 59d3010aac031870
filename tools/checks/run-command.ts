import { spawn } from 'node:child_process'
import { delimiter, join } from 'node:path'

export const root = join(import.meta.dirname, '../..')
export const reports = join(root, '.reports')

export type Finished = { readonly code: number; readonly output: string }

type CommandOptions = {
  readonly cwd?: string
  readonly environment?: NodeJS.ProcessEnv
  /** Show the output as it comes, not only to whoever asked. */
  readonly isLive?: boolean
}

/** Runs one of the project's own commands, without a keyboard, on the Node that runs us. */
export const runCommand = (
  command: string,
  args: readonly string[],
  { cwd = root, environment = {}, isLive = false }: CommandOptions = {},
): Promise<Finished> =>
  new Promise((resolve) => {
    const path = [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter)
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, PATH: path, CI: 'true', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    const take = (chunk: Buffer) => {
      output += chunk
      if (isLive) process.stdout.write(chunk)
    }
    child.stdout.on('data', take)
    child.stderr.on('data', take)
    child.on('error', (error) => resolve({ code: 127, output: `${output}${error.message}\n` }))
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  })
