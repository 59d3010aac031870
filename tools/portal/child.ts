import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const longestStopMs = 20_000

export type Child = {
  readonly name: string
  readonly pid: number | undefined
  /** How it ended: null while it runs. */
  readonly exit: Promise<{ code: number | null; signal: NodeJS.Signals | null }>
  readonly hasExited: () => boolean
  /** SIGTERM, then, if it does not leave, SIGKILL. */
  readonly stop: () => Promise<void>
  readonly kill: () => void
}

type ChildOptions = {
  readonly name: string
  readonly args: readonly string[]
  readonly environment?: NodeJS.ProcessEnv
  readonly cwd?: string
  readonly onLine: (line: string) => void
}

/**
 * A Node process in a session of its own: Ctrl-C in the terminal reaches us only, and we stop things in their order. It
 * leaves when we are gone.
 */
export const startChild = ({ name, args, environment, cwd, onLine }: ChildOptions): Child => {
  const child = spawn(process.execPath, ['--import', join(import.meta.dirname, 'die-with-parent.ts'), ...args], {
    cwd,
    env: environment,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  for (const stream of [child.stdout, child.stderr]) if (stream) createInterface({ input: stream }).on('line', onLine)

  let hasExited = false
  const exit = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) => {
    child.once('error', (error) => onLine(error.message))
    child.once('close', (code, signal) => {
      hasExited = true
      resolve({ code, signal })
    })
  })
  const kill = () => void child.kill('SIGKILL')
  const stop = async () => {
    if (hasExited) return
    child.kill('SIGTERM')
    const tooLong = setTimeout(kill, longestStopMs)
    await exit
    clearTimeout(tooLong)
  }
  return { name, pid: child.pid, exit, hasExited: () => hasExited, stop, kill }
}
