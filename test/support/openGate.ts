import { randomUUID } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Signing } from '@kring/local/host'
import { type GateReport, startGate } from './gate/index.ts'

type Environments = Readonly<
  Record<'api' | 'stream' | 'seal' | 'due' | 'erasure' | 'releases', Readonly<Record<string, string>>>
>

export type OpenGate = {
  readonly url: string
  /** The environment variables of each function that name its roles and the STS endpoint. */
  readonly environments: Environments
  /** The calls that passed and were refused so far. */
  report(): GateReport
  /** Stops, and writes its report to the folder KRING_GATE_REPORTS, where the whole run is added up. */
  close(): Promise<void>
}

/**
 * Starts a gate before an engine. `isRegular` false: the calls do not count as proof that a permission is needed, for
 * instance those of attacks with the checks switched off.
 */
export async function openGate(endpoint: string, { isRegular = true } = {}): Promise<OpenGate> {
  const gate = await startGate({ endpoint })
  const environment = (name: 'api' | 'stream' | 'seal' | 'due' | 'erasure' | 'releases') => ({
    ...gate.environment(name),
    AWS_ENDPOINT_URL_STS: gate.url,
  })
  return {
    url: gate.url,
    environments: {
      api: environment('api'),
      stream: environment('stream'),
      seal: environment('seal'),
      due: environment('due'),
      erasure: environment('erasure'),
      releases: environment('releases'),
    },
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

/** Each function signs with its own credentials, as in the cloud. */
export const signingWith =
  (environments: Environments): Signing =>
  name => ({
    credentials: { accessKeyId: name, secretAccessKey: 'any' },
    environment: environments[name],
  })
