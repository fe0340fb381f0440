import { readdirSync } from 'node:fs'
import { expect, it } from 'vitest'

/**
 * A bench is a file of this folder, or of one in it, that exports `smoke`, a run in a small setting that gives what it would print. Nobody
 * runs the benches daily; a change that breaks one is seen here. What is measured is no matter of this test.
 */
const names = [...readdirSync(new URL('.', import.meta.url)), 'reports/reports.ts']
  .filter(file => /^[\w/]+\.ts$/.test(file) && file !== 'run.ts')
  .map(file => file.slice(0, -'.ts'.length))
const benches = await Promise.all(
  names.map(async name => ({ name, exported: new Map<string, unknown>(Object.entries(await import(`./${name}.ts`))) })),
)
const smokes = benches.flatMap(({ name, exported }) => {
  const smoke = exported.get('smoke')
  return typeof smoke === 'function' ? [{ name, smoke }] : []
})

it('finds the benches', () => {
  expect(smokes.map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      'accessPatterns',
      'coldImport',
      'due',
      'flood',
      'largeForm',
      'overhead',
      'reports/reports',
      'routeCalls',
      'search',
    ]),
  )
})

it.each(smokes)('$name runs', async ({ smoke }) => {
  const printed: unknown = await smoke()
  expect(printed).toBeInstanceOf(Array)
  expect(printed).not.toHaveLength(0)
})
