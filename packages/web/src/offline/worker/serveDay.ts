import { isSwitchedOff } from './config.ts'
import { type DayBuild, dayScope, pagePath, takeOver, type WorkerScope } from './scope.ts'

/** What the worker asks of its surroundings. */
export type Around = { readonly hasBag: () => Promise<boolean>; readonly fetched: typeof fetch }

const prefix = 'kring-day-'
/** Milliseconds for the page to come from the network when no bag is on the device; after that, the kept one. */
const patience = 4000

/** A new version is not installed while a bag is on the device; the browser tries again by itself. */
export class BagOpen extends Error {
  override readonly name = 'BagOpen'
}

/**
 * Serves the pages of a day and their files without signal. Other pages never meet it: its scope is the day. While a bag is
 * on the device it stays with the version that the bag was prepared with.
 */
export function serveDay(scope: WorkerScope, build: DayBuild, around: Around): void {
  const cacheName = prefix + build.version
  const files = new Set(build.files)

  scope.addEventListener('install', event => event.waitUntil(build.isOff ? scope.skipWaiting() : install()))
  scope.addEventListener('activate', event => event.waitUntil(build.isOff ? leave() : activate()))
  if (build.isOff) return
  scope.addEventListener('message', event => {
    if (event.data === takeOver) event.waitUntil(takeOverWithoutBag())
  })
  scope.addEventListener('fetch', event => {
    const { request } = event
    if (request === undefined) return
    const { origin, pathname } = new URL(request.url)
    if (request.method !== 'GET' || origin !== scope.location.origin) return
    if (request.mode === 'navigate' && pathname.startsWith(dayScope)) {
      event.respondWith?.(page())
      event.waitUntil(leaveIfSwitchedOff())
    } else if (files.has(pathname)) event.respondWith?.(kept(request))
  })

  async function install(): Promise<void> {
    if (scope.registration.active && (await around.hasBag())) throw new BagOpen('a bag is open')
    const cache = await scope.caches.open(cacheName)
    // Past the browser's own cache: the page has no hash in its name.
    await cache.addAll([new Request(new URL(pagePath, scope.location.origin), { cache: 'reload' }), ...build.files])
  }

  async function activate(): Promise<void> {
    // A page of the version before may still be open with its bag: its files stay until the next time.
    if (await around.hasBag()) return
    const names = await scope.caches.keys()
    await Promise.all(names.filter(isOthers).map(name => scope.caches.delete(name)))
    await scope.clients.claim()
  }
  const isOthers = (name: string): boolean => name.startsWith(prefix) && name !== cacheName

  const takeOverWithoutBag = async (): Promise<void> => {
    if (!(await around.hasBag())) await scope.skipWaiting()
  }

  /** With a bag: as it was prepared. Without one: the newest, as for every other page. */
  async function page(): Promise<Response> {
    const ours = await scope.caches.match(pagePath, { cacheName })
    if (ours && (await around.hasBag())) return ours
    try {
      // By its path: the request of a navigation takes no other options.
      return await around.fetched(pagePath, { cache: 'no-cache', signal: AbortSignal.timeout(patience) })
    } catch (error) {
      if (ours) return ours
      throw error
    }
  }

  const kept = async (request: Request): Promise<Response> =>
    (await scope.caches.match(request, { cacheName })) ?? around.fetched(request)

  async function leaveIfSwitchedOff(): Promise<void> {
    if (await isSwitchedOff(around.fetched)) await leave()
  }

  /** The kill switch: this worker and its files go, and pages come from the network again. Bags stay: they are not files. */
  async function leave(): Promise<void> {
    const names = await scope.caches.keys()
    await Promise.all(names.filter(name => name.startsWith(prefix)).map(name => scope.caches.delete(name)))
    await scope.registration.unregister()
  }
}
