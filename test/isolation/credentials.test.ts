import { randomUUID } from 'node:crypto'
import {
  BatchGetItemCommand,
  BatchWriteItemCommand,
  DeleteItemCommand,
  DynamoDBClient,
  ExecuteStatementCommand,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  ScanCommand,
  TransactGetItemsCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb'
import { tableDefinition } from '@kring/functions/data/table'
import { createTable } from '@kring/local/table/index'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { assumeScopeRole, type Keys } from '../gate/assumeScopeRole.ts'

const TableName = `kring-credentials-${randomUUID()}`
const refused = { name: 'AccessDeniedException' }
const url = inject('gate').url
const clientTo = (endpoint: string, credentials: Keys) =>
  new DynamoDBClient({ endpoint, region: 'eu-central-1', credentials, maxAttempts: 1 })
const keysOf = (accessKeyId: string): Keys => ({ accessKeyId, secretAccessKey: 'any' })
const engine = clientTo(inject('endpoint'), keysOf('administrator'))

/** One item in each kind of partition, of two tenants and two funders whose ids are prefixes of each other. */
const places = [
  ...['acme', 'acme-corp', 'acm'].flatMap(tenant =>
    [
      'SETTINGS',
      'R#1',
      'DRAFTS#an',
      'MEMBERS',
      'LINK#x',
      'IDEM#x',
      'ACCESS#1',
      'SEARCHES#an',
      'SEALS#2026-06-17',
      'GRANTS',
      'QUOTA#PEOPLE',
      'MAIL#1',
      'FILE#x',
      'FORM#f',
      'FORMS',
      'FORMDRAFTS',
      'CHANGES',
    ].map(part => `T#${tenant}#${part}`),
  ),
  ...['dijle', 'dijleland'].flatMap(funder =>
    ['FUNDER', 'GRANTS', 'FACTS#g', 'ROLLUP#g'].map(part => `F#${funder}#${part}`),
  ),
  'OPS#TENANTS',
  'OPS#MEMBERS',
  'OPS#FUNDERS',
  'OPS#ACCESS#leen',
  'OPS#SEALS#2026-06-17',
  'OPS#MAIL#1',
  'OPS#oost',
  'ID#an',
]
const key = (pk: string, sk = 'HEAD') => ({ pk: { S: pk }, sk: { S: sk } })
const title = { S: 'Kanariepiet' }

type Send = (client: DynamoDBClient) => Promise<unknown>
const everyAsking = ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem', 'Query'] as const
type Asking = (typeof everyAsking)[number]

/** Every DynamoDB action on an item. */
const askings = (pk: string): Readonly<Record<Asking, Send>> => ({
  GetItem: client => client.send(new GetItemCommand({ TableName, Key: key(pk) })),
  PutItem: client => client.send(new PutItemCommand({ TableName, Item: { ...key(pk), title: { S: 'altered' } } })),
  UpdateItem: client =>
    client.send(
      new UpdateItemCommand({
        TableName,
        Key: key(pk),
        UpdateExpression: 'SET title = :x',
        ExpressionAttributeValues: { ':x': { S: 'altered' } },
      }),
    ),
  DeleteItem: client => client.send(new DeleteItemCommand({ TableName, Key: key(pk) })),
  Query: client =>
    client.send(
      new QueryCommand({
        TableName,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': { S: pk } },
      }),
    ),
})

/** Actions that no role is allowed on any key. */
const roundabout = (pk: string): readonly Send[] => [
  client => client.send(new ScanCommand({ TableName })),
  client => client.send(new ScanCommand({ TableName, IndexName: 'TenantIndex' })),
  client => client.send(new BatchGetItemCommand({ RequestItems: { [TableName]: { Keys: [key(pk)] } } })),
  client =>
    client.send(new BatchWriteItemCommand({ RequestItems: { [TableName]: [{ PutRequest: { Item: key(pk) } }] } })),
  client => client.send(new ExecuteStatementCommand({ Statement: `SELECT * FROM "${TableName}"` })),
  client =>
    client.send(
      new ExecuteStatementCommand({ Statement: `DELETE FROM "${TableName}" WHERE pk = '${pk}' AND sk = 'HEAD'` }),
    ),
]
const onIndex =
  (IndexName: string, attribute: string, pk: string): Send =>
  client =>
    client.send(
      new QueryCommand({
        TableName,
        IndexName,
        KeyConditionExpression: `${attribute} = :pk`,
        ExpressionAttributeValues: { ':pk': { S: pk } },
      }),
    )
const indexPartitions = [
  'T#acme#REFERRALS',
  'T#acme-corp#REFERRALS',
  'T#acme-corp#BY#an',
  'OPS#oost',
  'ID#an',
  'F#dijleland#GRANTS',
]

/** Sends a command; false when the gate refused it. Throws any other error. */
async function passes(client: DynamoDBClient, send: Send): Promise<boolean> {
  return send(client).then(
    () => true,
    error => {
      if (error.name === 'AccessDeniedException') return false
      throw error
    },
  )
}

async function fill(): Promise<void> {
  for (const pk of places) await engine.send(new PutItemCommand({ TableName, Item: { ...key(pk), title } }))
}

const roleOf = (fn: 'api' | 'stream' | 'seal', scope: string) =>
  inject('gate').environments[fn][`KRING_ROLE_${scope}`] ?? ''
const taken = async (fn: 'api' | 'stream' | 'seal', scope: string, tags: Readonly<Record<string, string>> = {}) =>
  clientTo(url, await assumeScopeRole(url, fn, roleOf(fn, scope), tags))

beforeAll(async () => {
  await createTable(engine, TableName)
  await fill()
})

describe.each(['api', 'stream', 'seal', 'identity'])('the credentials of the function %s themselves', name => {
  const own = clientTo(url, keysOf(name))
  it.each(places)('open nothing at %s', async pk => {
    for (const asking of Object.values(askings(pk))) await expect(asking(own)).rejects.toMatchObject(refused)
    for (const asking of roundabout(pk)) await expect(asking(own)).rejects.toMatchObject(refused)
  })
  it('open no index, but for identity that of persons', async () => {
    for (const { name: index, partitionKey } of tableDefinition.indexes)
      for (const pk of indexPartitions) {
        const isItsOwn = name === 'identity' && index === 'PersonIndex' && pk.startsWith('ID#')
        expect(await passes(own, onIndex(index, partitionKey, pk)), `${index} ${pk}`).toBe(isItsOwn)
      }
  })
})

type Scope = {
  readonly scope: string
  readonly of: 'api' | 'stream' | 'seal'
  readonly role: string
  readonly tags?: Readonly<Record<string, string>>
  /** The most the role may do, by partition key; the policies may allow less, never more. */
  readonly may: (pk: string) => readonly Asking[]
  readonly lists: (index: string, pk: string) => boolean
}
const under = (prefix: string, ...parts: readonly string[]) => {
  return (pk: string): boolean => parts.some(part => pk.startsWith(`${prefix}#${part}`))
}
const acmes = (pk: string): boolean => pk.startsWith('T#acme#')
const nothing = (): boolean => false

const scopes: readonly Scope[] = [
  {
    scope: 'a tenant',
    of: 'api',
    role: 'TENANT',
    tags: { tenant: 'acme' },
    // Events and access logs are append-only; items about the tenant under other prefixes are not its own.
    may: pk => {
      if (under('T#acme', 'QUOTA', 'MAIL', 'SEALS')(pk)) return []
      if (under('T#acme', 'SETTINGS')(pk)) return ['GetItem', 'PutItem']
      // The history of settings is append-only.
      if (under('T#acme', 'CHANGES')(pk)) return ['PutItem', 'Query']
      if (under('T#acme', 'GRANTS')(pk)) return ['Query']
      if (under('T#acme', 'R#')(pk)) return ['GetItem', 'PutItem', 'Query']
      if (under('T#acme', 'ACCESS')(pk)) return ['PutItem', 'Query']
      if (under('T#acme', 'SEARCHES')(pk)) return ['PutItem']
      if (under('T#acme', 'FILE')(pk)) return ['GetItem', 'PutItem']
      return acmes(pk) ? everyAsking : []
    },
    lists: (index, pk) => ['TenantIndex', 'OwnerIndex'].includes(index) && acmes(pk),
  },
  {
    scope: 'a public desk',
    of: 'api',
    role: 'PUBLIC',
    tags: { tenant: 'acme' },
    may: pk => {
      if (under('T#acme', 'SETTINGS')(pk)) return ['GetItem']
      if (under('T#acme', 'LINK', 'IDEM', 'FILE')(pk)) return ['GetItem', 'PutItem']
      if (under('T#acme', 'R#')(pk)) return ['PutItem']
      if (under('T#acme', 'FORM#')(pk)) return ['GetItem']
      // Published forms, no drafts.
      if (pk === 'T#acme#FORMS') return ['Query']
      return under('T#acme', 'QUOTA')(pk) ? ['GetItem', 'UpdateItem'] : []
    },
    lists: nothing,
  },
  {
    scope: 'the register',
    of: 'api',
    role: 'REGISTER',
    may: pk => (pk === 'OPS#TENANTS' ? ['Query'] : []),
    lists: nothing,
  },
  {
    scope: 'the operator',
    of: 'api',
    role: 'OPERATOR',
    may: pk => {
      if (pk === 'OPS#MEMBERS') return ['GetItem']
      return pk.startsWith('OPS#ACCESS#') ? ['PutItem'] : []
    },
    lists: (index, pk) => index === 'OpsIndex' && pk.startsWith('OPS#'),
  },
  {
    scope: 'a funder',
    of: 'api',
    role: 'FUNDER',
    tags: { funder: 'dijle' },
    may: pk => {
      if (pk === 'F#dijle#FUNDER') return ['GetItem']
      return under('F#dijle', 'GRANTS', 'ROLLUP')(pk) ? ['Query'] : []
    },
    lists: nothing,
  },
  {
    scope: 'memberships',
    of: 'api',
    role: 'IDENTITY',
    may: pk => {
      if (/^(?:OPS|T#[a-z0-9-]+)#MEMBERS$/.test(pk)) return ['PutItem', 'DeleteItem', 'Query']
      // Settings and forms of a new partner, and copied forms, are written but not read.
      if (/^T#[a-z0-9-]+#(?:SETTINGS|FORMS|FORMDRAFTS|FORM#.+)$/.test(pk)) return ['PutItem']
      if (pk === 'OPS#TENANTS') return ['Query', 'PutItem']
      return pk === 'OPS#FUNDERS' ? ['Query'] : []
    },
    lists: nothing,
  },
  {
    scope: 'a tenant, for the stream',
    of: 'stream',
    role: 'TENANT',
    tags: { tenant: 'acme' },
    may: pk => {
      if (under('T#acme', 'SETTINGS')(pk)) return ['GetItem']
      if (under('T#acme', 'MAIL')(pk)) return ['GetItem', 'PutItem']
      return under('T#acme', 'R#', 'GRANTS', 'MEMBERS')(pk) ? ['Query'] : []
    },
    lists: nothing,
  },
  {
    scope: 'the operator, for the stream',
    of: 'stream',
    role: 'OPERATOR',
    may: pk => {
      if (pk === 'OPS#MEMBERS') return ['Query']
      return pk.startsWith('OPS#MAIL#') ? ['GetItem', 'PutItem'] : []
    },
    lists: nothing,
  },
  {
    scope: 'counting for a funder',
    of: 'stream',
    role: 'COUNTING',
    tags: { funder: 'dijle' },
    may: pk => {
      if (under('F#dijle', 'FACTS')(pk)) return ['GetItem', 'PutItem']
      return under('F#dijle', 'ROLLUP')(pk) ? ['UpdateItem'] : []
    },
    lists: nothing,
  },
  {
    scope: 'the seals of a tenant',
    of: 'seal',
    role: 'SEAL',
    tags: { tenant: 'acme' },
    may: pk => {
      if (under('T#acme', 'ACCESS#', 'SEARCHES#')(pk)) return ['PutItem']
      return under('T#acme', 'SEALS#')(pk) ? ['GetItem', 'PutItem'] : []
    },
    lists: nothing,
  },
  {
    scope: 'the seals of the operator',
    of: 'seal',
    role: 'OPERATOR',
    may: pk => {
      if (pk.startsWith('OPS#ACCESS#')) return ['PutItem']
      return pk.startsWith('OPS#SEALS#') ? ['GetItem', 'PutItem'] : []
    },
    lists: nothing,
  },
]

it('every scope role is tried', () => {
  const { environments } = inject('gate')
  const known = Object.entries(environments).flatMap(([of, environment]) =>
    Object.keys(environment).flatMap(name => (name.startsWith('KRING_ROLE_') ? [`${of} ${name.slice(11)}`] : [])),
  )
  expect(scopes.map(({ of, role }) => `${of} ${role}`).sort()).toEqual(known.sort())
})

describe.each(scopes)('the credentials for $scope', ({ of, role, tags, may, lists }) => {
  let client: DynamoDBClient
  beforeAll(async () => {
    client = await taken(of, role, tags)
    await fill()
  })

  it.each(places)('do at %s no more than they are for', async pk => {
    const most = new Set<string>(may(pk))
    for (const [name, asking] of Object.entries(askings(pk)))
      if (await passes(client, asking)) expect(most, `${name} ${pk}`).toContain(name)
    for (const asking of roundabout(pk)) expect(await passes(client, asking)).toBe(false)
  })

  it('do what they are for', async () => {
    const own = places.filter(pk => may(pk).length > 0)
    const done = await Promise.all(own.flatMap(pk => may(pk).map(name => passes(client, askings(pk)[name]))))
    expect(done).toContain(true)
  })

  it('read no list but their own', async () => {
    for (const { name: index, partitionKey } of tableDefinition.indexes)
      for (const pk of indexPartitions)
        if (!lists(index, pk))
          expect(await passes(client, onIndex(index, partitionKey, pk)), `${index} ${pk}`).toBe(false)
  })
})

describe('a transaction', () => {
  const both = ['T#acme#R#9', 'T#acme-corp#R#9']
  it.each([
    ['its own first', both],
    ['the neighbour’s first', both.toReversed()],
    ['its own around the neighbour’s', ['T#acme#R#9', 'T#acme-corp#R#9', 'T#acme#R#8']],
    ['the operator’s among its own', ['T#acme#R#9', 'OPS#MEMBERS#9']],
  ])('that mixes two tenants is refused whole, %s', async (_order, pks) => {
    const acme = await taken('api', 'TENANT', { tenant: 'acme' })
    const puts = pks.map(pk => ({ Put: { TableName, Item: key(pk) } }))
    await expect(acme.send(new TransactWriteItemsCommand({ TransactItems: puts }))).rejects.toMatchObject(refused)
    const deletes = pks.map(pk => ({ Delete: { TableName, Key: key(pk) } }))
    await expect(acme.send(new TransactWriteItemsCommand({ TransactItems: deletes }))).rejects.toMatchObject(refused)
    const gets = pks.map(pk => ({ Get: { TableName, Key: key(pk) } }))
    await expect(acme.send(new TransactGetItemsCommand({ TransactItems: gets }))).rejects.toMatchObject(refused)
    for (const pk of pks) {
      const { Item } = await engine.send(new GetItemCommand({ TableName, Key: key(pk) }))
      expect(Item).toBeUndefined()
    }
  })
})
