import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const source = fileURLToPath(new URL('../../packages/domain/', import.meta.url))
const fastCheck = fileURLToPath(new URL('fastCheck.ts', import.meta.url))

/**
 * The domain's own tests, as Stryker runs them in its sandbox. The readers of files need zlib, which the domain may not
 * import, so their tests are the API's; that file imports the package by its name, which must mean the mutated copy.
 *
 * Files share one worker, so a module is loaded once for each mutant; Stryker's runner starts a new worker for the next.
 */
export default defineConfig({
  plugins: [
    {
      name: 'fewer-cases',
      enforce: 'pre',
      resolveId: (id, importer) => (id === 'fast-check' && importer !== fastCheck ? fastCheck : undefined),
    },
  ],
  resolve: {
    alias: [
      { find: /^@kring\/domain$/, replacement: `${source}src/index.ts` },
      { find: /^@kring\/domain\/test-data\/(.*)$/, replacement: `${source}test-data/$1.ts` },
      { find: /^@kring\/domain\/(.*)$/, replacement: `${source}src/$1/index.ts` },
    ],
  },
  test: {
    include: ['packages/domain/**/*.test.ts', 'functions/api/attachments/inspect.test.ts'],
    isolate: false,
    maxWorkers: 1,
    pool: 'threads',
    testTimeout: 60_000,
  },
})
