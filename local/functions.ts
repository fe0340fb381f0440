import type { RequestListener } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { appFromEnvironment } from '@kring/functions/api/environment'
import { streamFromEnvironment } from '@kring/functions/stream/environment'
import { provideCredentials } from './credentials.ts'
import type { StreamHandler } from './poller/index.ts'

/** The API as an answer to requests of Node's own server: the same app that Lambda runs. */
export function openApi(environment: Record<string, string | undefined>): RequestListener {
  provideCredentials()
  const { app } = appFromEnvironment(environment)
  return getRequestListener(app.fetch)
}

/** The handler of the table's stream: the same that Lambda runs. */
export function openStream(environment: Record<string, string | undefined>): StreamHandler {
  provideCredentials()
  return streamFromEnvironment(environment)
}
