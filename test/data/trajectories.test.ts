import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import { partOf, type TrajectoryCommand } from '@kring/domain'
import { fatima } from '@kring/domain/test-data/trajectories'
import { ForgedItem, VersionConflict } from '@kring/functions/data/index'
import { partSk } from '@kring/functions/data/keys'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addPerson, assign, type Trajectories, trajectoriesIn } from '../support/storedTrajectories.ts'
import { openWorld, type World } from '../support/world.ts'

let world: World
let trajectories: Trajectories
let count = 0
beforeAll(async () => {
  world = await openWorld()
  trajectories = trajectoriesIn(world.store)
})
afterAll(() => world.close())

const asFatima = { by: fatima }
async function started(variant: 'family' | 'restorative' = 'family'): Promise<string> {
  count += 1
  const id = `LIN-2026-${String(count).padStart(6, '0')}`
  await trajectories.start({ id, variant })
  return id
}
async function prepared(variant: 'family' | 'restorative' = 'family'): Promise<string> {
  const id = await started(variant)
  await assign(trajectories, id)
  return id
}
const itemsOf = async (id: string) => (await world.items()).filter(({ pk }) => String(pk).startsWith(`T#linde#J#${id}`))

/** One command of every kind that a coordinator gives about a family. */
const preparing: readonly (readonly [TrajectoryCommand, string?])[] = [
  [addPerson('Edith Vermeulen', { email: 'edith@voorbeeld.be' }), 'edith'],
  [addPerson('Herman Vermeulen'), 'herman'],
  [{ name: 'set-person', person: 'herman', details: { name: 'Herman Vermeulen', relation: 'oom' } }],
  [{ name: 'set-reach', person: 'edith', allowed: ['mail', 'phone'], never: false }],
  [{ name: 'set-way', person: 'herman', way: 'spokesperson', spokesperson: 'edith' }],
  [{ name: 'discuss-safety', person: 'edith', discussedOn: '2026-04-27', arrangements: [] }],
  [{ name: 'invite', person: 'edith' }],
  [{ name: 'show-sectors', show: true }],
  [{ name: 'set-choices', chosenBy: 'het gezin', place: 'bij oma' }],
  [{ name: 'set-children', answer: 'no-children', reason: 'er zijn geen kinderen' }],
  [{ name: 'set-informant', who: 'Mevrouw Claes', information: 'Over de school.' }, 'i1'],
  [{ name: 'set-practicality', kind: 'room', arrangedBy: 'Edith', state: 'wanted', cost: 2500 }, 'p1'],
  [{ name: 'reword-question', question: 'q1', text: 'Waar kan Johan wonen?', agreedWith: 'Johan' }],
  [{ name: 'log-contact', kind: 'circle', person: 'edith', channel: 'phone', outcome: 'spoken', minutes: 10 }, 'c1'],
  [{ name: 'not-invite', person: 'herman', reason: 'own-wish', decidedBy: 'Herman' }],
  [{ name: 'remove-person', person: 'herman', reason: 'own-wish' }],
]

