import { readFileSync } from 'node:fs'

const parentOf = (pid: number): number | undefined => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name, in brackets, may hold anything.
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
  } catch {
    return undefined
  }
}

const commandOf = (pid: number): string => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
  } catch {
    return ''
  }
}

/** pnpm's shell, pnpm, npx's shell, npx. */
const mostCallers = 4
const isPackageRunner = (command: string) => /^(?:npm exec|npx|\S*\/?pnpm) |(?:npx|npm)-cli[.]js /.test(command)

/** From us up to the npx or pnpm we were called with; not the caller's own shell, which may leave us running. */
const findCallers = (): number[] => {
  const chain = [process.pid]
  let parent: number | undefined = process.ppid
  while (parent && parent > 1 && chain.length <= mostCallers) {
    chain.push(parent)
    parent = parentOf(parent)
  }
  return chain.slice(0, chain.findLastIndex((pid) => isPackageRunner(commandOf(pid))) + 1)
}

/**
 * Calls back when one of them dies: npx passes a SIGTERM on to nobody, and pnpm runs scripts through a shell that dies of
 * it alone. Needs /proc: elsewhere nothing is watched.
 */
export const onCallersGone = (isGone: () => void): void => {
  // Each one and its parent; the last one's parent is not ours to watch.
  const links = findCallers().map((pid) => ({ pid, parent: parentOf(pid) }))
  const watched = links.slice(0, -1)
  const check = () => {
    if (watched.some(({ pid, parent }) => parentOf(pid) !== parent)) isGone()
  }
  if (watched.length > 0) setInterval(check, 500).unref()
}
