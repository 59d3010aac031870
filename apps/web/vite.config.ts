import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { loadEnv, type Plugin } from 'vite'
import { defineConfig } from 'vitest/config'

/** What the look is lowered to: `light-dark()`, media ranges and the rest become what these browsers know. */
const browsers = ['chrome109', 'edge109', 'firefox115', 'safari16']

const compressible = /\.(?:js|css|svg|json|txt|woff2?)$/
const smallest = 200

/** Writes `.br` and `.gz` beside the files, once and at the highest quality, so that the server compresses nothing static. */
const precompress = (): Plugin => ({
  name: 'precompress',
  apply: 'build',
  async writeBundle({ dir = 'dist' }) {
    const entries = await readdir(dir, { recursive: true, withFileTypes: true })
    const files = entries.filter((entry) => entry.isFile() && compressible.test(entry.name))
    await Promise.all(
      files.map(async (entry) => {
        const path = join(entry.parentPath, entry.name)
        const content = await readFile(path)
        if (content.length < smallest || entry.name.endsWith('.woff2')) return
        const brotli = {
          params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length },
        }
        await Promise.all([
          writeFile(`${path}.br`, await promisify(brotliCompress)(content, brotli)),
          writeFile(`${path}.gz`, await promisify(gzip)(content, { level: 9 })),
        ])
      }),
    )
  },
})

const isContract = /packages[\\/]contracts[\\/]src[\\/]/
/** What the server checks: its own answers, and whatever a call sends. */
const checkedByServer = /^(?:params|query|headers|body|form)$/
const describedAnswer = /^(?:body|schema)$/
const trust = '{ parse: (value) => value }'

type Edit = { start: number; end: number; text: string }
type Node = {
  type: string
  start: number
  end: number
  properties?: Property[]
  callee?: { name?: string }
  arguments?: Node[]
}
type Property = Node & { key?: { name?: string }; value?: Node }

const trusted = ({ start, end, key }: Property): Edit => ({ start, end, text: `${key?.name}: ${trust}` })

/** Inside `defineEndpoint({ ... })`: nothing but where it is and what it may answer. A form names the schema it checks. */
const trustServer = (endpoint: Node | undefined): Edit[] =>
  (endpoint?.properties ?? []).flatMap((property) => {
    if (checkedByServer.test(property.key?.name ?? '')) return [trusted(property)]
    if (property.key?.name !== 'success') return []
    return (property.value?.properties ?? []).filter(({ key }) => describedAnswer.test(key?.name ?? '')).map(trusted)
  })

/**
 * Contracts, as the pages need them. Describing changes nothing elsewhere: saying so drops every endpoint a page does not call. And
 * the API only lets in and out what its contracts describe, so that calls and answers need no second check in the browser: in the
 * built pages `parse` lets them through. Forms check people's answers by the schema they name. Pages that only read ship no zod.
 */
const slimContracts = (): Plugin => ({
  name: 'slim-contracts',
  apply: 'build',
  transform(code, id) {
    if (!isContract.test(id)) {
      const used = /[/\\]src[/\\]/.test(id) && /Endpoint\.(?:params|query|headers|body|form)\b/.exec(code)
      return used
        ? this.error(`${used[0]} is not in the built pages: name its schema in contracts, and use that`)
        : null
    }
    const edits: Edit[] = []
    for (const statement of this.parse(code).body) {
      const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement
      if (declaration?.type !== 'VariableDeclaration') continue
      for (const { id: name, init } of declaration.declarations) {
        if (init?.type !== 'CallExpression' && init?.type !== 'ObjectExpression') continue
        const value = init as unknown as Node
        const isProblem = name.type === 'Identifier' && name.name === 'problemSchema'
        edits.push({ start: value.start, end: value.start, text: '/*#__PURE__*/ (() => (' })
        if (isProblem) edits.push({ start: value.start, end: value.end, text: trust })
        else if (value.callee?.name === 'defineEndpoint') edits.push(...trustServer(value.arguments?.[0]))
        edits.push({ start: value.end, end: value.end, text: '))()' })
      }
    }
    const slim = edits.reduceRight(
      (text, { start, end, text: part }) => text.slice(0, start) + part + text.slice(end),
      code,
    )
    return { code: slim, map: null, moduleType: 'js' }
  },
})

export default defineConfig(({ mode, isSsrBuild }) => {
  const api = `http://localhost:${loadEnv(mode, import.meta.dirname, '').API_PORT || '3000'}`
  return {
    plugins: [slimContracts(), react(), tailwindcss(), ...(isSsrBuild ? [] : [precompress()])],
    build: isSsrBuild
      ? // One file that stands alone: the server that loads it knows nothing of the pages' packages.
        { target: 'node24', copyPublicDir: false, rolldownOptions: { output: { codeSplitting: false } } }
      : {
          target: browsers,
          cssTarget: browsers,
          manifest: true,
          // The content security policy allows no data: address, and modulepreload is everywhere but in Safari 16, which only misses a hint.
          assetsInlineLimit: 0,
          modulePreload: { polyfill: false },
          rolldownOptions: {
            output: {
              // Every page carries the addresses of all of them: without a word in each they weigh 0.8 KB less.
              chunkFileNames: ({ name }) => (name === 'vendor' ? 'assets/[name]-[hash].js' : 'assets/[hash].js'),
              codeSplitting: {
                groups: [
                  {
                    // What every page needs and few releases change.
                    name: 'vendor',
                    test: /node_modules[\\/](?:\.pnpm[\\/][^\\/]+[\\/]node_modules[\\/])?(?:react|react-dom|scheduler|react-router|@tanstack)[\\/]/,
                  },
                  // Rules of forms: pages that only read do without.
                  { name: 'zod', test: /node_modules[\\/](?:\.pnpm[\\/][^\\/]+[\\/]node_modules[\\/])?zod[\\/]/ },
                  // The frame of every page, in one file: forty small ones take longer to ask for than to read. Without the style sheet,
                  // which stands in the page: whatever imports its file would ask for it again, and for its typeface, and move the text.
                  {
                    name: 'frame',
                    tags: ['$initial'],
                    includeDependenciesRecursively: false,
                    test: /apps[\\/]web[\\/]src[\\/](?!main).*\.tsx?$|contracts[\\/]src[\\/](?:(?:i18n|paths|pages|http)[\\/]|.*\.endpoints\.ts$)|preload-helper/,
                  },
                ],
              },
            },
          },
        },
    ssr: { noExternal: true as const },
    // Of React, the one that is meant to be served, whatever the server's own environment says.
    ...(isSsrBuild && { define: { 'process.env.NODE_ENV': JSON.stringify('production') } }),
    server: {
      proxy: {
        '^/(?:api|health|\\.well-known|alerts/stop)/|^/(?:offers\\.|sitemap|robots|opensearch)': { target: api },
      },
    },
    test: {
      name: 'web',
      environment: 'jsdom',
      include: ['src/**/*.test.{ts,tsx}'],
      setupFiles: ['src/testing/setup.ts'],
      css: false,
      // Whole pages in jsdom: seconds on a busy machine, never a hang.
      testTimeout: 30_000,
    },
  }
})
