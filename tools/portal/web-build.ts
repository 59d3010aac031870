import { createHash } from 'node:crypto'
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { startChild } from './child.ts'

const root = join(import.meta.dirname, '../..')
const web = join(root, 'apps/web')
const dist = join(web, 'dist')
const hashFile = '.sources'

/** Everything the pages are made of. */
const sources = ['apps/web/src', 'apps/web/public', 'packages/contracts/src']
const sourceFiles = ['apps/web/index.html', 'apps/web/vite.config.ts', 'apps/web/package.json', 'pnpm-lock.yaml']

const filesIn = async (directory: string): Promise<string[]> => {
  const entries = await readdir(join(root, directory), { recursive: true, withFileTypes: true }).catch(() => [])
  return entries
    .filter((entry) => entry.isFile() && !/[.]test[.]tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
}

const hashOfSources = async (): Promise<string> => {
  const files = [...sourceFiles, ...(await Promise.all(sources.map(filesIn))).flat()].sort((one, other) =>
    one < other ? -1 : 1,
  )
  const hash = createHash('sha256')
  for (const file of files)
    hash
      .update(file)
      .update('\0')
      .update(await readFile(join(root, file)))
  return hash.digest('hex')
}

const viteBuild = async (...args: string[]): Promise<void> => {
  const output: string[] = []
  const build = startChild({
    name: 'vite build',
    args: [join(web, 'node_modules/vite/bin/vite.js'), 'build', '--emptyOutDir', '--logLevel', 'warn', ...args],
    cwd: web,
    environment: { ...process.env, NODE_ENV: 'production' },
    onLine: (line) => output.push(line),
  })
  const { code } = await build.exit
  if (code !== 0) throw new Error(`The pages could not be built:\n${output.join('\n')}`)
}

/** Builds the pages when they are missing or older than their sources; true when there was something to do. */
export const buildWeb = async (say: (line: string) => void, { isForced = false } = {}): Promise<boolean> => {
  const wanted = await hashOfSources()
  const built = await readFile(join(dist, hashFile), 'utf8').catch(() => undefined)
  if (built === wanted && !isForced) return false

  say('Building the pages.')
  const draft = join(web, `dist.${process.pid}`)
  try {
    // What browsers load, and what the server draws pages with.
    await viteBuild('--outDir', join(draft, 'client'))
    await viteBuild('--outDir', join(draft, 'server'), '--ssr', 'src/entry-server.tsx')
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    throw error
  }
  await writeFile(join(draft, hashFile), wanted)
  // In one step, so that a portal starting meanwhile never finds half of it.
  const old = join(web, `dist.${process.pid}.old`)
  await rename(dist, old).catch(() => undefined)
  await rename(draft, dist)
  await rm(old, { recursive: true, force: true })
  return true
}
