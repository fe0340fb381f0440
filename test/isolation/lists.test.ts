import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb'
import { roleVariable, type ScopeRole } from '@kring/functions/data/access/scope'
import { forCaller } from '@kring/functions/data/index'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { assumeScopeRole } from '../gate/assumeScopeRole.ts'
import { submitJohan } from '../support/referrals.ts'
import { openWorld, type World } from '../support/world.ts'

/**
 * AWS: `dynamodb:LeadingKeys` binds the partition key of the table, on a write; what an item says of its place on an
 * index is free. So whoever holds one tenant's credentials can put an item of theirs on another's list: the lists
 * have to look at the table's key, which is always there.
 */
let world: World
let dossier: DynamoDBDocumentClient
let members: DynamoDBDocumentClient
let id: string

beforeAll(async () => {
  world = await openWorld()
  id = await submitJohan(world)
  const { url, environments } = inject('gate')
  const signed = async (role: ScopeRole, tags: Readonly<Record<string, string>>) => {
    const arn = environments.api[roleVariable(role)] ?? ''
    const credentials = await assumeScopeRole(url, 'api', arn, { tenant: 'kompas', ...tags })
    return DynamoDBDocumentClient.from(new DynamoDBClient({ endpoint: url, region: 'eu-west-1', credentials }))
  }
  dossier = await signed('dossier', { dossier: 'LIN-2026-666666' })
  members = await signed('members', {})
})
afterAll(() => world.close())

/** The head of Johan's dossier with the key of Kompas: all that its indexes show says that it is of De Linde. */
async function smuggle(change: Readonly<Record<string, unknown>> = {}): Promise<void> {
  const items = await world.items()
  const head = items.find(({ pk, sk }) => pk === `T#linde#R#${id}` && sk === 'HEAD')
  const smuggled = { ...head, id: 'LIN-2026-666666', title: 'Binnengesmokkeld', pk: 'T#kompas#R#LIN-2026-666666' }
  await dossier.send(new PutCommand({ TableName: world.table.name, Item: { ...smuggled, ...change } }))
}

describe('what one tenant’s credentials can put on an index', () => {
  it.each([
    ['bart', '/t/linde/referrals'],
    ['sara', '/t/linde/referrals'],
    ['leen', '/ops/queue'],
  ] as const)('is not on the list of another: that of %s', async (as, path) => {
    await smuggle()
    const { status, body } = await world.ask(path, { as })
    expect(status).toBe(200)
    expect(body.items.map((item: { id: string }) => item.id)).toEqual([id])
  })

  it.each([
    ['bart', '/t/linde/referrals'],
    ['sara', '/t/linde/referrals'],
    ['leen', '/ops/queue'],
  ] as const)('does not spoil the list of another: that of %s', async (as, path) => {
    await smuggle({ state: 'spoilt', version: 0 })
    const { status, body } = await world.ask(path, { as })
    expect(status).toBe(200)
    expect(body.items.map((item: { id: string }) => item.id)).toEqual([id])
  })

  it('makes nobody anything elsewhere', async () => {
    const claims = forCaller(world.store)
    const before = await claims.membershipsOf('nadia')
    const forged = { personPk: 'ID#nadia', personSk: 'T#linde#MEMBERS#tenant-admin#nadia' }
    const member = { pk: 'T#kompas#MEMBERS', sk: 'tenant-admin#someone', name: 'Nadia', since: '2026-01-01' }
    await members.send(new PutCommand({ TableName: world.table.name, Item: { ...member, ...forged } }))
    expect(await claims.membershipsOf('nadia')).toEqual(before)
  })
})
