import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { root } from './run-command.ts'

type Tree = {
  readonly files?: Readonly<Record<string, string>>
  /** Taken from the project as they are. */
  readonly copies?: readonly string[]
  /** Links into the project: its dependencies. */
  readonly links?: readonly string[]
}

/** A small project that does something wrong, for as long as a check needs to say so. */
export const withTemporaryTree = async <Result>(
  { files = {}, copies = [], links = [] }: Tree,
  work: (directory: string) => Promise<Result>,
): Promise<Result> => {
  const directory = await mkdtemp(join(tmpdir(), 'portal-canary-'))
  const parentOf = async (path: string) => {
    const target = join(directory, path)
    await mkdir(dirname(target), { recursive: true })
    return target
  }
  try {
    for (const path of copies) await cp(join(root, path), await parentOf(path))
    for (const path of links) await symlink(join(root, path), await parentOf(path))
    for (const [path, text] of Object.entries(files)) await writeFile(await parentOf(path), text)
    return await work(directory)
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}
