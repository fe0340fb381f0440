import { defineConfig } from 'vitest/config'

/** Three kinds of tests: rules alone, what needs the DynamoDB engine, and what needs a browser. */
export default defineConfig({
  test: {
    // Two cores are enough for two: what is waited for is as often the engine or the browser as ourselves.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'rules',
          include: [
            'packages/**/*.test.{ts,tsx}',
            'functions/**/*.test.ts',
            'local/**/*.test.ts',
            'test/{agreement,docs,infra}/**/*.test.ts',
          ],
          // A busy machine takes its time; what hangs is ended all the same.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'engine',
          include: ['test/{api,data,faults,gate,isolation,local,openapi,stream}/**/*.test.ts'],
          globalSetup: ['test/support/engine.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: ['test/support/stage.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
