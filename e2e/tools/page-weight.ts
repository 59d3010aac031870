import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'

const dist = join(import.meta.dirname, '../../apps/web/dist/client')

type Chunk = { file: string; imports?: string[]; css?: string[]; isEntry?: boolean }

/** Chunks, with everything they import. */
const closureOf = (manifest: Record<string, Chunk>, names: readonly string[]): Set<string> => {
  const files = new Set<string>()
  const seen = new Set<string>()
  const visit = (name: string) => {
    if (seen.has(name)) return
    seen.add(name)
    const chunk = manifest[name]
    if (!chunk) throw new Error(`${name} is not in the manifest of the built pages`)
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file)
    for (const imported of chunk.imports ?? []) visit(imported)
  }
  for (const name of names) visit(name)
  return files
}

/** As served: in brotli where that is smaller. */
const kilobytesOf = async (files: readonly string[]): Promise<number> => {
  const sizes = files.map((file) => stat(join(dist, `${file}.br`)).catch(() => stat(join(dist, file))))
  return (await Promise.all(sizes)).reduce((bytes, { size }) => bytes + size, 0) / 1024
}

const footer = 'src/app/footer.tsx'

/** What must be there before a page is alive, what comes after it without being asked for, and what the first may weigh, in KB. */
const pages = [
  { name: 'home', isPublic: true, needs: ['src/features/offers/home.page.tsx'], later: [footer], budget: 105 },
  {
    name: 'search',
    isPublic: true,
    needs: ['src/features/offers/results.page.tsx'],
    later: [footer, 'src/features/offers/keep-search.tsx'],
    budget: 112,
  },
  {
    name: 'offer',
    isPublic: true,
    needs: ['src/features/offers/offer.page.tsx'],
    later: [footer, 'src/features/offers/offer-alert.tsx', 'src/features/offers/nearby-offers.tsx'],
    budget: 102,
  },
  {
    name: 'dashboard',
    isPublic: false,
    needs: ['src/app/candidate-space.tsx', 'src/features/dashboard/dashboard.page.tsx'],
    later: [footer, 'src/app/session-watch.tsx'],
    budget: 105,
  },
  {
    name: 'apply',
    isPublic: false,
    needs: ['src/app/candidate-gate.tsx', 'src/features/applications/apply.page.tsx'],
    later: [footer, 'src/app/session-watch.tsx'],
    budget: 125,
  },
] as const

/** The budget of the style sheet that every page has, in KB; a page that anybody may read has no other. */
export const styleBudget = 6

/** What comes to a page unasked, in KB: a library more would not go unseen there either. */
export const laterBudget = 8

/** JavaScript of the built pages, and their style, in brotli KB, texts included. */
export const weighPages = async () => {
  const manifest: Record<string, Chunk> = JSON.parse(await readFile(join(dist, '.vite/manifest.json'), 'utf8'))
  const entry = Object.keys(manifest).filter((name) => manifest[name]?.isEntry)
  const weigh = async (names: readonly string[], extension: string) =>
    kilobytesOf([...closureOf(manifest, [...entry, ...names])].filter((file) => file.endsWith(extension)))
  return {
    style: await weigh([], '.css'),
    pages: await Promise.all(
      pages.map(async ({ name, isPublic, needs, later, budget }) => {
        const first = await weigh(needs, '.js')
        const all = [...needs, ...later]
        return {
          name,
          isPublic,
          first,
          later: (await weigh(all, '.js')) - first,
          style: await weigh(all, '.css'),
          budget,
        }
      }),
    ),
  }
}
