import { readdirSync } from 'node:fs'
import { expect, it } from 'vitest'

/**
 * A bench is a file of this folder that exports `smoke`, a run in a small setting that gives what it would print. Nobody
 * runs the benches daily; a change that breaks one is seen here. What is measured is no matter of this test.
 */
const files = readdirSync(new URL('.', import.meta.url)).filter(
  name => name.endsWith('.ts') && !name.endsWith('.test.ts') && name !== 'run.ts',
)
const benches = await Promise.all(
  files.map(async name => ({ name, exported: new Map<string, unknown>(Object.entries(await import(`./${name}`))) })),
)
const smokes = benches.flatMap(({ name, exported }) => {
  const smoke = exported.get('smoke')
  return typeof smoke === 'function' ? [{ name, smoke }] : []
})

it('finds the benches', () => {
  expect(smokes.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['accessPatterns.ts', 'coldImport.ts', 'flood.ts', 'largeForm.ts', 'routeCalls.ts']),
  )
})

it.each(smokes)('$name runs', async ({ smoke }) => {
  const printed: unknown = await smoke()
  expect(printed).toBeInstanceOf(Array)
  expect(printed).not.toHaveLength(0)
})
