import { randomUUID } from 'node:crypto'
import { readdir, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import { TenantId } from '@kring/domain'
import { openStore, type Store } from '@kring/functions/data/index'
import { forCopies } from '@kring/functions/data/scopes/copies'
import { type CopiesTable, sweepCopies } from '@kring/functions/files/sweep/sweepCopies'
import { fileDeleter } from '@kring/local/erasing'
import { type DiskStorage, diskStorage, sweepFiles } from '@kring/local/files/index'
import { createTable } from '@kring/local/table/index'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { attach, putFileForms, type Sender, sendLetters } from '../support/attachments.ts'
import { testNow } from '../support/clock.ts'
import { injectFaults, sdkError } from '../support/injectFaults.ts'
import { once, openWorld, type World } from '../support/world.ts'

let world: World
let end = () => {}
beforeAll(async () => {
  world = await openWorld({ now: () => testNow, pause: async () => {} })
  await putFileForms(world, 'linde')
})
afterEach(() => end())
afterAll(() => world.close())

const sara: Sender = { as: 'sara' }
const day = 86_400_000

/** The keys of the copies of a file, under whatever number. */
async function copiesOf(id: string): Promise<readonly string[]> {
  const names = await readdir(join(world.fileFolder, 'kept'), { recursive: true }).catch(() => [])
  return names.filter(name => name.endsWith(id))
}
/** The storage some days after `testNow`, at which all the copies that are there now were written. */
async function storageAfter(days: number): Promise<DiskStorage> {
  for (const name of await readdir(join(world.fileFolder, 'kept'), { recursive: true }))
    await utimes(join(world.fileFolder, 'kept', name), Date.parse(testNow) / 1000, Date.parse(testNow) / 1000)
  return diskStorage({
    folder: world.fileFolder,
    secret: 's'.repeat(32),
    publicUrl: 'http://kring.example',
    now: () => Date.parse(testNow) + days * day,
  })
}
const sweepAfter = async (days: number, store: Store = world.store): Promise<number> =>
  (await storageAfter(days)).sweepCopies(forCopies(store))
/** The files below `swept`, by their path. */
async function aside(): Promise<readonly string[]> {
  const root = join(world.fileFolder, 'swept')
  const names = await readdir(root, { recursive: true }).catch(() => [])
  const files = await Promise.all(names.map(async name => ((await stat(join(root, name))).isFile() ? [name] : [])))
  return files.flat()
}
const failing = (name: string) => {
  const faults = Array.from({ length: 50 }, () => ({ fails: sdkError(name) }))
  end = injectFaults(faults, undefined, 'transactions').end
}

describe('a copy of a file whose dossier is not created', () => {
  it('is deleted at once when a draft was sent by somebody else meanwhile', async () => {
    const { body: file } = await attach(world, sara)
    const answers = { story: 'Er is een brief.', letters: [file] }
    const form = { id: 'letters', version: 1 }
    const reply = await world.ask('/t/linde/referrals', {
      as: 'sara',
      body: { form, answers, locale: 'nl', draft: 'a'.repeat(10), draftVersion: 1 },
      headers: once(),
    })
    expect([reply.status, reply.body.code]).toEqual([409, 'draft-gone'])
    expect(await copiesOf(file.id)).toEqual([])
    expect((await sendLetters(world, sara, { letters: [file] })).status).toBe(201)
    expect(await copiesOf(file.id)).toHaveLength(1)
  })

  it('is deleted at once when another referral took the file first', async () => {
    const { body: file } = await attach(world, sara)
    const replies = await Promise.all([1, 2, 3].map(() => sendLetters(world, sara, { letters: [file] })))
    const taken = replies.find(({ status }) => status === 201)?.body.id
    expect(await copiesOf(file.id)).toEqual([join('t', 'linde', taken, file.id)])
  })

  it('stays while nobody knows how the transaction ended, and is swept after a day', async () => {
    const { body: file } = await attach(world, sara)
    failing('InternalServerError')
    expect((await sendLetters(world, sara, { letters: [file] })).status).toBe(503)
    end()
    expect(await copiesOf(file.id)).toHaveLength(1)
    expect(await sweepAfter(0.9)).toBe(0)
    expect(await sweepAfter(1.1)).toBe(1)
    expect(await copiesOf(file.id)).toEqual([])
    // The file itself is still there to be sent.
    expect((await sendLetters(world, sara, { letters: [file] })).status).toBe(201)
  })

  it('is swept alone: what a dossier claimed stays, also when the sender tried more than once', async () => {
    const { body: file } = await attach(world, sara)
    const headers = once()
    failing('InternalServerError')
    await sendLetters(world, sara, { letters: [file] }, headers)
    end()
    const sent = await sendLetters(world, sara, { letters: [file] }, headers)
    expect(await copiesOf(file.id)).toHaveLength(2)
    expect(await sweepAfter(2)).toBe(1)
    expect(await copiesOf(file.id)).toEqual([join('t', 'linde', sent.body.id, file.id)])
    expect(await sweepAfter(20)).toBe(0)
  })
})

describe('a file that a dossier has', () => {
  const send = async () => {
    const { body: file } = await attach(world, sara)
    const dossier: string = (await sendLetters(world, sara, { letters: [file] })).body.id
    return { id: String(file.id), dossier, place: join('t', 'linde', dossier, file.id) }
  }
  const openTable = async (tableWorld?: World): Promise<Store> => {
    if (tableWorld !== undefined) return tableWorld.store
    const credentials = { accessKeyId: 'administrator', secretAccessKey: 'any' }
    const place = { endpoint: world.endpoint, region: 'eu-west-1', credentials }
    const table = `kring-${randomUUID()}`
    const client = new DynamoDBClient(place)
    await createTable(client, table)
    client.destroy()
    return openStore({ table, ...place })
  }

  it('stays where it is when the host starts with an empty table, which is said', async () => {
    const { id, place } = await send()
    const said: string[] = []
    await sweepFiles(await storageAfter(2), await openTable(), line => said.push(line))
    expect(said).toEqual([expect.stringContaining('Is it the right table?')])
    expect(await copiesOf(id)).toEqual([place])
    expect((await aside()).filter(name => name.endsWith(id))).toEqual([])
  })

  it('is not lost when the host starts with a table that has the partner but not the dossier', async () => {
    const other = await openWorld({ now: () => testNow })
    try {
      const { id, place } = await send()
      expect(await sweepAfter(2, await openTable(other))).toBeGreaterThan(0)
      expect(await copiesOf(id)).toEqual([])
      const days = [new Date(Date.parse(testNow) + 2 * day).toISOString().slice(0, 10)]
      expect(await aside()).toContain(join(...days, 'kept', place))
      // 34 days later, with its own table again, it is back.
      await (await storageAfter(36)).sweep()
      expect(await sweepAfter(36)).toBe(0)
      expect(await copiesOf(id)).toEqual([place])
    } finally {
      await other.close()
    }
  })

  it('is not lost by a backup of before the dossier, and is back with the table of after it', async () => {
    const { id, dossier, place } = await send()
    const isOfIt = ({ pk }: Readonly<Record<string, unknown>>) =>
      pk === `T#linde#R#${dossier}` || pk === `T#linde#FILE#${id}`
    const { client, name: TableName } = world.table
    const items = (await world.items()).filter(isOfIt)
    for (const { pk, sk } of items) await client.send(new DeleteCommand({ TableName, Key: { pk, sk } }))
    expect(await sweepAfter(2)).toBeGreaterThan(0)
    expect(await copiesOf(id)).toEqual([])
    for (const Item of items) await client.send(new PutCommand({ TableName, Item: { ...Item } }))
    await sweepAfter(3)
    expect(await copiesOf(id)).toEqual([place])
  })

  it('stays when its claim is gone and its dossier is not', async () => {
    const { id, place } = await send()
    const { client, name: TableName } = world.table
    const Key = { pk: `T#linde#FILE#${id}`, sk: 'HEAD' }
    const claim = (await world.items()).find(({ pk }) => pk === Key.pk)
    await client.send(new DeleteCommand({ TableName, Key }))
    await sweepAfter(2)
    expect(await copiesOf(id)).toEqual([place])
    await client.send(new PutCommand({ TableName, Item: { ...claim } }))
  })

  it('is deleted by the erasure also where a sweep set it aside', async () => {
    const { id, place } = await send()
    const table = forCopies(world.store)
    await (await storageAfter(2)).sweepCopies({
      ...table,
      dossierOf: async (tenant, file, now) => (file === id ? 'LIN-2026-999999' : table.dossierOf(tenant, file, now)),
    })
    expect((await aside()).filter(name => name.endsWith(place))).toHaveLength(1)
    await fileDeleter(world.fileFolder)(TenantId.parse('linde'), 'LIN-2026-000001', id)
    expect((await aside()).filter(name => name.endsWith(id))).toEqual([])
  })

  it('that was set aside is deleted after 35 days', async () => {
    const { body: file } = await attach(world, sara)
    failing('InternalServerError')
    await sendLetters(world, sara, { letters: [file] })
    end()
    await sweepAfter(2)
    await (await storageAfter(36)).sweep()
    expect((await aside()).filter(name => name.endsWith(file.id))).toHaveLength(1)
    await (await storageAfter(38)).sweep()
    expect(await aside()).toEqual([])
  })
})

describe('the sweep', () => {
  const id = '0123456789abcdef0123456789abcdef'
  const at = (key: string, ageInDays = 2) => ({ key, writtenAt: Date.parse(testNow) - ageInDays * day })
  const sweep = async (
    copies: readonly ReturnType<typeof at>[],
    dossierOf: () => Promise<string | undefined>,
    others: Partial<CopiesTable> = {},
    most?: number,
  ) => {
    const removed: string[] = []
    const work = sweepCopies({
      copies: async function* () {
        yield* copies
      },
      remove: async key => void removed.push(key),
      table: {
        dossierOf,
        hasDossier: async () => false,
        hasTenant: async () => true,
        claimOf: async () => undefined,
        pictureClaimed: async () => false,
        ...others,
      },
      now: () => testNow,
      most,
    })
    return { removed, count: await work.catch((error: Error) => error.message) }
  }
  const kept = `kept/t/${TenantId.parse('linde')}/LIN-2026-000001/${id}`

  it('touches nothing but copies of dossiers, older than a day and younger than a month', async () => {
    const others = [at(`kept/t/linde/${id}`), at(`checked/t/linde/${id}`), at(`${kept}.1.half`), at(`${kept}/x`)]
    const none = async () => undefined
    expect(await sweep([...others, at(kept, 0.5), at(kept, 31)], none)).toEqual({ removed: [], count: 0 })
    expect(await sweep([at(kept)], none)).toEqual({ removed: [kept], count: 1 })
    expect((await sweep([at(kept)], async () => 'LIN-2026-000002')).removed).toEqual([kept])
    expect((await sweep([at(kept)], async () => 'LIN-2026-000001')).removed).toEqual([])
  })

  it('deletes nothing when the table does not answer', async () => {
    const silent = () => Promise.reject(new Error('no answer'))
    expect(await sweep([at(kept)], silent)).toEqual({ removed: [], count: 'no answer' })
  })

  it('asks about everything before it deletes anything', async () => {
    let asked = 0
    const oneAnswer = async () => {
      asked += 1
      if (asked > 1) throw new Error('no answer')
      return undefined
    }
    expect(await sweep([at(kept), at(kept)], oneAnswer)).toEqual({ removed: [], count: 'no answer' })
  })

  it('deletes nothing that a dossier of the table may have', async () => {
    const none = async () => undefined
    expect(await sweep([at(kept)], none, { hasDossier: async () => true })).toEqual({ removed: [], count: 0 })
  })

  it('stops, with nothing deleted, where the table does not know one of the partners', async () => {
    const foreign = kept.replace('linde', 'kompas')
    const hasTenant = async (tenant: TenantId) => tenant === 'linde'
    const outcome = await sweep([at(kept), at(foreign)], async () => undefined, { hasTenant })
    expect(outcome).toEqual({ removed: [], count: 'no-such-tenant: 2' })
  })

  it('stops, with nothing deleted, where more than twenty copies would go, unless told that they may', async () => {
    const many = (count: number) => Array.from({ length: count }, () => at(kept))
    const none = async () => undefined
    expect((await sweep(many(20), none)).count).toBe(20)
    expect(await sweep(many(21), none)).toEqual({ removed: [], count: 'too-many: 21' })
    expect((await sweep(many(21), none, {}, 21)).count).toBe(21)
  })
})
