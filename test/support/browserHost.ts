import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEngine } from '@kring/local/engine/index'
import { startHost } from '@kring/local/host'
import type { TestProject } from 'vitest/node'
import { openGate, signingWith } from './openGate.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the Kring of this run is: one host with demo data for all browser tests. */
    readonly browserHost: { readonly url: string; readonly tokens: Readonly<Record<string, string>> }
  }
}

/** One host for the whole run of the browser tests, behind a gate; each test makes and finds its own referrals. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const engine = await startEngine()
  const gate = await openGate(engine.endpoint)
  const data = await mkdtemp(join(tmpdir(), 'kring-stage-'))
  const env = { ...process.env, DYNAMODB_ENDPOINT: gate.url }
  const host = await startHost({ data, quiet: true, env, signing: signingWith(gate.environments) })
  await host.caughtUp()
  const tokens: Record<string, string> = {}
  for (const name of ['els', 'ilse', 'joris', 'nadia']) tokens[name] = await host.token(name)
  project.provide('browserHost', { url: host.url, tokens })
  return async () => {
    await host.stop()
    await gate.close()
    await engine.stop()
    await rm(data, { recursive: true, force: true })
  }
}
