import type { TestProject } from 'vitest/node'
import { type OpenGate, openGate } from './openGate.ts'
import { startTestEngine } from './testEngine.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The URL of the DynamoDB engine of this run: the embedded one, or DYNAMODB_ENDPOINT. */
    readonly endpoint: string
    /** Which engine that is: the embedded one, whose count of capacity is right, or one that we did not start. */
    readonly engine: 'embedded' | 'other'
    /** The gate before the engine; every call of the product passes it. */
    readonly gate: Pick<OpenGate, 'url' | 'environments'>
  }
}

/** One engine for a whole run, on a file in memory, and the gate before it; each test file makes its own table in it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const engine = await startTestEngine()
  const gate = await openGate(engine.endpoint)
  project.provide('endpoint', engine.endpoint)
  project.provide('engine', engine.isShared ? 'other' : 'embedded')
  project.provide('gate', { url: gate.url, environments: gate.environments })
  return async () => {
    await gate.close()
    await engine.stop()
  }
}
