import { describe, expect, it } from 'vitest'
import type { DayBuild, WorkerEvent, WorkerScope } from './scope.ts'
import { BagOpen, serveDay } from './serveDay.ts'

const origin = 'https://kring.example'

/** The browser around a worker: its caches, the network, and whether a bag is on the device. */
function browser() {
  const stored = new Map<string, Map<string, string>>()
  const network = { isThere: true, config: { dayWorker: 'on' }, release: 'one' }
  const device = { hasBag: false, isRegistered: true, skipped: 0, hasActive: false }
  const pathOf = (asked: RequestInfo | URL): string =>
    new URL(asked instanceof Request ? asked.url : asked, origin).pathname
  const fetched = async (asked: RequestInfo | URL): Promise<Response> => {
    if (!network.isThere) throw new TypeError('Failed to fetch')
    const path = pathOf(asked)
    return new Response(path === '/config.json' ? JSON.stringify(network.config) : `${path} of ${network.release}`)
  }
  const cacheOf = (name: string) => stored.get(name) ?? stored.set(name, new Map()).get(name)
  const caches = {
    open: async (name: string) => ({
      addAll: async (all: readonly RequestInfo[]) => {
        for (const one of all) cacheOf(name)?.set(pathOf(one), await (await fetched(one)).text())
      },
    }),
    match: async (asked: RequestInfo, { cacheName = '' } = {}) => {
      const text = stored.get(cacheName)?.get(pathOf(asked))
      return text === undefined ? undefined : new Response(text)
    },
    keys: async () => [...stored.keys()],
    delete: async (name: string) => stored.delete(name),
  }

  function worker(build: Partial<DayBuild> = {}) {
    const listeners: Record<string, (event: WorkerEvent) => void> = {}
    const scope: WorkerScope = {
      addEventListener: (type, listener) => {
        listeners[type] = listener
      },
      skipWaiting: async () => {
        device.skipped += 1
      },
      caches,
      clients: { claim: async () => undefined },
      location: { origin },
      registration: {
        get active() {
          return device.hasActive ? {} : null
        },
        unregister: async () => {
          device.isRegistered = false
          return true
        },
      },
    }
    serveDay(
      scope,
      { version: 'v1', files: ['/assets/a.js'], isOff: false, ...build },
      {
        hasBag: async () => device.hasBag,
        fetched,
      },
    )
    const life = async (type: string, more: object = {}): Promise<void> => {
      const work: Promise<unknown>[] = []
      listeners[type]?.({ waitUntil: one => void work.push(one), ...more })
      await Promise.all(work)
    }
    const get = async (path: string, mode: string): Promise<string | undefined> => {
      const request = Object.defineProperty(new Request(`${origin}${path}`), 'mode', { value: mode })
      const work: Promise<unknown>[] = []
      let answer: Promise<Response> | undefined
      listeners.fetch?.({
        request,
        respondWith: one => {
          answer = one
        },
        waitUntil: one => void work.push(one),
      })
      const text = answer && (await (await answer).text())
      await Promise.all(work)
      return text
    }
    return {
      install: () => life('install'),
      activate: async () => {
        await life('activate')
        device.hasActive = true
      },
      takeOver: () => life('message', { data: 'take-over' }),
      open: (path: string) => get(path, 'navigate'),
      load: (path: string) => get(path, 'cors'),
    }
  }
  return { worker, network, device, names: () => [...stored.keys()] }
}

async function installed() {
  const around = browser()
  const worker = around.worker()
  await worker.install()
  await worker.activate()
  return { ...around, first: worker }
}

describe('the worker of the day', () => {
  it('opens the page and its files without signal', async () => {
    const { first, network } = await installed()
    network.isThere = false
    expect(await first.open('/day/linde/LIN-2026-000042')).toBe('/day/ of one')
    expect(await first.load('/assets/a.js')).toBe('/assets/a.js of one')
  })

  it('does not touch other pages, other files or the API', async () => {
    const { first } = await installed()
    for (const path of ['/', '/today', '/o/linde', '/index.html']) expect(await first.open(path)).toBeUndefined()
    for (const path of ['/assets/b.js', '/api/me', '/api/t/linde/trajectories/1/day-queue', '/config.json'])
      expect(await first.load(path)).toBeUndefined()
  })

  it('gives the newest page while no bag is on the device, and the one of the bag once there is', async () => {
    const { first, network, device } = await installed()
    network.release = 'two'
    expect(await first.open('/day/linde/1')).toBe('/day/ of two')
    device.hasBag = true
    expect(await first.open('/day/linde/1')).toBe('/day/ of one')
  })

  it('is not replaced while a bag is on the device: the next one does not even install', async () => {
    const { worker, device, network, names } = await installed()
    device.hasBag = true
    network.release = 'two'
    const second = worker({ version: 'v2' })
    await expect(second.install()).rejects.toBeInstanceOf(BagOpen)
    expect(names()).toEqual(['kring-day-v1'])
    device.hasBag = false
    await second.install()
    await second.takeOver()
    await second.activate()
    expect(device.skipped).toBe(1)
    expect(names()).toEqual(['kring-day-v2'])
  })

  it('does not take over, nor throw away the files of the one before, when a bag came in between', async () => {
    const { worker, device, names } = await installed()
    const second = worker({ version: 'v2' })
    await second.install()
    device.hasBag = true
    await second.takeOver()
    expect(device.skipped).toBe(0)
    await second.activate()
    expect(names()).toEqual(['kring-day-v1', 'kring-day-v2'])
  })

  it('goes away with its files when the installation switches it off', async () => {
    const { first, network, device, names } = await installed()
    network.config = { dayWorker: 'off' }
    await first.open('/day/linde/1')
    expect([device.isRegistered, names()]).toEqual([false, []])
  })

  it('goes away by a build that does nothing else, also with a bag on the device', async () => {
    const { worker, device, names } = await installed()
    device.hasBag = true
    const off = worker({ version: 'v2', isOff: true })
    await off.install()
    await off.activate()
    expect([device.skipped, device.isRegistered, names()]).toEqual([1, false, []])
    expect(await off.open('/day/linde/1')).toBeUndefined()
  })
})
