import type { RequestListener } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import type { DiskStorage } from './storage.ts'

/** The disk storage as a request listener for Node's HTTP server. */
export const serveStorage = (storage: DiskStorage): RequestListener =>
  getRequestListener(request => storage.answer(request), { overrideGlobalObjects: false })
