import type { FastifyInstance } from 'fastify'

const special = /[.*+?^${}()|[\]\\]/g
const pathsLike = (pattern: string): RegExp =>
  new RegExp(`^${pattern.replace(special, '\\$&').replace(/:\w+/g, '[^/]+')}$`)

/** Which methods an address answers to, out of the routes as they are mounted; the pages' own `/*` is every address and says nothing. */
export const watchMethods = (app: FastifyInstance): ((path: string) => readonly string[]) => {
  const routes = new Map<string, { readonly paths: RegExp; readonly methods: Set<string> }>()
  app.addHook('onRoute', ({ url, method }) => {
    if (url.includes('*')) return
    const route = routes.get(url) ?? { paths: pathsLike(url), methods: new Set<string>() }
    for (const each of [method].flat()) route.methods.add(each)
    routes.set(url, route)
  })
  return (path) => {
    const found = [...routes.values()].filter(({ paths }) => paths.test(path))
    return [...new Set(found.flatMap(({ methods }) => [...methods]))].toSorted((one, other) => one.localeCompare(other))
  }
}
