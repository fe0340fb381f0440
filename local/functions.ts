import type { RequestListener } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { getConnInfo } from '@hono/node-server/conninfo'
import { behindProxies } from '@kring/functions/api/callers/addressOf'
import { appFromEnvironment, type HostOptions } from '@kring/functions/api/environment'
import { type DueHostOptions, dueFromEnvironment } from '@kring/functions/schedule/due/environment'
import { type SealHostOptions, sealFromEnvironment } from '@kring/functions/seal/environment'
import { type StreamHostOptions, streamFromEnvironment } from '@kring/functions/stream/environment'
import { postWebhook } from '@kring/functions/webhooks/post'
import { provideCredentials } from './credentials.ts'
import { images } from './images/index.ts'
import { makePaper } from './papers/index.ts'
import type { StreamHandler } from './poller/index.ts'
import { proxiesFrom } from './settings.ts'

type Environment = Readonly<Record<string, string | undefined>>

/**
 * The API as a request listener for Node's HTTP server: the same Hono app that runs in Lambda. A caller is known by the
 * address of their connection, or by what the proxies in front of this machine wrote (`KRING_PROXIES`, their number).
 */
export function openApi(environment: Environment, host: HostOptions): RequestListener {
  provideCredentials()
  const addressOf = behindProxies(proxiesFrom(environment), context => getConnInfo(context).remote.address)
  const { app } = appFromEnvironment(environment, { addressOf, makeLogo: images.makeLogo, makePaper, ...host })
  // Here one process serves everybody: nobody's first request should wait. A request that comes earlier loads the same.
  app.preload().catch((error: unknown) => console.error(error))
  return getRequestListener(app.fetch)
}

/** The handler of the table's stream: the same that runs in Lambda. */
export function openStream(environment: Environment, host: StreamHostOptions = {}): StreamHandler {
  provideCredentials()
  return streamFromEnvironment(environment, host)
}

/** The second handler of the table's stream, which seals and witnesses: the same that runs in Lambda. */
export function openSeal(environment: Environment, host: SealHostOptions = {}): StreamHandler {
  provideCredentials()
  return sealFromEnvironment(environment, host)
}

export type DueHandler = ReturnType<typeof dueFromEnvironment>

/** The handler of what falls due, and of what comes back from the mail service: the same that runs in Lambda. */
export function openDue(environment: Environment, host: DueHostOptions = {}): DueHandler {
  provideCredentials()
  const post = postWebhook({ mayBeThisMachine: environment.KRING_WEBHOOKS_HERE === '1' })
  return dueFromEnvironment(environment, { post, ...host })
}
