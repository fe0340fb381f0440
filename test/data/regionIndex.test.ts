import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DeleteCommand, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import { soughtIn, starterForms } from '@kring/domain'
import { johanCase } from '@kring/domain/test-data/examples'
import { cursorSigner, forErasure, forIndexing, forRegion } from '@kring/functions/data/index'
import { upgradeTable } from '@kring/functions/data/upgrade/index'
import { eraseDossier } from '@kring/functions/erasure/erase'
import { erasePerson } from '@kring/functions/erasure/erasePerson'
import type { Eraser } from '@kring/functions/erasure/eraser'
import { personsIn } from '@kring/functions/erasure/persons'
import { fileErasureLedger } from '@kring/local/folder/erasures'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clockFrom, testNow } from '../support/clock.ts'
import { linde, oost, west } from '../support/people.ts'
import { give, johan } from '../support/referrals.ts'
import { once, openWorld, type World } from '../support/world.ts'

let world: World
let folder: string
let eraser: Eraser
beforeAll(async () => {
  world = await openWorld()
  folder = mkdtempSync(join(tmpdir(), 'kring-region-index-'))
  eraser = {
    store: world.store,
    secret: world.env.KRING_SECRET ?? '',
    ledger: fileErasureLedger(join(folder, 'erasures.jsonl')),
    now: () => testNow,
    deleteFile: async () => {},
    deletePictures: async () => {},
    deleteReceipts: async () => {},
    deleteMails: async () => {},
  }
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await world.close()
})

const form = starterForms('youth-care').professional
const cursors = cursorSigner('region-index')

async function refer(name: string, people: readonly string[] = [], birthDate = '2014-02-03'): Promise<string> {
  const answers = {
    ...johanCase,
    mainPerson: { name, birthDate },
    people: people.map(one => ({ name: one, relation: 'oom' })),
    professionals: [],
  }
  const { body, status } = await world.ask('/t/linde/referrals', {
    as: 'sara',
    body: { ...johan, answers },
    headers: once(),
  })
  expect(status).toBe(201)
  return body.id
}

async function find(text: string, region = oost): Promise<readonly string[]> {
  const sought = soughtIn(text)
  if (sought === undefined) return []
  const { items } = await forRegion(world.store, region).search(cursors, sought, { limit: 25 })
  return items.map(({ id }) => id)
}

async function dossierOf(id: string) {
  const examined = await forErasure(world.store, linde, id).examine(id)
  if (examined.kind !== 'whole') throw new Error(`not whole: ${examined.kind}`)
  return examined.dossier
}

