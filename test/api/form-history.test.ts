import { DeleteCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import { mostUsedKeys, starterForms } from '@kring/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { at, openWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const words = (nl: string) => ({ nl, fr: nl, en: nl })
const ask = (path: string, more: Parameters<World['ask']>[1] = {}) =>
  world.ask(`/t/linde/forms${path}`, { as: 'bart', ...more })

/** A form of one question with this key. */
const small = (id: string, key: string, version = 1) => ({
  ...starterForms('youth-care').professional,
  id,
  version,
  title: words(id),
  variants: ['family'],
  declarations: [],
  sections: [
    {
      key: 'only',
      title: words('Alles'),
      questions: [{ type: 'date', key, label: words('Wanneer?'), required: true, when: 'future' }],
    },
  ],
})
const publish = (id: string, revision: number, note = 'Een versie') =>
  ask(`/${id}/publish`, { headers: at(revision), body: { note } })

async function publishFirst(id: string, key: string): Promise<void> {
  await ask('', { body: { id, from: { kind: 'import', definition: small(id, key) } } })
  expect((await publish(id, 1)).status).toBe(201)
}

/** Publishes one more version, in which the question has another key. */
async function publishNext(id: string, key: string, version: number, note?: string) {
  const draft = await ask(`/${id}/draft`, { body: { version: 1 } })
  expect(draft.status).toBe(201)
  const definition = small(id, key, version)
  expect((await ask(`/${id}/draft`, { method: 'PUT', headers: at(1), body: { definition } })).status).toBe(200)
  return publish(id, 2, note)
}

const pkOf = (id: string): string => `T#linde#FORM#${id}`
const write = async (item: Readonly<Record<string, unknown>>): Promise<void> => {
  const { client, name } = world.table
  await client.send(new PutCommand({ TableName: name, Item: { ...item } }))
}
/** The items of a form's history as they are stored. */
async function stored(id: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const { client, name } = world.table
  const { Items = [] } = await client.send(
    new QueryCommand({
      TableName: name,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :history)',
      ExpressionAttributeValues: { ':pk': pkOf(id), ':history': 'HISTORY' },
    }),
  )
  return Items
}

describe('the history of a form', () => {
  it('has an item for each version, which later versions leave as it is', async () => {
    await publishFirst('groei', 'first')
    const [first] = await stored('groei')
    expect((await publishNext('groei', 'second', 2, 'x'.repeat(500))).status).toBe(201)
    expect((await publishNext('groei', 'second', 3)).status).toBe(201)
    const items = await stored('groei')
    expect(items.map(({ sk, newKeys }) => [sk, newKeys])).toEqual([
      ['HISTORY#000001', ['first']],
      ['HISTORY#000002', ['second']],
      ['HISTORY#000003', []],
    ])
    expect(items[0]).toEqual(first)
    const { body } = await ask('/groei/versions')
    expect(body.items.map(({ version }: { version: number }) => version)).toEqual([3, 2, 1])
    expect(body.usedKeys).toEqual(['first', 'second'])
  })

  it('that an earlier version of the product kept in one item is read, and goes on', async () => {
    await publishFirst('vroeger', 'now')
    const [first] = await stored('vroeger')
    await remove(first)
    const versions = [{ version: 1, publishedAt: '2026-01-01T00:00:00.000Z', note: 'Toen' }]
    const joint = { pk: pkOf('vroeger'), sk: 'HISTORY', versions, usedKeys: ['removed', 'now'] }
    await write(joint)
    expect((await publishNext('vroeger', 'next', 2)).body).toEqual({ version: 2 })
    const { body } = await ask('/vroeger/versions')
    expect(body.items).toMatchObject([
      { version: 2, isLive: true },
      { version: 1, note: 'Toen', isLive: false },
    ])
    expect(body.usedKeys).toEqual(['removed', 'now', 'next'])
    expect((await stored('vroeger'))[0]).toEqual(joint)
  })

  it('that forgot its oldest keys in one item has them from its versions', async () => {
    await publishFirst('vergeten', 'oldest')
    const [first] = await stored('vergeten')
    await remove(first)
    const usedKeys = Array.from({ length: 5000 }, (_, number) => `k${number}`)
    const versions = [{ version: 1, publishedAt: '2026-01-01T00:00:00.000Z' }]
    await write({ pk: pkOf('vergeten'), sk: 'HISTORY', versions, usedKeys })
    expect((await ask('/vergeten/versions')).body.usedKeys).toEqual(expect.arrayContaining(['oldest', 'k0', 'k4999']))
  })

  it('forgets no key past five thousand', async () => {
    await publishFirst('veel', 'first')
    for (let part = 0; part < 6; part += 1) await writeEntry('veel', 2 + part, `p${part}x`, 1000)
    expect((await publishNext('veel', 'last', 8)).body).toEqual({ version: 8 })
    const { usedKeys } = (await ask('/veel/versions')).body
    expect(usedKeys).toHaveLength(6002)
    expect(usedKeys).toEqual(expect.arrayContaining(['first', 'p0x0', 'p5x999', 'last']))
  })

  it('that is full is refused with a sentence, and nothing is published', async () => {
    await publishFirst('vol', 'first')
    for (let part = 0; part < 10; part += 1) await writeEntry('vol', 2 + part, `p${part}x`, mostUsedKeys / 10)
    const refused = await publishNext('vol', 'last', 12)
    expect([refused.status, refused.body.code]).toEqual([409, 'form-history-full'])
    expect(refused.body.detail).toContain('te veel versies')
    expect((await ask('/vol/draft')).body.draft).toMatchObject({ revision: 2 })
  })
})

async function remove(item: Readonly<Record<string, unknown>> | undefined): Promise<void> {
  const { client, name } = world.table
  await client.send(new DeleteCommand({ TableName: name, Key: { pk: item?.pk, sk: item?.sk } }))
}

/** The history's item of a version that brought this many keys. */
const writeEntry = (id: string, version: number, prefix: string, count: number): Promise<void> =>
  write({
    pk: pkOf(id),
    sk: `HISTORY#${String(version).padStart(6, '0')}`,
    version,
    publishedAt: '2026-01-01T00:00:00.000Z',
    newKeys: Array.from({ length: count }, (_, number) => `${prefix}${number}`),
  })
