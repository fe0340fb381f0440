import { randomUUID } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Signing } from '@kring/local/host'
import { type GateReport, startGate } from './gate/index.ts'

type Environments = Readonly<Record<'api' | 'stream', Readonly<Record<string, string>>>>

export type OpenGate = {
  readonly url: string
  /** What the functions' environments say of their roles, and of where these are assumed. */
  readonly environments: Environments
  /** What passed it so far, and what did not. */
  report(): GateReport
  /** Stops, and leaves its report where the whole run is counted (KRING_GATE_REPORTS). */
  close(): Promise<void>
}

/**
 * A gate before an engine, for everything that the product asks of it. What an attack gets through is no proof that a
 * right is needed: then it is not `isRegular`.
 */
export async function openGate(endpoint: string, { isRegular = true } = {}): Promise<OpenGate> {
  const gate = await startGate({ endpoint })
  const environment = (name: 'api' | 'stream') => ({ ...gate.environment(name), AWS_ENDPOINT_URL_STS: gate.url })
  return {
    url: gate.url,
    environments: { api: environment('api'), stream: environment('stream') },
    report: () => gate.report(),
    close: async () => {
      const folder = process.env.KRING_GATE_REPORTS
      if (folder !== undefined) {
        mkdirSync(folder, { recursive: true })
        const report = isRegular ? gate.report() : { ...gate.report(), used: [] }
        writeFileSync(join(folder, `${randomUUID()}.json`), JSON.stringify(report))
      }
      await gate.stop()
    },
  }
}

/** Each function signs as itself, as in the cloud. */
export const signingWith =
  (environments: Environments): Signing =>
  name => ({
    credentials: { accessKeyId: name, secretAccessKey: 'any' },
    environment: name === 'identity' ? {} : environments[name],
  })
