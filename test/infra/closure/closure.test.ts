import type { Environment } from '@kring/infra/environments'
import { expect, test } from 'vitest'
import { deployed } from '../../support/gate/cloud.ts'
import { environment } from '../environment.ts'
import { acknowledged } from './acknowledged.ts'
import { demandsOf } from './demands/index.ts'
import type { World } from './demands/world.ts'
import { type Demand, isAllowed, ownerOf } from './evaluate.ts'
import { grantsOf } from './grants.ts'
import { type Policy, policiesOf } from './policies.ts'

const worldOf = (changed: Environment): World => {
  const cloud = deployed(changed)
  return { cloud, all: cloud.all, region: environment.region }
}
const scanned = worldOf({ ...environment, malwareScan: true })
const said = ({ who, action, resource, why }: Demand): string =>
  `${'role' in who ? who.role : who.service} may not ${action} ${resource} (${why})`
const refusedOf = (demands: readonly Demand[], policies: readonly Policy[]): readonly string[] =>
  demands.filter(one => !isAllowed(one, policies)).map(said)

test.each([
  ['with a domain of its own', environment],
  ['whose uploads are scanned', { ...environment, malwareScan: true }],
  ['for a trial', { ...environment, secondFactor: 'optional', terminationProtection: false }],
] satisfies [string, Environment][])('a deployment %s allows everything that it needs', (_name, changed) => {
  const world = worldOf(changed)
  const demands = demandsOf(world)
  expect(demands.length).toBeGreaterThan(900)
  expect(refusedOf(demands, policiesOf(world.cloud, world.all))).toEqual([])
})

test('a grant that is taken away is missed, or is listed as one that may be', () => {
  const policies = policiesOf(scanned.cloud, scanned.all)
  const demands = demandsOf(scanned)
  const grants = grantsOf(policies)
  const unnoticed = grants.filter(({ action, owner, without }) => {
    const concerned = demands.filter(
      one =>
        (ownerOf(one.resource) === owner || ('role' in one.who && one.who.role === owner)) &&
        (action.includes('*') || one.action === action),
    )
    const less = without()
    return concerned.every(one => isAllowed(one, less))
  })
  const texts = unnoticed.map(({ text }) => text)
  const isAcknowledged = (text: string): boolean => acknowledged.some(({ grant }) => grant.test(text))
  expect(texts.filter(text => !isAcknowledged(text))).toEqual([])
  // One that no longer applies is removed.
  expect(acknowledged.filter(({ grant }) => !texts.some(text => grant.test(text)))).toEqual([])
  process.stdout.write(
    `closure: ${grants.length} grants, ${grants.length} removed, ${grants.length - unnoticed.length} noticed, ${unnoticed.length} listed\n`,
  )
})
