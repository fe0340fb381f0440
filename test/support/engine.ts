import { startEngine } from '@kring/local/engine/index'
import type { TestProject } from 'vitest/node'
import { type OpenGate, openGate } from './openGate.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the DynamoDB engine of this run listens: our own, or the one that DYNAMODB_ENDPOINT names. */
    readonly endpoint: string
    /** Which engine that is: the embedded one, whose count of capacity is right, or one that we did not start. */
    readonly engine: 'embedded' | 'other'
    /** The gate before it, which every call of the product passes. */
    readonly gate: Pick<OpenGate, 'url' | 'environments'>
  }
}

/** One engine for a whole run, in memory, and the gate before it; each test file makes its own table in it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const engine = await startEngine()
  const gate = await openGate(engine.endpoint)
  project.provide('endpoint', engine.endpoint)
  project.provide('engine', engine.isShared ? 'other' : 'embedded')
  project.provide('gate', { url: gate.url, environments: gate.environments })
  return async () => {
    await gate.close()
    await engine.stop()
  }
}
