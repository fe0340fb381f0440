import { Hono } from 'hono'
import { once } from '../once.ts'
import type { RequestContext } from './middleware/request.ts'

type App = Hono<RequestContext>
type Handler = App['routes'][number]['handler']

/** Method and path below /api, as in `GET /t/:tenant/logo`. */
export type RouteName = `${'GET' | 'POST' | 'PUT' | 'DELETE'} /${string}`

/** Loads what is loaded lazily, so that no request waits for it. */
export type Preload = () => Promise<void>

export type LazyRoutes = { readonly routes: App; readonly preload: Preload }

/**
 * A group of routes whose code is loaded at its first request, so that a cold start reads only what it answers with.
 * `names` are its routes; a group with other routes than these throws a TypeError when it is loaded.
 */
export function lazyRoutes(names: readonly RouteName[], load: () => Promise<App>): LazyRoutes {
  const group = once(async () => handlersOf(names, await load()))
  const routes = new Hono<RequestContext>()
  for (const name of names) {
    const [method = '', path = ''] = name.split(' ')
    routes.on(method, path, async (context, next) => chained((await group()).get(name) ?? [])(context, next))
  }
  return { routes, preload: async () => void (await group()) }
}

function handlersOf(names: readonly RouteName[], { routes }: App): ReadonlyMap<string, readonly Handler[]> {
  const handlers = new Map<string, Handler[]>(names.map(name => [name, []]))
  for (const { method, path, handler } of routes) {
    const name = `${method} ${path}`
    const found = handlers.get(name)
    if (found === undefined) throw new TypeError(`a lazy group does not name its route ${name}`)
    found.push(handler)
  }
  const gone = [...handlers].filter(([, found]) => found.length === 0).map(([name]) => name)
  if (gone.length > 0) throw new TypeError(`a lazy group has no route ${gone.join(', ')}`)
  return handlers
}

/** Runs the validators and the handler of one route, each the next one of the one before, as Hono does. */
const chained =
  ([first, ...others]: readonly Handler[]): Handler =>
  async (context, next) => {
    if (first === undefined) return next()
    return first(context, async () => {
      const response: unknown = await chained(others)(context, next)
      if (response instanceof Response) context.res = response
    })
  }