describe('a trajectory in the table', () => {
  it('is, after each change, what its events make of it', async () => {
    const id = await started()
    const same = async () => expect(await trajectories.replayed(id)).toEqual((await trajectories.open(id)).record)
    await same()
    await assign(trajectories, id)
    await same()
    for (const [command, newId] of preparing) {
      await trajectories.give(id, command, { ...asFatima, ...(newId === undefined ? {} : { newId }) })
      await same()
    }
    await trajectories.give(id, { name: 'stop', reason: 'no-motivation' })
    await same()
    expect((await trajectories.open(id)).record.circle.people.map(({ name }) => name)).toEqual([
      'Edith Vermeulen',
      'Herman Vermeulen',
    ])
  })

  it('that stops with an open offer has none that waits', async () => {
    const id = await started()
    await trajectories.give(id, { name: 'offer', person: 'fatima', until: '2026-04-29T15:00:00.000Z' }, { newId: 'o1' })
    await trajectories.give(id, { name: 'stop', reason: 'plan-exists' })
    const { record, head } = await trajectories.open(id)
    expect(record.assignment.offers).toMatchObject([{ id: 'o1', outcome: { kind: 'withdrawn' } }])
    expect(head.person).toBeUndefined()
  })

  it('tells nothing of people in plain text', async () => {
    const id = await prepared()
    await trajectories.give(id, addPerson('Quirijn Zwaluwstaart', { email: 'q@voorbeeld.be' }), { newId: 'q' })
    const plain = JSON.stringify(await itemsOf(id), (_, value) =>
      value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
    )
    for (const told of ['Quirijn', 'Zwaluwstaart', 'voorbeeld.be', 'Johan', 'El Amrani'])
      expect(plain).not.toContain(told)
  })

  it('of two changes of one version one is written, and the other is told', async () => {
    const id = await prepared()
    const before = await trajectories.open(id)
    const added = (person: string) =>
      ({
        type: 'person-added',
        person,
        details: { name: person },
        part: 'circle',
        known: { since: 'preparation' },
        at: '2026-04-28T10:00:00.000Z',
        by: fatima,
      }) as const
    const answers = await Promise.allSettled(
      ['a', 'b', 'c', 'd', 'e'].map(person => trajectories.commit(before, [added(person)])),
    )
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const answer of answers)
      if (answer.status === 'rejected') expect(answer.reason).toBeInstanceOf(VersionConflict)
    const { record } = await trajectories.open(id)
    expect(record.circle.people).toHaveLength(1)
    expect(await trajectories.replayed(id)).toEqual(record)
    await expect(trajectories.start({ id })).rejects.toBeInstanceOf(VersionConflict)
  })

  it('names in the head the revision of each part, which only its own changes move', async () => {
    const id = await prepared()
    await trajectories.give(id, addPerson('Edith Vermeulen'), { ...asFatima, newId: 'edith' })
    const { head: before } = await trajectories.open(id)
    await trajectories.give(id, { name: 'set-choices', chosenBy: 'het gezin', food: 'soep' }, asFatima)
    const { head: after } = await trajectories.open(id)
    expect(after.parts).toEqual({ ...before.parts, choices: after.version })
  })
})

describe('the sides of a restorative trajectory', () => {
  const places = async (id: string) => {
    const items = await itemsOf(id)
    return items.filter(({ sk }) => String(sk).startsWith('PART#person')).map(({ pk, sk }) => `${pk} ${sk}`)
  }
  const place = (id: string, person: string, side = '') =>
    `T#linde#J#${id}${side === '' ? '' : `#S#${side}`} ${partSk(partOf(person))}`

  it('have the people of each in a partition of its own, and who is of neither beside the trajectory', async () => {
    const id = await prepared('restorative')
    await trajectories.give(id, addPerson('Kevin', { side: 'didHarm' }), { ...asFatima, newId: 'kevin' })
    await trajectories.give(id, addPerson('Mevrouw Aerts', { side: 'harmed' }), { ...asFatima, newId: 'aerts' })

    await trajectories.give(id, addPerson('Tolk', {}, 'interpreter'), { ...asFatima, newId: 'tolk' })
    expect((await places(id)).sort()).toEqual(
      [place(id, 'kevin', 'DID-HARM'), place(id, 'aerts', 'HARMED'), place(id, 'tolk')].sort(),
    )
    expect(await trajectories.replayed(id)).toEqual((await trajectories.open(id)).record)
  })

  it('whose person turns out to be of the other one: their part moves, with the key', async () => {
    const id = await prepared('restorative')
    await trajectories.give(id, addPerson('Kevin', { side: 'didHarm' }), { ...asFatima, newId: 'kevin' })
    const moved = { name: 'set-person', person: 'kevin', details: { name: 'Kevin', side: 'harmed' } } as const
    await trajectories.give(id, moved, asFatima)
    expect(await places(id)).toEqual([place(id, 'kevin', 'HARMED')])
    await trajectories.give(id, { name: 'set-role', person: 'kevin', part: 'main-person' }, asFatima)
    const { record } = await trajectories.open(id)
    expect(record.circle.people).toMatchObject([{ id: 'kevin', side: 'harmed', part: 'main-person' }])
    expect(await trajectories.replayed(id)).toEqual(record)
  })
})

