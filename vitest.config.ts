import { globSync, readFileSync } from 'node:fs'
import { defineConfig } from 'vitest/config'

/**
 * Milliseconds after which a test, a hook or a wait is taken to hang: several times what the slowest takes on a busy
 * machine, so that a slow one is no reason to fail.
 */
const hangsAfter = (seconds: number) => ({
  testTimeout: seconds * 1000,
  hookTimeout: seconds * 1000,
  expect: { poll: { timeout: 60_000 } },
})

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
          'test/{agreement,disclosure,docs,infra,limits,mutation,papers,recount}/**/*.test.ts',
        ],
        hangsAfter(180),
      ),
      ...projects(
        'engine',
        ['test/{api,cloud,data,faults,gate,isolation,local,openapi,stream}/**/*.test.ts', 'bench/**/*.test.ts'],
        {
          ...hangsAfter(540),
          globalSetup: ['test/support/engine.ts'],
        },
      ),
      ...projects('browser', ['test/browser/**/*.test.ts'], {
        ...hangsAfter(360),
        globalSetup: ['test/support/browserHost.ts'],
      }),
    ],
  },
})
