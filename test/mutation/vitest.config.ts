import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const source = fileURLToPath(new URL('../../packages/domain/', import.meta.url))
const fastCheck = fileURLToPath(new URL('fastCheck.ts', import.meta.url))

/** Files with properties last: the first test that fails is enough, and those that try one case are soonest done. */
class QuickFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const weight = ({ moduleId }: TestSpecification) => {
      const text = readFileSync(moduleId, 'utf8')
      return text.length + (text.includes('fc.assert') ? 1_000_000 : 0)
    }
    return files.sort((one, other) => weight(one) - weight(other))
  }
}

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
    sequence: { sequencer: QuickFirst },
    maxWorkers: 1,
    pool: 'threads',
    testTimeout: 60_000,
  },
})
