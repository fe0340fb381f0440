import { randomUUID } from 'node:crypto'
import {
  BatchGetItemCommand,
  DynamoDBClient,
  ExecuteStatementCommand,
  GetItemCommand,
  PutItemCommand,
  type PutItemCommandInput,
  QueryCommand,
  ScanCommand,
  TransactGetItemsCommand,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb'
import { roleVariable, type ScopeRole } from '@kring/functions/data/access/scope'
import { createTable } from '@kring/local/table/index'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { type Gate, merge, startGate, unused } from '../support/gate/index.ts'
import { assumeScopeRole, type Keys } from './assumeScopeRole.ts'

const TableName = `kring-gate-${randomUUID()}`
const refused = { name: 'AccessDeniedException' }

const clientTo = (endpoint: string, credentials: Keys) =>
  new DynamoDBClient({ endpoint, region: 'eu-central-1', credentials, maxAttempts: 1 })
const keysOf = (accessKeyId: string): Keys => ({ accessKeyId, secretAccessKey: 'any' })

let gate: Gate
let engine: DynamoDBClient
/** Clients with the API's credentials for the tenant acme: for one dossier, and for its lists and drafts. */
let acme: DynamoDBClient
let lists: DynamoDBClient
/** A client with the API's credentials for public requests at acme. */
let desk: DynamoDBClient

const roleOf = (fn: 'api' | 'stream', scope: ScopeRole) => gate.environment(fn)[roleVariable(scope)] ?? ''
const signed = (keys: Keys) => clientTo(gate.url, keys)
const taken = async (fn: 'api' | 'stream', scope: ScopeRole, tags: Readonly<Record<string, string>> = {}) =>
  signed(await assumeScopeRole(gate.url, fn, roleOf(fn, scope), tags))

const at = (pk: string, sk = 'HEAD') => ({ pk: { S: pk }, sk: { S: sk } })
const get = (pk: string) => new GetItemCommand({ TableName, Key: at(pk) })
const put = (pk: string, item: PutItemCommandInput['Item'] = {}) =>
  new PutItemCommand({ TableName, Item: { ...at(pk), ...item } })
const queryOf = (pk: string) =>
  new QueryCommand({
    TableName,
    KeyConditionExpression: '#sk > :from AND #pk = :pk',
    ExpressionAttributeNames: { '#pk': 'pk', '#sk': 'sk' },
    ExpressionAttributeValues: { ':pk': { S: pk }, ':from': { S: 'A' } },
  })
const list = (IndexName: string, attribute: string, value: string) =>
  new QueryCommand({
    TableName,
    IndexName,
    KeyConditionExpression: `${attribute} = :value`,
    ExpressionAttributeValues: { ':value': { S: value } },
  })

beforeAll(async () => {
  gate = await startGate({ endpoint: inject('endpoint') })
  engine = clientTo(inject('endpoint'), keysOf('local'))
  await createTable(engine, TableName)
  acme = await taken('api', 'dossier', { tenant: 'acme', dossier: '1' })
  lists = await taken('api', 'lists', { tenant: 'acme' })
  desk = await taken('api', 'public', { tenant: 'acme' })
})

afterAll(async () => {
  await gate.stop()
})

describe('for its own tenant a request', () => {
  test('writes what then lies in the table', async () => {
    await acme.send(put('T#acme#R#1', { title: { S: 'Anna' } }))
    const { Item } = await engine.send(get('T#acme#R#1'))
    expect(Item?.title).toEqual({ S: 'Anna' })
  })

  test('reads an item and a collection', async () => {
    await engine.send(put('T#acme#DRAFTS#2'))
    expect((await lists.send(get('T#acme#DRAFTS#2'))).Item).toEqual(at('T#acme#DRAFTS#2'))
    await engine.send(put('T#acme#R#1'))
    expect((await acme.send(queryOf('T#acme#R#1'))).Items).toEqual([at('T#acme#R#1')])
  })

  test('reads its lists', async () => {
    await engine.send(put('T#acme#R#3', { listPk: { S: 'T#acme#REFERRALS' }, listSk: { S: '1' } }))
    const { Items } = await lists.send(list('TenantIndex', 'listPk', 'T#acme#REFERRALS'))
    expect(Items).toHaveLength(1)
  })

  test('changes several things at once', async () => {
    const puts = ['T#acme#R#1', 'T#acme#LINK#4'].map(pk => ({ Put: { TableName, Item: at(pk) } }))
    await acme.send(new TransactWriteItemsCommand({ TransactItems: puts }))
    expect((await engine.send(get('T#acme#LINK#4'))).Item).toBeDefined()
  })

  test('hears from the engine itself that a condition does not hold', async () => {
    await engine.send(put('T#acme#R#1'))
    const again = new PutItemCommand({
      TableName,
      Item: at('T#acme#R#1'),
      ConditionExpression: 'attribute_not_exists(pk)',
    })
    await expect(acme.send(again)).rejects.toMatchObject({ name: 'ConditionalCheckFailedException' })
  })
})

describe('a request is refused', () => {
  const foreign = ['T#bolder#R#1', 'T#acme-corp#R#1', 'T#acm#R#1', 'T#acme', 'OPS#TENANTS', 'F#acme#FUNDER', 'ID#acme']
  test.each([...foreign, 'T#acme#R#2', 'T#acme#R#10', 'T#acme#R#', 'T#acme#R#*'])(
    'at one dossier of acme for %s',
    async pk => {
      await expect(acme.send(get(pk))).rejects.toMatchObject(refused)
      await expect(acme.send(put(pk))).rejects.toMatchObject(refused)
      await expect(acme.send(queryOf(pk))).rejects.toMatchObject(refused)
    },
  )

  test('and writes nothing', async () => {
    await expect(acme.send(put('T#bolder#R#9'))).rejects.toMatchObject(refused)
    expect((await engine.send(get('T#bolder#R#9'))).Item).toBeUndefined()
  })

  test('whole, when one part of a transaction is not its own', async () => {
    const puts = ['T#acme#LINK#10', 'T#bolder#LINK#10'].map(pk => ({ Put: { TableName, Item: at(pk) } }))
    await expect(acme.send(new TransactWriteItemsCommand({ TransactItems: puts }))).rejects.toMatchObject(refused)
    expect((await engine.send(get('T#acme#LINK#10'))).Item).toBeUndefined()
    const gets = ['T#acme#R#1', 'T#bolder#R#1'].map(pk => ({ Get: { TableName, Key: at(pk) } }))
    await expect(acme.send(new TransactGetItemsCommand({ TransactItems: gets }))).rejects.toMatchObject(refused)
  })

  test('for a part that its role has no action for, though the keys are its own', async () => {
    const check = {
      ConditionCheck: { TableName, Key: at('T#acme#LINK#1'), ConditionExpression: 'attribute_exists(pk)' },
    }
    await expect(acme.send(new TransactWriteItemsCommand({ TransactItems: [check] }))).rejects.toMatchObject(refused)
  })

  test('for a Scan, a batch and PartiQL', async () => {
    await expect(acme.send(new ScanCommand({ TableName }))).rejects.toMatchObject(refused)
    const batch = new BatchGetItemCommand({ RequestItems: { [TableName]: { Keys: [at('T#acme#R#1')] } } })
    await expect(acme.send(batch)).rejects.toMatchObject(refused)
    const statement = `SELECT * FROM "${TableName}" WHERE pk = 'T#acme#R#1'`
    await expect(acme.send(new ExecuteStatementCommand({ Statement: statement }))).rejects.toMatchObject(refused)
  })

  test('when it names no partition key', async () => {
    const nowhere = new GetItemCommand({ TableName, Key: { sk: { S: 'HEAD' } } })
    await expect(acme.send(nowhere)).rejects.toMatchObject(refused)
    const bySort = new QueryCommand({
      TableName,
      KeyConditionExpression: 'sk = :pk',
      ExpressionAttributeValues: { ':pk': { S: 'T#acme#R#1' } },
    })
    await expect(acme.send(bySort)).rejects.toMatchObject(refused)
  })

  test('on an index that is not for its role', async () => {
    await expect(lists.send(list('OpsIndex', 'opsPk', 'T#acme#REFERRALS'))).rejects.toMatchObject(refused)
    await expect(lists.send(list('OpsIndex', 'opsPk', 'OPS#noord'))).rejects.toMatchObject(refused)
    await expect(desk.send(list('TenantIndex', 'listPk', 'T#acme#REFERRALS'))).rejects.toMatchObject(refused)
  })

  test('on an index by the key of the table', async () => {
    await expect(lists.send(list('TenantIndex', 'pk', 'T#acme#R#1'))).rejects.toMatchObject(refused)
  })

  test('wherever its cursor points', async () => {
    const foreign = new QueryCommand({ ...queryOf('T#bolder#R#1').input, ExclusiveStartKey: at('T#acme#R#1') })
    await expect(acme.send(foreign)).rejects.toMatchObject(refused)
  })

  test('for a key that a tag with a wildcard would reach', async () => {
    await expect(taken('api', 'lists', { tenant: '*' })).rejects.toThrow('ValidationError')
  })

  test('at the desk for what only the organisation may see', async () => {
    await desk.send(get('T#acme#SETTINGS'))
    await expect(desk.send(put('T#acme#R#20'))).rejects.toMatchObject(refused)
    await expect(desk.send(get('T#acme#R#20'))).rejects.toMatchObject(refused)
    await expect(desk.send(queryOf('T#acme#R#20'))).rejects.toMatchObject(refused)
    await expect(desk.send(put('T#acme#SETTINGS'))).rejects.toMatchObject(refused)
  })
})

describe('the role of a function', () => {
  test.each(['api', 'stream', 'seal', 'identity'])('%s reads not one item and no list', async name => {
    const self = signed(keysOf(name))
    for (const pk of ['T#acme#R#1', 'OPS#TENANTS', 'F#noord#FUNDER', 'ID#anna'])
      await expect(self.send(get(pk))).rejects.toMatchObject(refused)
    await expect(self.send(list('TenantIndex', 'listPk', 'T#acme#REFERRALS'))).rejects.toMatchObject(refused)
    await expect(self.send(list('PersonIndex', 'personPk', 'ID#anna'))).rejects.toMatchObject(refused)
  })

  test('of who asks is found by a scope role of the API, and nothing else', async () => {
    const caller = await taken('api', 'caller')
    await caller.send(list('PersonIndex', 'personPk', 'ID#anna'))
    for (const pk of ['T#acme#MEMBERS', 'INVITED#anna'])
      await expect(caller.send(list('PersonIndex', 'personPk', pk))).rejects.toMatchObject(refused)
    for (const pk of ['ID#anna', 'OPS#QUOTA#anna', 'OPS#MEMBERS', 'T#acme#MEMBERS'])
      await expect(caller.send(get(pk))).rejects.toMatchObject(refused)
  })
})

describe('a scope role', () => {
  test.each<[string, Readonly<Record<string, string>>]>([
    ['without its tags', {}],
    ['with one of its two tags', { tenant: 'acme' }],
    ['with the other of them', { dossier: '1' }],
    ['with another tag', { tenant: 'acme', funder: 'noord' }],
    ['with a tag too many', { tenant: 'acme', dossier: '1', person: 'citizen' }],
    ['with a tag that says nothing', { tenant: 'acme', dossier: '' }],
  ])('is not taken on %s', async (_how, tags) => {
    await expect(taken('api', 'dossier', tags)).rejects.toThrow('AccessDenied')
  })

  test('without a tag of its own is not taken on with one', async () => {
    await taken('api', 'mandate')
    await expect(taken('api', 'mandate', { tenant: 'acme' })).rejects.toThrow('AccessDenied')
  })

  test('is taken on by its own function only', async () => {
    const tags = { tenant: 'acme' }
    for (const role of [roleOf('api', 'lists'), roleOf('stream', 'effects')]) expect(role).toMatch(/^arn:aws:iam::/)
    const foreign = assumeScopeRole(gate.url, 'stream', roleOf('api', 'lists'), tags)
    await expect(foreign).rejects.toThrow('AccessDenied')
    await expect(taken('stream', 'effects', tags)).resolves.toBeDefined()
    const local = assumeScopeRole(gate.url, 'local', roleOf('api', 'lists'), tags)
    await expect(local).rejects.toThrow('InvalidClientTokenId')
  })

  test('is no way to another', async () => {
    const role = roleOf('api', 'lists')
    const { accessKeyId, sessionToken } = await assumeScopeRole(gate.url, 'api', role, { tenant: 'acme' })
    const next = assumeScopeRole(gate.url, accessKeyId, role, { tenant: 'bolder' }, { sessionToken })
    await expect(next).rejects.toThrow('AccessDenied')
  })

  test('is held for an hour at most', async () => {
    const long = assumeScopeRole(gate.url, 'api', roleOf('api', 'mandate'), {}, { seconds: 3601 })
    await expect(long).rejects.toThrow('ValidationError')
  })

  test('is nobody whom the templates do not know', async () => {
    await expect(assumeScopeRole(gate.url, 'api', 'arn:aws:iam::111122223333:role/admin')).rejects.toThrow(
      'AccessDenied',
    )
  })
})

describe('who called', () => {
  test('is told by the access key, and an unknown one is refused', async () => {
    const stranger = signed(keysOf('AKIASTRANGER'))
    await expect(stranger.send(get('T#acme#R#1'))).rejects.toMatchObject({ name: 'UnrecognizedClientException' })
  })

  test('is told by the session token too, where a key was handed out', async () => {
    const keys = await assumeScopeRole(gate.url, 'api', roleOf('api', 'mandate'))
    const half = signed({ ...keys, sessionToken: 'another' })
    await expect(half.send(get('OPS#MEMBERS'))).rejects.toMatchObject({ name: 'UnrecognizedClientException' })
  })

  test.each(['administrator', 'local'])('%s passes, uncounted', async name => {
    const before = gate.report()
    await signed(keysOf(name)).send(new ScanCommand({ TableName, Limit: 1 }))
    expect(gate.report()).toEqual(before)
  })
})

describe('the report', () => {
  test('counts calls and names each grant with what it is for', async () => {
    const own = await startGate({ endpoint: inject('endpoint') })
    try {
      const keys = await assumeScopeRole(own.url, 'api', own.environment('api')[roleVariable('lists')] ?? '', {
        tenant: 'acme',
      })
      const client = clientTo(own.url, keys)
      await client.send(get('T#acme#DRAFTS#1'))
      await client.send(get('T#acme#DRAFTS#2'))
      await client.send(list('OwnerIndex', 'ownPk', 'T#acme#BY#anna'))
      await expect(client.send(get('T#bolder#R#1'))).rejects.toMatchObject(refused)
      const report = own.report()
      expect(report).toMatchObject({ evaluated: 4, allowed: 3, refused: 1 })
      expect(report.used).toEqual(['api lists GetItem table T#<t>#DRAFTS#*', 'api lists Query OwnerIndex T#<t>#BY#*'])
      expect(report.granted).toEqual(expect.arrayContaining([...report.used]))
      expect(report.granted).toContain('api dossier PutItem table T#<t>#R#<d>')
      expect(report.granted).toContain('api caller Query PersonIndex ID#*')
      expect(report.granted).toContain('stream counting UpdateItem table F#<f>#ROLLUP#*')
      expect(unused(report)).toHaveLength(report.granted.length - 2)
    } finally {
      await own.stop()
    }
  })

  test('of several gates is one: what one of them used is used', () => {
    const granted = ['a', 'b', 'c']
    const one = { evaluated: 2, allowed: 2, refused: 0, granted, used: ['a'] }
    const other = { evaluated: 3, allowed: 1, refused: 2, granted, used: ['a', 'c'] }
    const both = merge([one, other])
    expect(both).toEqual({ evaluated: 5, allowed: 3, refused: 2, granted, used: ['a', 'c'] })
    expect(unused(both)).toEqual(['b'])
  })
})
