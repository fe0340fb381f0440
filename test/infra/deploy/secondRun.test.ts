import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { withBundledApp } from '@kring/infra/templates'
import { afterEach, expect, test, vi } from 'vitest'
import { environment, notBuilt } from '../environment.ts'

afterEach(() => void vi.useRealTimers())

/** Every template and list of assets, with the code bundled, as they are synthesised at a moment. */
function synthesisedAt(moment: string): Readonly<Record<string, string>> {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(moment) })
  return withBundledApp([environment], notBuilt, ({ stages: [stage] }) => {
    const folder = stage?.synth().directory ?? ''
    const names = readdirSync(folder).filter(name => /\.(?:template|assets)\.json$/.test(name))
    return Object.fromEntries(names.map(name => [name, readFileSync(join(folder, name), 'utf8')]))
  })
}

// CloudFormation changes nothing where the template is the same, and an asset is uploaded by the hash of what is in it.
test('a second deployment of the same sources, another day, has the same templates and the same assets', () => {
  const first = synthesisedAt('2026-03-02T08:00:00.000Z')
  expect(Object.keys(first).length).toBeGreaterThan(30)
  expect(synthesisedAt('2027-11-30T23:59:59.000Z')).toEqual(first)
}, 300_000)
