/**
 * As much of a service worker's global scope as ours uses: TypeScript's library for workers cannot stand beside the one for
 * pages. W3C Service Workers.
 */
export type WorkerScope = {
  addEventListener(type: 'install' | 'activate' | 'message' | 'fetch', listener: (event: WorkerEvent) => void): void
  skipWaiting(): Promise<void>
  readonly caches: DayCaches
  readonly clients: { claim(): Promise<void> }
  readonly location: { readonly origin: string }
  readonly registration: { readonly active: unknown; unregister(): Promise<boolean> }
}

export type WorkerEvent = {
  waitUntil(work: Promise<unknown>): void
  /** Of a message. */
  readonly data?: unknown
  /** Of a fetch. */
  readonly request?: Request
  respondWith?(answer: Promise<Response>): void
}

type DayCaches = {
  open(name: string): Promise<{ addAll(all: (Request | string)[]): Promise<void> }>
  match(request: Request | string, options: { cacheName: string }): Promise<Response | undefined>
  keys(): Promise<string[]>
  delete(name: string): Promise<boolean>
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

export const dayScope = '/day/'
/** The app's one page, as it comes at this address: `/index.html` is the drawn landing page (infra/constructs/site.ts). */
export const pagePath = dayScope
export const workerPath = '/day/sw.js'
export const configPath = '/config.json'
/** What a page tells a worker that waits: no bag is open, so it may take over. */
export const takeOver = 'take-over'