/** The rows of a dossier in the region's indexes. */
const rowsOf = async (id: string) =>
  (await world.items()).filter(({ pk, sk }) => /^OPS#(FIND|ALIKE)#/.test(String(pk)) && String(sk).endsWith(`#${id}`))

const index = async (id: string, dossier?: Awaited<ReturnType<typeof dossierOf>>) =>
  forIndexing(world.store, linde, oost).indexInRegion(dossier ?? (await dossierOf(id)), form)

describe('a person who is erased', () => {
  it('is found no more, and the others of the dossier are', async () => {
    const id = await refer('Quirijn Zwaluwstaart', ['Herman Paardekoper'])
    await world.drain()
    expect(await find('Zwaluwstaart Quirijn')).toEqual([id])
    const person = (await personsIn(eraser, linde, await dossierOf(id))).find(({ name }) => name.startsWith('Quirijn'))
    expect(await erasePerson(eraser, linde, id, { person: person?.id ?? '' })).toEqual({ kind: 'erased' })
    await world.drain()
    expect(await find('Zwaluwstaart')).toEqual([])
    expect(await find('Paardekoper')).toEqual([id])
    const twice = await refer('Quirijn Zwaluwstaart')
    const form = starterForms('youth-care').professional
    expect(await forRegion(world.store, oost).alike(await dossierOf(twice), form)).toEqual([])
  })
})

describe('a dossier that is erased', () => {
  it('leaves no row', async () => {
    const id = await refer('Isidoor Kwartelman')
    await world.drain()
    expect(await rowsOf(id)).not.toEqual([])
    expect(await eraseDossier(eraser, linde, id)).toEqual({ kind: 'erased' })
    expect(await rowsOf(id)).toEqual([])
    expect(await find(id)).toEqual([])
    expect(await eraseDossier(eraser, linde, id)).toEqual({ kind: 'already-erased' })
    await world.drain()
    expect(await rowsOf(id)).toEqual([])
  })

  it('gets none from who read it before it was erased', async () => {
    const id = await refer('Isidoor Kwartelman')
    const before = await dossierOf(id)
    await eraseDossier(eraser, linde, id)
    await index(id, before)
    expect(await rowsOf(id)).toEqual([])
  })

  it('leaves none either when the erasure was interrupted right after the dossier itself', async () => {
    const id = await refer('Isidoor Kwartelman')
    const before = await dossierOf(id)
    await index(id)
    await forErasure(world.store, linde, before.head.id).eraseDossier(before, { at: testNow, by: { role: 'operator' } })
    await index(id, before)
    expect(await rowsOf(id)).not.toEqual([])
    expect(await eraseDossier(eraser, linde, id)).toEqual({ kind: 'already-erased' })
    expect(await rowsOf(id)).toEqual([])
  })
})

describe('the rows of a dossier', () => {
  it('are never replaced by those of an older reading', async () => {
    const id = await refer('Sixtine Appelbloesem')
    const older = await dossierOf(id)
    await give(world, id, 'start-intake', {}, 1)
    await index(id)
    await index(id, older)
    const rows = await rowsOf(id)
    expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(['intake']))
  })

  it('are written once, however often the stream tells it', async () => {
    const id = await refer('Sixtine Appelbloesem')
    await index(id)
    world.consumed()
    await index(id)
    expect(world.consumed().filter(({ write }) => write > 0)).toEqual([])
  })

  it('may be more than one transaction takes, and are all replaced and all removed', async () => {
    const people = Array.from({ length: 20 }, (_, at) => `Naam${at}x Tweede${at}y Derde${at}z`)
    const id = await refer('Sixtine Appelbloesem', people)
    await index(id)
    const rows = await rowsOf(id)
    expect(rows.length).toBeGreaterThan(100)
    await give(world, id, 'start-intake', {}, 1)
    await index(id)
    expect((await rowsOf(id)).length).toBe(rows.length)
    expect(new Set((await rowsOf(id)).map(({ state }) => state))).toEqual(new Set(['intake']))
    await eraseDossier(eraser, linde, id)
    expect(await rowsOf(id)).toEqual([])
  })

  it('have other hashes in each region', async () => {
    const id = await refer('Ulrike Bosuil')
    await index(id)
    expect(await find('Ulrike Bosuil')).toEqual([id])
    expect(await find('Ulrike Bosuil', west)).toEqual([])
  })
})

describe('a table of before the indexes', () => {
  const upgrade = async () => {
    await world.table.client.send(
      new PutCommand({ TableName: world.table.name, Item: { pk: 'OPS#FORMAT', sk: 'HEAD', format: 3 } }),
    )
    const secret = world.env.KRING_SECRET ?? ''
    await upgradeTable({ store: world.store, cursors, secret, begin: async () => 'm1', now: clockFrom() })
  }

  it('has its dossiers entered, and the decided ones listed, with the seals whole', async () => {
    const id = await refer('Valentijn Houtduif')
    await give(world, id, 'decline', { reason: 'plan-exists', explanation: 'Er is al een plan.' }, 1)
    // As an earlier version stored it: the head without its place in a list, and no rows.
    const { head } = await dossierOf(id)
    await withoutPlace(id)
    for (const { pk, sk } of await rowsOf(id))
      await world.table.client.send(new DeleteCommand({ TableName: world.table.name, Key: { pk, sk } }))
    const closed = async () =>
      (await forRegion(world.store, oost).decided(cursors, 'closed', { limit: 25 })).items.map(one => one.id)
    expect(await closed()).not.toContain(id)
    await upgrade()
    expect(await closed()).toContain(id)
    expect(await find('Valentijn Houtduif')).toEqual([id])
    expect((await dossierOf(id)).head).toEqual(head)
    const before = await world.items()
    await upgrade()
    expect(await world.items()).toEqual(before)
  })

  async function withoutPlace(id: string): Promise<void> {
    const { TableName, Key } = { TableName: world.table.name, Key: { pk: `T#linde#R#${id}`, sk: 'HEAD' } }
    const { Item = {} } = await world.table.client.send(new GetCommand({ TableName, Key }))
    const { decidedAt, opsPk, opsSk, seal, ...older } = Item
    const text = (value: unknown) => (value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value)
    const plain = Object.fromEntries(Object.entries(older).map(([name, value]) => [name, text(value)]))
    const sealed = { ...older, seal: world.store.sealing().mac('head', plain) }
    await world.table.client.send(new PutCommand({ TableName, Item: sealed }))
  }
})
