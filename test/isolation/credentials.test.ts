import { randomUUID } from 'node:crypto'
import {
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  TransactGetItemsCommand,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb'
import { TenantId } from '@kring/domain'
import {
  roleVariable,
  type Scope,
  type ScopeRole,
  type ScopeTag,
  scopeName,
  scopeRoles,
  scopeTags,
} from '@kring/functions/data/access/scope'
import { canonical } from '@kring/functions/data/canonicalJson'
import { openStore } from '@kring/functions/data/index'
import { digest } from '@kring/functions/data/keys'
import { type IndexName, tableDefinition } from '@kring/functions/data/table'
import {
  apiScopes,
  dueScopes,
  erasureScopes,
  releaseScopes,
  sealScopes,
  streamScopes,
  verifyScopes,
} from '@kring/infra/scopes'
import { createTable } from '@kring/local/table/index'
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { assumeScopeRole, type Keys } from '../gate/assumeScopeRole.ts'
import { openGate } from '../support/openGate.ts'
import { runAttacks } from './attackHarness.ts'
import { foreignPlaces, neighbours, own, type Place, placesOf, type Subject } from './keySpace.ts'
import { type Action, everyAction, key, passes, roundabout, type Send, tableActions } from './tableActions.ts'
import { type AttackKind, attackTally } from './tally.ts'

const TableName = `kring-credentials-${randomUUID()}`
const refused = { name: 'AccessDeniedException' }
/** A gate of its own: what is tried here is no proof that the product needs it. */
const gate = await openGate(inject('endpoint'), { isRegular: false })
const { url } = gate
const clientTo = (endpoint: string, credentials: Keys) =>
  new DynamoDBClient({ endpoint, region: 'eu-central-1', credentials, maxAttempts: 1 })
const keysOf = (accessKeyId: string): Keys => ({ accessKeyId, secretAccessKey: 'any' })
const engine = clientTo(inject('endpoint'), keysOf('administrator'))
const { actions, onIndex } = tableActions(TableName)
const title = { S: 'Kanariepiet' }

const tally = attackTally('credentials')
afterAll(async () => {
  tally.report()
  await gate.close()
})

/** Tries one action that must be refused. */
async function mustRefuse(
  kind: AttackKind,
  who: string,
  client: DynamoDBClient,
  { what, send }: Attempt,
): Promise<void> {
  tally.attempt(kind)
  if (await passes(client, send)) tally.leak(`${who}: ${what}`)
}
type Attempt = { readonly what: string; readonly send: Send }

/** Every single action on a partition: of the table any, of an index a Query. */
const actionsOn = ({ pk, index }: Place): readonly ActionOn[] =>
  index === undefined
    ? everyAction.map(action => ({ what: `${action} ${pk}`, send: actions(pk)[action], action }))
    : [{ what: `Query ${index} ${pk}`, send: onIndex(index, partitionKeyOf(index), pk), action: 'Query' }]
type ActionOn = Attempt & { readonly action: Action }

const partitionKeyOf = (index: IndexName): string =>
  tableDefinition.indexes.find(({ name }) => name === index)?.partitionKey ?? ''

/** The partitions of the own subject and of all neighbours. */
const everyPlace = [own, ...Object.values(neighbours).flat()]
  .flatMap(placesOf)
  .filter(({ pk, index }, at, all) => all.findIndex(one => one.pk === pk && one.index === index) === at)

type Function = 'api' | 'stream' | 'seal' | 'due' | 'erasure' | 'releases'
const roleOf = (fn: Function, role: ScopeRole) => gate.environments[fn][roleVariable(role)] ?? ''
const assume = async (fn: Function, role: ScopeRole, tags: Tags) =>
  clientTo(url, await assumeScopeRole(url, fn, roleOf(fn, role), tags))
type Tags = Readonly<Record<string, string>>

/** The session tags of a role for the own subject; the holder of a link is known by its hash. */
const tagsFor = (role: ScopeRole): Tags =>
  Object.fromEntries(scopeTags[role].map(tag => [tag, tag === 'person' ? digest(own.person) : own[tag]]))

beforeAll(async () => {
  await createTable(engine, TableName)
  for (const { pk, index } of everyPlace)
    if (index === undefined) await engine.send(new PutItemCommand({ TableName, Item: { ...key(pk), title } }))
})

describe.each(['api', 'stream', 'seal', 'due', 'erasure', 'releases', 'identity'])(
  'the credentials of the function %s themselves',
  name => {
    const client = clientTo(url, keysOf(name))
    it('open nothing', async () => {
      for (const place of everyPlace)
        for (const attempt of actionsOn(place)) await mustRefuse('role', name, client, attempt)
      for (const send of roundabout(TableName, everyPlace[0]?.pk ?? ''))
        await mustRefuse('role', name, client, { what: 'around', send })
      expect(tally.newLeaks()).toEqual([])
    })
  },
)

const scopes = [
  ...apiScopes.map(scope => ({ fn: 'api' as const, ...scope })),
  ...streamScopes.map(scope => ({ fn: 'stream' as const, ...scope })),
  ...sealScopes.map(scope => ({ fn: 'seal' as const, ...scope })),
  ...dueScopes.map(scope => ({ fn: 'due' as const, ...scope })),
  ...erasureScopes.map(scope => ({ fn: 'erasure' as const, ...scope })),
  ...releaseScopes.map(scope => ({ fn: 'releases' as const, ...scope })),
]

it('every scope has its role, and every role is tried', () => {
  const { api, stream, seal, due, erasure, releases } = gate.environments
  const known = [api, stream, seal, due, erasure, releases]
    .flatMap(environment => Object.keys(environment))
    .filter(name => name.startsWith('KRING_ROLE_'))
  expect(scopes.map(({ role }) => roleVariable(role)).sort()).toEqual(known.sort())
  const tried = [...scopes, ...verifyScopes].map(({ role }) => role)
  expect([...new Set(tried)].sort()).toEqual([...scopeRoles].sort())
})

describe('the credentials of the daily check', () => {
  // The gate knows its role by a key of its own, as it does those of commands.
  const client = clientTo(url, keysOf('command-verifying'))
  const isReading = ({ action }: ActionOn): boolean => action === 'Query' || action === 'GetItem'
  const granted = ({ pk, index }: Place, action: Action): boolean =>
    verifyScopes
      .flatMap(({ access }) => access)
      .some(
        ({ may, on = [], keys }) =>
          may.includes(action) &&
          (index === undefined ? on.length === 0 : on.includes(index)) &&
          keys.some(pattern => matches(pattern, pk, {})),
      )

  it('read of every partner what the scope grants, and change nothing anywhere', async () => {
    const attempts = everyPlace.flatMap(place => actionsOn(place).map(attempt => ({ ...attempt, place })))
    await runAttacks(attempts, async ({ place, ...attempt }) => {
      if (!granted(place, attempt.action)) return mustRefuse('role', 'verifying', client, attempt)
      expect(isReading(attempt), attempt.what).toBe(true)
      expect(await passes(client, attempt.send), attempt.what).toBe(true)
    })
    for (const send of roundabout(TableName, everyPlace[0]?.pk ?? ''))
      await mustRefuse('role', 'verifying', client, { what: 'around', send })
    expect(tally.newLeaks()).toEqual([])
  })
})

describe.each(scopes)('the credentials for $role', ({ fn, role, access }) => {
  let client: DynamoDBClient
  beforeAll(async () => {
    client = await assume(fn, role, tagsFor(role))
  })

  /** Whether the scope grants it, as infra/scopes.ts says. */
  const isGranted = ({ pk, index }: Place, action: Action): boolean =>
    access.some(
      ({ may, on = [], keys, countsOnly }) =>
        countsOnly !== true &&
        may.includes(action) &&
        (index === undefined ? on.length === 0 : on.includes(index)) &&
        keys.some(pattern => matches(pattern, pk, tagsFor(role))),
    )

  it('do what the scope grants with what is theirs, and nothing else', async () => {
    const indexes = tableDefinition.indexes.flatMap(({ name, partitionKey }) =>
      placesOf(own).map(({ pk }): ActionOn & { readonly place: Place } => ({
        what: `Query ${name} ${pk}`,
        send: onIndex(name, partitionKey, pk),
        action: 'Query',
        place: { pk, index: name },
      })),
    )
    const tables = placesOf(own).flatMap(place => actionsOn(place).map(attempt => ({ ...attempt, place })))
    await runAttacks([...tables, ...indexes], async ({ place, ...attempt }) => {
      if (!isGranted(place, attempt.action)) return mustRefuse('role', role, client, attempt)
      expect(await passes(client, attempt.send), attempt.what).toBe(true)
    })
    for (const send of roundabout(TableName, `T#${own.tenant}#R#${own.dossier}`))
      await mustRefuse('role', role, client, { what: 'around', send })
    expect(tally.newLeaks()).toEqual([])
  })

  it.each(scopeTags[role])('reach nothing of another %s', async tag => {
    // The only person with a tag holds the personal link of one dossier: another's dossier is another person's.
    const others = tag === 'person' ? [...neighbours.person, ...neighbours.dossier] : neighbours[tag]
    const attempts = others
      .flatMap(other => foreignPlaces(own, other))
      .flatMap(actionsOn)
      .filter(({ what }) => !isNotTheTags(role, tag, what))
    expect(attempts.length).toBeGreaterThan(0)
    await runAttacks(attempts, attempt => mustRefuse(kindOf[tag], role, client, attempt))
    expect(tally.newLeaks()).toEqual([])
  })

  it.each(scopeTags[role])('are not to be had without %s, or with an empty or a wild one', async tag => {
    const { [tag]: _, ...rest } = tagsFor(role)
    for (const tags of [rest, { ...rest, [tag]: '' }, { ...rest, [tag]: '*' }, { ...rest, [`${tag}s`]: 'x' }]) {
      tally.attempt(kindOf[tag])
      await expect(assume(fn, role, tags)).rejects.toThrow(/AccessDenied|ValidationError/)
    }
  })

  it('are not to be had with a tag too many, or by another function', async () => {
    for (const tag of everyTag.filter(one => !scopeTags[role].some(known => known === one))) {
      tally.attempt('role')
      await expect(assume(fn, role, { ...tagsFor(role), [tag]: 'x' })).rejects.toThrow('AccessDenied')
    }
    for (const other of ['api', 'stream', 'seal', 'due', 'erasure', 'releases', 'identity'].filter(
      name => name !== fn,
    )) {
      tally.attempt('role')
      await expect(assumeScopeRole(url, other, roleOf(fn, role), tagsFor(role))).rejects.toThrow('AccessDenied')
    }
  })
})

/**
 * Deciding is tagged with the coordinator whose record it rests on, not with who decides: whose idempotency record it writes
 * is in the hash that is its key, as for every other role. So is the link of a new complaint, which nobody can name who does
 * not know its secret.
 */
const isNotTheTags = (role: ScopeRole, tag: ScopeTag, what: string): boolean =>
  (role === 'assigning' && tag === 'person' && what.startsWith(`PutItem T#${own.tenant}#IDEM#`)) ||
  (tag === 'complaint' && what.startsWith(`PutItem T#${own.tenant}#KLINK#`))

/** A region and a funder are, as a tenant, somebody else's organisation. */
const kindOf: Readonly<Record<ScopeTag, AttackKind>> = {
  tenant: 'tenant',
  region: 'tenant',
  funder: 'tenant',
  dossier: 'dossier',
  person: 'person',
  complaint: 'dossier',
}
const everyTag: readonly ScopeTag[] = [...new Set(scopeRoles.flatMap(role => scopeTags[role]))]

/** Whether a key matches a pattern of a policy, as IAM reads it. */
function matches(pattern: string, pk: string, tags: Tags): boolean {
  const filled = pattern.replaceAll(/\$\{aws:PrincipalTag\/(\w+)\}/g, (_all, tag: string) => tags[tag] ?? '')
  const parts = filled.split('*').map(part => part.replaceAll(/[\\^$.|?+()[\]{}]/g, '\\$&'))
  return new RegExp(`^${parts.join('.*')}$`).test(pk)
}

/** Each scope of a subject. */
const scopesOf = ({ tenant, dossier, person, region, funder, complaint }: Subject): readonly Scope[] => [
  ...(
    [
      'register',
      'caller',
      'mandate',
      'identity',
      'operator',
      'granting',
      'due',
      'complaints',
      'operator-importing',
      'release-calendar',
      'release-desk',
      'verifying',
    ] as const
  ).map(role => ({ role })),
  ...(
    [
      'public',
      'lists',
      'admin',
      'log',
      'members',
      'membership',
      'partner',
      'onboarding',
      'copying',
      'grants',
      'effects',
      'partner-counting',
      'partner-report',
      'importing',
      'reminding',
      'seal',
      'webhook-settings',
      'webhooks',
    ] as const
  ).map(role => ({
    role,
    tenant,
  })),
  ...(['submit', 'reading', 'dossier', 'trajectory', 'emergency', 'erasing'] as const).map(role => ({
    role,
    tenant,
    dossier,
  })),
  ...(['link', 'assigning'] as const).map(role => ({ role, tenant, dossier, person })),
  { role: 'invitee', tenant, dossier, person },
  ...(['complaint', 'complaint-link', 'complaint-terms', 'erasing-complaint'] as const).map(role => ({
    role,
    tenant,
    complaint,
  })),
  { role: 'invitation', person },
  { role: 'region', region },
  { role: 'roster', region },
  { role: 'overview', region },
  { role: 'coordinator', person },
  { role: 'indexing', tenant, region },
  ...(
    [
      'funder',
      'counting',
      'grant-money',
      'invoicing',
      'release',
      'publishing',
      'opening-report',
      'open-report',
    ] as const
  ).map(role => ({
    role,
    funder,
  })),
]

describe('scopes with other tags', () => {
  it('are tried each', () => {
    expect(
      scopesOf(own)
        .map(({ role }) => role)
        .sort(),
    ).toEqual([...scopeRoles].sort())
  })

  it('never share a name, under which credentials are kept', () => {
    const tenant = fc.stringMatching(/^[a-z0-9-]{3,6}$/).map(id => TenantId.parse(id))
    const dossier = fc.oneof(
      fc.constantFrom('ACM-2026-000010', 'x tenant=acme', 'tenant=acme', 'x', ' ', '=', '%20', 'é'),
      fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }),
    )
    const scope = fc
      .record({ tenant: fc.oneof(fc.constant(own.tenant), tenant), dossier })
      .chain(tags => fc.constantFrom(...scopesOf({ ...own, ...tags })))
    fc.assert(
      fc.property(scope, scope, (one, other) => {
        expect(scopeName(one) === scopeName(other)).toBe(canonical(one) === canonical(other))
      }),
      { numRuns: 2000 },
    )
  })

  it('never share credentials: each has its own, and keeps them', () => {
    const store = openStore({
      table: TableName,
      region: 'eu-west-1',
      roles: Object.fromEntries(scopeRoles.map(role => [role, `arn:aws:iam::111122223333:role/${role}`])),
    })
    const all = [own, ...Object.values(neighbours).flat()].flatMap(scopesOf)
    const credentials = new Map<string, unknown>()
    for (const one of [...all, ...all]) {
      const given = store.credentials(one)
      expect(credentials.get(canonical(one)) ?? given).toBe(given)
      credentials.set(canonical(one), given)
    }
    expect(new Set(credentials.values()).size).toBe(credentials.size)
    expect(credentials.size).toBeGreaterThan(scopeRoles.length)
  })
})

