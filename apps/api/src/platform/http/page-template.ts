import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locale } from '@portal/contracts/i18n/message'
import type { TextSize, Theme } from '@portal/contracts/pages/display'

type Chunk = { readonly file: string; readonly imports?: readonly string[] }

/** What one answer puts into the built page. */
export type PageParts = {
  readonly locale: Locale
  readonly theme: Theme
  readonly textSize: TextSize
  /** HTML. */
  readonly head: string
  /** HTML; empty when the browser draws the page. */
  readonly body?: string
  /** JSON. */
  readonly state?: string
  /** Source modules whose code the page needs at once. */
  readonly modules?: readonly string[]
}

export type PageTemplate = {
  readonly fill: (parts: PageParts) => string
  /** What the content security policy must admit: the hash of the one style sheet, which stands in the page. */
  readonly styleSource: string
}

const styleLink = /<link rel="stylesheet"[^>]*href="([^"]+)"[^>]*>/
const preloadLink = /<link rel="modulepreload"[^>]*href="\/([^"]+)"[^>]*>/g

/** The built page, its style sheet within it: one round trip less before anything shows. */
export const readPageTemplate = async (directory: string): Promise<PageTemplate> => {
  const html = await readFile(join(directory, 'index.html'), 'utf8')
  const manifest: Record<string, Chunk> = JSON.parse(await readFile(join(directory, '.vite/manifest.json'), 'utf8'))
  const href = styleLink.exec(html)?.[1]
  const style = href ? (await readFile(join(directory, href), 'utf8')).trim() : ''
  const known = new Set([...html.matchAll(preloadLink)].map(([, file]) => file))

  const filesOf = (modules: readonly string[]): string[] => {
    const files = new Set<string>()
    const visit = (name: string): void => {
      const chunk = manifest[name]
      if (!chunk || files.has(chunk.file)) return
      files.add(chunk.file)
      for (const imported of chunk.imports ?? []) visit(imported)
    }
    modules.forEach(visit)
    const entries = Object.values(manifest).filter((chunk) => 'isEntry' in chunk && chunk.isEntry)
    return [...files].filter((file) => !known.has(file) && entries.every((entry) => entry.file !== file))
  }

  const fill = ({ locale, theme, textSize, head, body = '', state, modules = [] }: PageParts): string => {
    const look = `${theme === 'system' ? '' : ` data-theme="${theme}"`}${textSize === 100 ? '' : ` data-text="${textSize}"`}`
    const preloads = filesOf(modules).map((file) => `<link rel="modulepreload" crossorigin href="/${file}">`)
    // In JSON a `<` may be written so, and then ends no script element.
    const data = state ? `<script type="application/json" id="state">${state.replaceAll('<', '\\u003c')}</script>` : ''
    // Functions, since `$` in what is put in means nothing.
    return html
      .replace(/<html lang="[^"]*"/, () => `<html lang="${locale}"${look}`)
      .replace(/<title>[^<]*<\/title>/, () => head)
      .replace(styleLink, () => `<style>${style}</style>`)
      .replace('</head>', () => `${preloads.join('')}</head>`)
      .replace('<div id="root"></div>', () => `<div id="root">${body}</div>${data}`)
  }
  return { fill, styleSource: `'sha256-${createHash('sha256').update(style).digest('base64')}'` }
}
