import { constants, getPriority, setPriority } from 'node:os'
import { parseArgs } from 'node:util'
import { Stryker } from '@stryker-mutator/core'
import { figures, type Mutant, printed } from './figures.ts'
import { least, mutated, options } from './options.ts'
import { draw } from './sample.ts'

/**
 * `npm run mutate`: changes the domain's rules one at a time and sees whether its tests notice.
 *
 * - `npm run mutate -- reports forms/check.ts`: these folders and files only.
 * - `npm run mutate -- --sample 80 --seed 1`: so many mutants, picked at random; the same seed picks the same.
 * - `--concurrency 1`: on how many cores (2, unless said otherwise).
 *
 * Exits with 1 when fewer than 90 in 100 are caught.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { sample: { type: 'string' }, seed: { type: 'string', default: '1' }, concurrency: { type: 'string' } },
})

// Whoever else works on this machine goes first.
setPriority(Math.max(getPriority(), constants.priority.PRIORITY_BELOW_NORMAL))

const globs = mutated(positionals)
const drawn = values.sample === undefined ? undefined : await draw(globs, Number(values.sample), Number(values.seed))

const results: readonly Mutant[] = await new Stryker({
  ...options,
  mutate: drawn === undefined ? globs : drawn.ranges,
  ...(values.concurrency === undefined ? {} : { concurrency: Number(values.concurrency) }),
}).runMutationTest()

const counted = drawn === undefined ? results : results.filter(drawn.has)
const { caught, text } = printed(figures(counted), counted)
console.log(text)
process.exitCode = caught < least ? 1 : 0
