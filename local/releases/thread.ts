import { parentPort, workerData } from 'node:worker_threads'
import { releasesFromEnvironment } from '@kring/functions/releases/environment'
import { clockAhead } from '../clock.ts'
import type { ReleaseThreadInput } from './input.ts'

/** The thread in which releases are prepared: the attack counts for minutes, and the host answers meanwhile. */
function serve({ environment, credentials, ahead }: ReleaseThreadInput): void {
  const handle = releasesFromEnvironment(environment, {
    now: clockAhead(ahead).now,
    credentials,
    log: { info: () => {}, error: (message, line) => console.error(message, line) },
  })
  parentPort?.on('message', () => {
    void handle().then(
      run => parentPort?.postMessage(run),
      () => parentPort?.postMessage({ prepared: 0, failed: 0 }),
    )
  })
}

serve(workerData)
