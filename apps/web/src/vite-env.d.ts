/** What Vite says of the build a module is in, as far as we ask; and that a style sheet may be imported for its effect. */
interface ImportMeta {
  readonly env: { readonly SSR: boolean }
}
declare module '*.css'