describe('a transaction', () => {
  const dossier = (id: string, tenant = 'acme') => `T#${tenant}#R#${id}`
  const mine = dossier(own.dossier)
  it.each<[string, AttackKind, readonly string[]]>([
    ['two tenants, its own first', 'tenant', [mine, dossier(own.dossier, 'acme-corp')]],
    ['two tenants, the neighbour’s first', 'tenant', [dossier(own.dossier, 'acme-corp'), mine]],
    ['the operator’s among its own', 'role', [mine, 'OPS#MEMBERS']],
    ['two dossiers of one tenant', 'dossier', [mine, dossier('ACM-2026-000011')]],
    ['two dossiers, its own last', 'dossier', [dossier('ACM-2026-000011'), mine]],
  ])('that mixes %s is refused whole', async (_order, kind, pks) => {
    const client = await assume('api', 'dossier', tagsFor('dossier'))
    const sk = 'NEW'
    const puts = pks.map(pk => ({ Put: { TableName, Item: key(pk, sk) } }))
    const deletes = pks.map(pk => ({ Delete: { TableName, Key: key(pk, sk) } }))
    const gets = pks.map(pk => ({ Get: { TableName, Key: key(pk, sk) } }))
    for (const send of [
      () => client.send(new TransactWriteItemsCommand({ TransactItems: puts })),
      () => client.send(new TransactWriteItemsCommand({ TransactItems: deletes })),
      () => client.send(new TransactGetItemsCommand({ TransactItems: gets })),
    ]) {
      tally.attempt(kind)
      await expect(send()).rejects.toMatchObject(refused)
    }
    for (const pk of pks) {
      const { Item } = await engine.send(new GetItemCommand({ TableName, Key: key(pk, sk) }))
      expect(Item).toBeUndefined()
    }
  })
})
