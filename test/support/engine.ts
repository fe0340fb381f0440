import { startEngine } from '@kring/local/engine/index'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the DynamoDB engine of this run listens: our own, or the one that DYNAMODB_ENDPOINT names. */
    readonly endpoint: string
  }
}

/** One engine for a whole run, in memory; each test file makes its own table in it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const engine = await startEngine()
  project.provide('endpoint', engine.endpoint)
  return () => engine.stop()
}
