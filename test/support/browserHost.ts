import { rm } from 'node:fs/promises'
import { startHost } from '@kring/local/host'
import type { TestProject } from 'vitest/node'
import { testNow } from './clock.ts'
import { openGate, signingWith } from './openGate.ts'
import { startTestEngine, temporaryFolder } from './testEngine.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The host of this run, with demo data, for all browser tests. */
    readonly browserHost: { readonly url: string }
  }
}

/** Starts one host for all browser tests, with the gate before its engine; each test creates its own referrals. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const engine = await startTestEngine()
  const gate = await openGate(engine.endpoint)
  const data = await temporaryFolder('stage')
  const env = { ...process.env, DYNAMODB_ENDPOINT: gate.url, KRING_NOW: testNow, KRING_WEBHOOKS_HERE: '1' }
  const host = await startHost({ data, quiet: true, env, signing: signingWith(gate.environments), releases: true })
  await host.caughtUp()
  // Funders have editions to read, and the operator one to publish.
  await host.prepareReleases()
  project.provide('browserHost', { url: host.url })
  return async () => {
    await host.stop()
    await gate.close()
    await engine.stop()
    await rm(data, { recursive: true, force: true })
  }
}
