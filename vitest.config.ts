import { globSync, readFileSync } from 'node:fs'
import { defineConfig } from 'vitest/config'

/** A busy machine takes its time; what hangs is ended all the same. */
const patience = (seconds: number) => ({ testTimeout: seconds * 1000, hookTimeout: seconds * 1000 })

/**
 * Loading the product anew for each file takes as long as testing it, so files share what they loaded. Alone are those
 * that put another module in the place of one, which nobody else may ever meet, and those that draw in a page of their
 * own: a library that was loaded without a page goes on without one.
 */
const projects = (name: string, include: readonly string[], options: object) => {
  const files = globSync(include, { exclude: ['**/node_modules/**'] })
  const alone = files.filter(file => /vi\.mock\(|@vitest-environment/.test(readFileSync(file, 'utf8')))
  const together = {
    ...options,
    name,
    include: [...include],
    exclude: ['**/node_modules/**', ...alone],
    isolate: false,
  }
  const apart = { ...options, name: `${name}-alone`, include: alone, isolate: true }
  return alone.length === 0 ? [{ test: together }] : [{ test: together }, { test: apart }]
}

/** Three kinds of tests: rules alone, what needs the DynamoDB engine, and what needs a browser. */
export default defineConfig({
  test: {
    // Two cores are enough for two: what is waited for is as often the engine or the browser as ourselves.
    maxWorkers: 2,
    projects: [
      ...projects(
        'rules',
        [
          'packages/**/*.test.{ts,tsx}',
          'functions/**/*.test.ts',
          'local/**/*.test.ts',
          'test/{agreement,docs,infra,limits}/**/*.test.ts',
        ],
        patience(60),
      ),
      ...projects('engine', ['test/{api,data,faults,gate,isolation,local,openapi,stream}/**/*.test.ts'], {
        ...patience(180),
        globalSetup: ['test/support/engine.ts'],
      }),
      ...projects('browser', ['test/browser/**/*.test.ts'], {
        ...patience(120),
        globalSetup: ['test/support/browserHost.ts'],
      }),
    ],
  },
})
