import type { RequestListener } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import type { DiskStorage } from './storage.ts'

/** The folder's files as an answer to requests of Node's own server. */
export const serveStorage = (storage: DiskStorage): RequestListener =>
  getRequestListener(request => storage.answer(request), { overrideGlobalObjects: false })