describe('a part that is not the one that the head names', () => {
  const put = (item: Readonly<Record<string, unknown>>) =>
    world.table.client.send(new PutCommand({ TableName: world.table.name, Item: { ...item } }))
  const partAt = async (id: string, name: string) => {
    const found = (await itemsOf(id)).find(({ sk }) => sk === partSk(name))
    if (found === undefined) throw new Error(`no part ${name}`)
    return found
  }

  it('is read again, for a Query is no snapshot, and opened once it is there', async () => {
    const id = await prepared()
    await trajectories.give(id, { name: 'set-choices', chosenBy: 'het gezin', food: 'soep' }, asFatima)
    const old = await partAt(id, 'choices')
    await trajectories.give(id, { name: 'set-choices', chosenBy: 'de vader', food: 'soep' }, asFatima)
    const now = await partAt(id, 'choices')
    await put(old)
    const opening = trajectories.open(id, false)
    await put(now)
    expect((await opening).record.preparation.choices?.chosenBy).toBe('de vader')
  })

  it('because it is changed all the while is no forgery: each read gives one of its states', async () => {
    const id = await prepared('restorative')
    await trajectories.give(id, addPerson('Kevin', { side: 'didHarm' }), { ...asFatima, newId: 'kevin' })
    let isChanging = true
    const change = async () => {
      for (let times = 1; times <= 60; times += 1) {
        const details = { name: `Kevin ${times}`, side: 'didHarm' } as const
        await trajectories.give(id, { name: 'set-person', person: 'kevin', details }, asFatima)
      }
    }
    const changing = change().finally(() => {
      isChanging = false
    })
    const read = async () => {
      let last = 0
      while (isChanging) {
        const [kevin] = (await trajectories.open(id)).record.circle.people
        const number = Number(kevin?.name.replace('Kevin', ''))
        expect(number).toBeGreaterThanOrEqual(last)
        last = number
      }
    }
    await Promise.all([changing, ...Array.from({ length: 6 }, read)])
  })

  it('and stays so is refused: an older one, none, one of another trajectory, one too many', async () => {
    const id = await prepared()
    await trajectories.give(id, { name: 'set-choices', chosenBy: 'het gezin', food: 'soep' }, asFatima)
    const old = await partAt(id, 'choices')
    await trajectories.give(id, { name: 'set-choices', chosenBy: 'de vader', food: 'soep' }, asFatima)
    const now = await partAt(id, 'choices')
    const other = await prepared()
    await trajectories.give(other, { name: 'set-choices', chosenBy: 'een ander', food: 'soep' }, asFatima)
    await trajectories.give(other, { name: 'set-choices', chosenBy: 'een ander', food: 'soep' }, asFatima)
    const { pk: _, ...elsewhere } = await partAt(other, 'choices')
    const refused = async (what: string) => {
      await expect(trajectories.open(id)).rejects.toThrow(ForgedItem)
      expect(await trajectories.examine(id)).toMatchObject({ kind: 'faulty', fault: { what } })
    }
    await put(old)
    await refused('part-altered')
    await put({ ...elsewhere, pk: now.pk })
    await refused('part-altered')
    await put({ ...old, revision: now.revision })
    await refused('part-altered')
    const key = { pk: now.pk, sk: now.sk }
    await world.table.client.send(new DeleteCommand({ TableName: world.table.name, Key: key }))
    await refused('part-missing')
    await put(now)
    await put({ ...now, sk: partSk('mandate') })
    await refused('part-not-in-head')
  })
})
