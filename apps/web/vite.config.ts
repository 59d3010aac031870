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
const smallest = 1024

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

/**
 * Contracts only describe: calling `z.object` or `defineEndpoint` changes nothing elsewhere. Saying so lets the build drop every
 * endpoint a page does not call, instead of shipping a feature's whole file for one of them (10 KB less on the first load).
 */
const pureContracts = (): Plugin => ({
  name: 'pure-contracts',
  apply: 'build',
  transform(code, id) {
    if (!/packages[\\/]contracts[\\/]src[\\/]/.test(id)) return null
    const values = this.parse(code).body.flatMap((statement) => {
      const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement
      return declaration?.type === 'VariableDeclaration' ? declaration.declarations.map(({ init }) => init) : []
    })
    let pure = code
    for (const value of values.reverse()) {
      if (value?.type !== 'CallExpression' && value?.type !== 'ObjectExpression') continue
      const { start, end } = value
      pure = `${pure.slice(0, start)}/*#__PURE__*/ (() => (${pure.slice(start, end)}))()${pure.slice(end)}`
    }
    return { code: pure, map: null, moduleType: 'js' }
  },
})

export default defineConfig(({ mode }) => {
  const api = `http://localhost:${loadEnv(mode, import.meta.dirname, '').API_PORT || '3000'}`
  return {
    plugins: [pureContracts(), react(), tailwindcss(), precompress()],
    build: {
      target: browsers,
      cssTarget: browsers,
      manifest: true,
      // The content security policy allows no data: address, and modulepreload is everywhere but in Safari 16, which only misses a hint.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        output: {
          codeSplitting: {
            groups: [
              {
                // What every page needs and few releases change.
                name: 'vendor',
                test: /node_modules[\\/](?:\.pnpm[\\/][^\\/]+[\\/]node_modules[\\/])?(?:react|react-dom|scheduler|react-router|@tanstack)[\\/]/,
              },
            ],
          },
        },
      },
    },
    server: { proxy: { '^/(?:api|health|\\.well-known)/|^/(?:offers\\.|sitemap|robots)': { target: api } } },
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
