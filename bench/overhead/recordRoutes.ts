import { appFromEnvironment } from '@kring/functions/api/environment'
import { provideCredentials } from '@kring/local/credentials'
import { functionEnvironment } from '@kring/local/environment'
import type { RunningHost } from '@kring/local/runningHost'
import type { BareRoute, BareRoutes, RecordedRequest } from './calls.ts'
import { startRecordingProxy } from './recordingProxy.ts'
import { type Route, type RouteName, routeNames, routes } from './routes.ts'
import type { Person } from './tenants.ts'

/** Requests that are recorded: a bucket of the quota is written once for so many. */
const recorded = 10

/** The calls that the product makes for each route once it is warm: recorded from the product, so they are never out of date. */
export async function recordRoutes(
  host: RunningHost,
  tokenOf: (person: Person) => string,
  ids: readonly string[],
): Promise<BareRoutes> {
  provideCredentials()
  const proxy = await startRecordingProxy(host.record.endpoint)
  const { app } = appFromEnvironment(
    functionEnvironment({
      publicUrl: host.record.url,
      endpoint: proxy.url,
      table: host.record.table,
      secret: host.secret,
      mailFolder: host.folder.mail,
      ledgerFolder: host.folder.ledger,
    }),
  )
  const record = async ({ as, reads, question }: Route): Promise<BareRoute> => {
    const requests: RecordedRequest[] = []
    let bytes = 0
    for (let count = 0; count < recorded * 2; count += 1) {
      const seeded = ids[count % ids.length] ?? ''
      proxy.taken()
      const { path, method = 'GET', headers = {}, body = null } = question(seeded)
      const authorization = { Authorization: `Bearer ${tokenOf(as)}` }
      const response = await app.request(path, { method, headers: { ...headers, ...authorization }, body })
      const text = await response.text()
      if (!response.ok) throw new Error(`${path}: ${response.status} ${text}`)
      const waves = proxy.taken()
      // The first half fills the caches.
      if (count >= recorded) requests.push({ id: reads ? seeded : (idIn(text) ?? seeded), waves })
      bytes = Buffer.byteLength(text)
    }
    return { requests, bytes, ids: reads ? ids : undefined }
  }
  try {
    const entries: [RouteName, BareRoute][] = []
    for (const name of routeNames) entries.push([name, await record(routes[name])])
    return Object.fromEntries(entries)
  } finally {
    await proxy.stop()
  }
}

/** The number of a referral that was just submitted. */
const idIn = (answer: string): string | undefined => /"id":"([A-Z]{3}-\d{4}-\d{6})"/.exec(answer)?.[1]
