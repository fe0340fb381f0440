import { parentPort, workerData } from 'node:worker_threads'
import { openStore } from '@kring/functions/data/index'
import { createHighsSolver } from '@kring/functions/disclosure/highsSolver'
import { releasesFromEnvironment } from '@kring/functions/releases/environment'
import { clockAhead } from '../clock.ts'
import { credentials as hosts } from '../credentials.ts'
import { demoReleases } from './demoReleases.ts'
import type { ReleaseThreadInput } from './input.ts'

const log = { info: () => {}, error: (message: string, line?: object) => console.error(message, line) }

/** The thread in which releases are prepared: the attack counts for minutes, and the host answers meanwhile. */
function serve({ environment, credentials, ahead, demo, table, endpoint }: ReleaseThreadInput): void {
  const { now } = clockAhead(ahead)
  const handle = releasesFromEnvironment(environment, { now, credentials, log })
  const first = async (): Promise<void> => {
    // The demo is written with the host's own credentials, as all of its data.
    const store = openStore({ table, endpoint, region: hosts.region, credentials: hosts })
    if (demo) await demoReleases({ store, now, log, solver: createHighsSolver })
  }
  let ready: Promise<void> | undefined
  const run = async () => {
    ready ??= first()
    await ready
    return handle()
  }
  parentPort?.on('message', () => {
    void run().then(
      done => parentPort?.postMessage(done),
      (error: unknown) => {
        console.error(error)
        parentPort?.postMessage({ prepared: 0, failed: 0 })
      },
    )
  })
}

serve(workerData)
