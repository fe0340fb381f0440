/**
 * As much of a service worker's global scope as ours uses: TypeScript's library for workers cannot stand beside the one for
 * pages. W3C Service Workers.
 */
export type WorkerScope = {
  addEventListener(type: 'install' | 'activate', listener: (event: LifeEvent) => void): void
  addEventListener(type: 'fetch', listener: (event: FetchedEvent) => void): void
  addEventListener(type: 'message', listener: (event: MessageEvent<unknown> & LifeEvent) => void): void
  skipWaiting(): Promise<void>
  readonly caches: CacheStorage
  readonly clients: { claim(): Promise<void> }
  readonly location: { readonly origin: string }
  readonly registration: { readonly active: unknown; unregister(): Promise<boolean> }
}
export type LifeEvent = { waitUntil(work: Promise<unknown>): void }
export type FetchedEvent = LifeEvent & {
  readonly request: Request
  respondWith(answer: Promise<Response>): void
}

/** The files of the app that a day needs, as one build made them. */
export type DayBuild = {
  /** A hash of the files. */
  readonly version: string
  /** Their paths, without the page itself. */
  readonly files: readonly string[]
  /** A worker that only takes itself away: for when one that is out there does harm. */
  readonly isOff: boolean
}

/** The page of a day: the app's one page, whatever its address. */
export const pagePath = '/index.html'
export const dayScope = '/day/'
export const workerPath = '/day/sw.js'
export const configPath = '/config.json'
/** What a page tells a worker that waits: no bag is open, so it may take over. */
export const takeOver = 'take-over'
