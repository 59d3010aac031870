/** What Vite says of the build a module is in, as far as we ask; and that a style sheet may be imported for its effect. */
interface ImportMeta {
  readonly env: { readonly SSR: boolean }
  /** For a test that reads what is written; the patterns must stand there as they are. */
  readonly glob: (
    patterns: readonly string[],
    options: { query: '?raw'; import: 'default'; eager: true },
  ) => Readonly<Record<string, string>>
}
declare module '*.css'
