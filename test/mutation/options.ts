import { fileURLToPath } from 'node:url'
import type { Stryker } from '@stryker-mutator/core'

export type Options = ConstructorParameters<typeof Stryker>[0]

/** The part of the domain's mutants, in percent, that its tests must catch. */
export const least = 90

const domain = 'packages/domain/src'

/**
 * What is mutated: everything in the domain, or the folders and files that are named, below `packages/domain/src`.
 * Left out: the tests, and the folders below `forms/starter`: the forms a new partner begins with, which are questions
 * in three languages and not rules. They are a partner's to change, and tested whole, by what the examples fill in.
 */
export function mutated(parts: readonly string[]): string[] {
  const only = parts.map(part => (part.endsWith('.ts') ? `${domain}/${part}` : `${domain}/${part}/**/*.ts`))
  return [
    ...(only.length === 0 ? [`${domain}/**/*.ts`] : only),
    '!packages/domain/src/**/*.test.ts',
    '!packages/domain/src/forms/starter/*/**',
  ]
}

const beside = (file: string) => fileURLToPath(new URL(file, import.meta.url))

/** Stryker's options; Stryker has no configuration of its own at the top of the repository. */
export const options: Options = {
  testRunner: 'vitest',
  vitest: { configFile: 'test/mutation/vitest.config.ts', related: true },
  plugins: ['@stryker-mutator/vitest-runner', ...['ignoreData.ts', 'drawn.ts'].map(beside)],
  ignorers: ['data', 'drawn'],
  coverageAnalysis: 'perTest',
  // Only what the tests load is copied to the sandbox.
  ignorePatterns: [
    '/*',
    '!/tsconfig.base.json',
    '!/packages',
    '/packages/*',
    '!/packages/domain',
    '!/functions',
    '/functions/*',
    '!/functions/api',
    '/functions/api/*',
    '!/functions/api/attachments',
    '!/test',
    '/test/*',
    '!/test/mutation',
  ],
  tempDirName: '.build/mutation/sandbox',
  // `.build` is in .gitignore.
  reporters: ['progress-append-only', 'html', 'json'],
  htmlReporter: { fileName: '.build/mutation/report.html' },
  jsonReporter: { fileName: '.build/mutation/report.json' },
  thresholds: { high: least, low: least, break: null },
  allowEmpty: true,
  // On a machine that others use too: what is late is not what hangs.
  timeoutMS: 30_000,
  dryRunTimeoutMinutes: 30,
  concurrency: 2,
}
