import { cp, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DeleteCommand, GetCommand, PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb'
import { readyHistory } from '@kring/domain/test-data/coordinators'
import { fatima } from '@kring/domain/test-data/trajectories'
import type { Fault } from '@kring/functions/audit/faults'
import { verify } from '@kring/functions/audit/verify'
import { forRoster } from '@kring/functions/data/index'
import { personTag } from '@kring/functions/data/keys'
import { eraseDossier } from '@kring/functions/erasure/erase'
import { erasePerson } from '@kring/functions/erasure/erasePerson'
import { folderLedger } from '@kring/functions/ledger/folder'
import { ledgerSealing } from '@kring/functions/ledger/sealing'
import { makeCheckpoint } from '@kring/functions/schedule/checkpoint/checkpoint'
import { testNow } from '../support/clock.ts'
import { openEraser } from '../support/eraser.ts'
import { linde, oost } from '../support/people.ts'
import { give, intake, submitJohan } from '../support/referrals.ts'
import { accept, addPerson, assign, trajectoriesIn } from '../support/storedTrajectories.ts'
import { openWorld, type World } from '../support/world.ts'

export type Item = Readonly<Record<string, unknown>>
type Key = { readonly pk: string; readonly sk: string }

const later = (minutes: number): string => new Date(Date.parse(testNow) + minutes * 60_000).toISOString()
/** Later than what must be settled. */
export const auditedAt = later(60)

/** Two dossiers with events, looks and searches, two trajectories and the record of a coordinator, sealed, witnessed, and with two checkpoints. */
export async function createSmallWorld() {
  let clock = testNow
  const world = await openWorld({ now: () => clock })
  const sealing = ledgerSealing(world.env.KRING_SECRET ?? '')
  const [one, other] = [await submitJohan(world), await submitJohan(world)]
  const look = async (id: string, as: 'leen' | 'sara' | 'bart') => {
    clock = new Date(Date.parse(clock) + 1000).toISOString()
    await world.ask(`/t/linde/referrals/${id}`, { as })
  }
  await give(world, one, 'start-intake', {}, 1)
  await give(world, other, 'start-intake', {}, 1)
  for (const as of ['leen', 'sara'] as const) await look(one, as)
  await look(other, 'leen')
  await world.ask('/t/linde/referrals', { as: 'bart' })
  await world.ask('/ops/queue', { as: 'leen' })
  const { trajectories, erase, ...others } = await prepare(world)
  await world.drain()
  const earlier = new Map((await scan(world)).map(item => [placeOf(item), item]))
  await makeCheckpoint({ ledger: world.ledger, sealing, now: () => later(1) })
  await give(world, one, 'record-intake', intake, 2)
  await look(one, 'bart')
  await trajectories.give(others.family, { name: 'set-choices', chosenBy: 'de moeder', food: 'soep' }, { by: fatima })
  await erase()
  const emergency = { reason: 'De moeder van Johan belde: er is nu gevaar in huis.' }
  await world.ask(`/t/linde/referrals/${other}/emergency`, { as: 'ruben', body: emergency })
  await world.drain()
  await makeCheckpoint({ ledger: world.ledger, sealing, now: () => later(2) })
  return { world, sealing, one, other, ...others, earlier }
}

/** A family's trajectory, a restorative one of which a person was erased, one to be erased whole; and their coordinator. */
async function prepare(world: World) {
  const trajectories = trajectoriesIn(world.store)
  const accepted = async (variant: 'family' | 'restorative'): Promise<string> => {
    const id = await accept(world, variant)
    await assign(trajectories, id)
    await trajectories.give(id, { name: 'set-choices', chosenBy: 'het gezin', food: 'soep' }, { by: fatima })
    return id
  }
  const [family, restorative, erased] = [
    await accepted('family'),
    await accepted('restorative'),
    await accepted('family'),
  ]
  for (const [name, side] of [
    ['kevin', 'didHarm'],
    ['aerts', 'harmed'],
    ['moussa', 'harmed'],
  ] as const)
    await trajectories.give(restorative, addPerson(name, { side }), { by: fatima, newId: name })
  await forRoster(world.store, { role: 'roster', region: oost }).commit({ events: readyHistory })
  const { eraser, close } = openEraser(world)
  await erasePerson(eraser, linde, restorative, { person: 'moussa' })
  const erase = async () => {
    await eraseDossier(eraser, linde, erased)
    close()
  }
  return { trajectories, family, restorative, erased, erase, coordinator: personTag('fatima') }
}

export const placeOf = ({ pk, sk }: Item): string => `${String(pk)} ${String(sk)}`

export async function scan({ table }: World): Promise<readonly Item[]> {
  const items: Item[] = []
  let start: Record<string, unknown> | undefined
  do {
    const page = await table.client.send(
      new ScanCommand({ TableName: table.name, ConsistentRead: true, ExclusiveStartKey: start }),
    )
    items.push(...(page.Items ?? []))
    start = page.LastEvaluatedKey
  } while (start !== undefined)
  return items
}

/** What somebody can do who writes to the table and the ledger past the product. */
export function forger({ table }: World) {
  const put = async (item: Item): Promise<void> =>
    void (await table.client.send(new PutCommand({ TableName: table.name, Item: { ...item } })))
  const read = async ({ pk, sk }: Key): Promise<Item> => {
    const { Item } = await table.client.send(
      new GetCommand({ TableName: table.name, Key: { pk, sk }, ConsistentRead: true }),
    )
    if (Item === undefined) throw new Error(`nothing at ${pk} ${sk}`)
    return Item
  }
  return {
    put,
    read,
    remove: async ({ pk, sk }: Key): Promise<void> =>
      void (await table.client.send(new DeleteCommand({ TableName: table.name, Key: { pk, sk } }))),
    change: async (key: Key, change: (item: Item) => Item): Promise<void> => put(change(await read(key))),
  }
}
export type Forger = ReturnType<typeof forger>

/** A forger, and what brings the table back to what it was. */
export function forgerWithUndo(world: World, before: readonly Item[]) {
  const { put, remove, read } = forger(world)
  const touched = new Map<string, Key>()
  const touch = ({ pk, sk }: Item): void => void touched.set(placeOf({ pk, sk }), { pk: String(pk), sk: String(sk) })
  const changing = {
    put: async (item: Item): Promise<void> => {
      touch(item)
      await put(item)
    },
    remove: async (key: Key): Promise<void> => {
      touch(key)
      await remove(key)
    },
  }
  return {
    ...changing,
    read,
    change: async (key: Key, change: (item: Item) => Item): Promise<void> => changing.put(change(await read(key))),
    undo: async (): Promise<void> => {
      const kept = new Map(before.map(item => [placeOf(item), item]))
      for (const [place, key] of touched) {
        const was = kept.get(place)
        if (was === undefined) await remove(key)
        else await put(was)
      }
    },
  }
}

/** A copy of the world's ledger that may be forged. */
export async function copyLedger(world: World): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'kring-forged-'))
  await cp(world.env.KRING_LEDGER_FOLDER ?? '', folder, { recursive: true })
  return folder
}

/** What verify names. */
export async function named(world: World, ledgerFolder?: string): Promise<readonly Fault[]> {
  const { faults } = await verify({
    store: world.store,
    ledger: ledgerFolder === undefined ? world.ledger : folderLedger(ledgerFolder),
    sealing: ledgerSealing(world.env.KRING_SECRET ?? ''),
    now: auditedAt,
  })
  return faults
}
