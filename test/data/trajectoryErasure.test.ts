import { readFileSync } from 'node:fs'
import { readyHistory } from '@kring/domain/test-data/coordinators'
import { fatima } from '@kring/domain/test-data/trajectories'
import { ErasedDossier, forErasure, forRoster } from '@kring/functions/data/index'
import { personTag } from '@kring/functions/data/keys'
import { eraseCoordinator } from '@kring/functions/erasure/coordinator'
import { eraseDossier } from '@kring/functions/erasure/erase'
import { erasePerson } from '@kring/functions/erasure/erasePerson'
import { readErasures } from '@kring/functions/erasure/erasures'
import { personId } from '@kring/functions/erasure/personId'
import { personsIn } from '@kring/functions/erasure/persons'
import { replayErasures } from '@kring/functions/erasure/replay'
import { personsOfCircle } from '@kring/functions/erasure/trajectory'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openEraser } from '../support/eraser.ts'
import { linde, oost } from '../support/people.ts'
import { accept, addPerson, assign, type Trajectories, trajectoriesIn } from '../support/storedTrajectories.ts'
import { openWorld, type World } from '../support/world.ts'
import { forger, type Item, placeOf, scan } from './smallWorld.ts'

let world: World
let trajectories: Trajectories
let erasing: ReturnType<typeof openEraser>
beforeAll(async () => {
  world = await openWorld()
  trajectories = trajectoriesIn(world.store)
  erasing = openEraser(world)
})
afterAll(async () => {
  erasing.close()
  await world.close()
})

const canary = 'Quirijn Zwaluwstaart'
const asFatima = { by: fatima }

/** An accepted referral with a circle; the canary is named in the circle, in texts, and perhaps by the referral. */
async function carried(variant: 'family' | 'restorative' = 'family', isInReferral = false): Promise<string> {
  const people = isInReferral ? [{ name: canary, relation: 'oom', phone: '0470 99 88 77' }] : []
  const question = { text: 'Waar kan Johan wonen?', agreedWith: canary, confirmed: true }
  const id = await accept(world, variant, { answers: { people }, question })
  await assign(trajectories, id)
  const side = variant === 'restorative' ? ({ side: 'harmed' } as const) : {}
  await trajectories.give(id, addPerson(canary, { email: 'q@voorbeeld.be', phone: '0470 99 88 77', ...side }), {
    ...asFatima,
    newId: 'quirijn',
  })
  await trajectories.give(id, addPerson('Edith Vermeulen', side), { ...asFatima, newId: 'edith' })
  await trajectories.give(id, addPerson('Herman Vermeulen', side), { ...asFatima, newId: 'herman' })
  const way = { name: 'set-way', person: 'edith', way: 'spokesperson', spokesperson: 'quirijn' } as const
  await trajectories.give(id, way, asFatima)
  const why = { reason: 'safety', decidedBy: 'de moeder', explanation: 'Oom Quirijn wil het niet.' } as const
  await trajectories.give(id, { name: 'not-invite', person: 'herman', ...why }, asFatima)
  const choices = { chosenBy: canary, food: 'Quirijn kookt; bel 0470/99.88.77.' }
  await trajectories.give(id, { name: 'set-choices', ...choices }, asFatima)
  return id
}

const traces = ['Quirijn', 'Zwaluwstaart', 'q@voorbeeld.be', '99 88 77', '99.88.77', '470998877']
const itemsOf = async (id: string) => (await scan(world)).filter(({ pk }) => String(pk).startsWith(`T#linde#J#${id}`))
/** Everything that can be read of a trajectory. */
const readable = async (id: string) => {
  const { record, names } = await trajectories.open(id)
  const { entries } = await trajectories.history(id)
  return JSON.stringify([record, names, entries])
}
/** A backup, and its restoration: every item of this trajectory and dossier is what it was, and none is more. */
async function backupOf(id: string) {
  const of = async () => (await scan(world)).filter(({ pk }) => String(pk).includes(`#${id}`))
  const before = await of()
  return async () => {
    const { put, remove } = forger(world)
    const known = new Set(before.map(placeOf))
    for (const item of (await of()).filter(item => !known.has(placeOf(item)))) await remove(keyOf(item))
    for (const item of before) await put(item)
  }
}
const keyOf = ({ pk, sk }: Item) => ({ pk: String(pk), sk: String(sk) })

describe.each(['family', 'restorative'] as const)('one person of a %s circle', variant => {
  it('is gone from all that can be read, and the rest is as it was', async () => {
    const id = await carried(variant)
    expect(await readable(id)).toContain(canary)
    await trajectories.give(id, { name: 'invite', person: 'quirijn' }, asFatima)
    await world.drain()
    const invited = async () => (await itemsOf(id)).filter(({ pk }) => String(pk).endsWith('#P#quirijn'))
    expect(await invited()).toHaveLength(1)
    const before = await trajectories.open(id)
    expect(await erasePerson(erasing.eraser, linde, id, { person: 'quirijn' })).toEqual({ kind: 'erased' })
    // What they saw by their link, and the copy of their key that lay there.
    expect(await invited()).toEqual([])
    const after = await trajectories.open(id)
    for (const trace of traces) expect(await readable(id)).not.toContain(trace)
    expect(after.record.circle.people.slice(0, 2)).toMatchObject([
      { id: 'edith', name: 'Edith Vermeulen', way: 'spokesperson' },
      { id: 'herman', decision: { decidedBy: 'de moeder', explanation: 'Oom ▮▮▮ wil het niet.' } },
    ])
    expect(after.record.circle.people[0]?.spokesperson).toBeUndefined()
    expect(after.head.version).toBe(before.head.version + 1)
    // Who edits what did not name them is in nobody's way.
    const { log, state, ...changed } = after.head.parts
    expect([log, state]).toEqual([before.head.parts.log, before.head.parts.state])
    expect(changed).toMatchObject({ choices: after.head.version, circle: after.head.version })
    // The history without them gives what the parts hold.
    expect(await trajectories.replayed(id)).toEqual(after.record)
    expect((await itemsOf(id)).filter(({ sk }) => sk === 'PART#person:quirijn')).toEqual([])
  })

  it('is erased once, and the trajectory lives on, also when somebody else goes', async () => {
    const id = await carried(variant)
    await erasePerson(erasing.eraser, linde, id, { person: 'quirijn' })
    expect(await erasePerson(erasing.eraser, linde, id, { person: 'quirijn' })).toEqual({ kind: 'already-erased' })
    await trajectories.give(id, { name: 'show-sectors', show: true }, asFatima)
    await trajectories.give(id, { name: 'set-role', person: 'edith', part: 'main-person' }, asFatima)
    expect(await erasePerson(erasing.eraser, linde, id, { person: 'herman' })).toEqual({ kind: 'erased' })
    const { record } = await trajectories.open(id)
    expect(record.circle.people.map(person => person.id)).toEqual(['edith'])
    expect(await trajectories.replayed(id)).toEqual(record)
    expect(await readable(id)).not.toContain('Herman')
    const copies = (await itemsOf(id)).filter(({ sk }) => String(sk).startsWith('C#'))
    expect(new Set(copies.map(({ sk }) => String(sk).slice(0, 6)))).toEqual(new Set(['C#0002']))
  })
})

describe('one person of a circle of ninety', () => {
  it('is masked in what they are the one to have named, also where that is more than one transaction holds', async () => {
    const id = await carried()
    for (let number = 1; number <= 90; number += 1) {
      const details = { name: `Nummer ${number}`, relation: 'buur van Quirijn' }
      const known = { since: 'preparation', by: canary } as const
      await trajectories.give(
        id,
        { name: 'add-person', details, part: 'circle', known },
        { ...asFatima, newId: `n${number}` },
      )
    }
    const before = await trajectories.open(id)
    expect(await erasePerson(erasing.eraser, linde, id, { person: 'quirijn' })).toEqual({ kind: 'erased' })
    for (const trace of traces) expect(await readable(id)).not.toContain(trace)
    const after = await trajectories.open(id)
    expect(after.head.version).toBe(before.head.version + 2)
    expect(after.record.circle.people).toHaveLength(92)
    expect(await trajectories.replayed(id)).toEqual(after.record)
  })
})

describe('somebody whom the referral names', () => {
  it('goes from the referral and from the circle by the one id of their name', async () => {
    const id = await carried('family', true)
    const person = await idOf(id, canary)
    expect(await erasePerson(erasing.eraser, linde, id, { person })).toEqual({ kind: 'erased' })
    const { text } = await world.ask(`/t/linde/referrals/${id}`, { as: 'leen' })
    for (const trace of traces) expect(text + (await readable(id))).not.toContain(trace)
    expect(await erasePerson(erasing.eraser, linde, id, { person })).toEqual({ kind: 'already-erased' })
    expect(await erasePerson(erasing.eraser, linde, id, { person: 'quirijn' })).toEqual({ kind: 'already-erased' })
  })

  it('goes from both by their id in the circle too', async () => {
    const id = await carried('family', true)
    expect(await erasePerson(erasing.eraser, linde, id, { person: 'quirijn' })).toEqual({ kind: 'erased' })
    const { text } = await world.ask(`/t/linde/referrals/${id}`, { as: 'leen' })
    for (const trace of traces) expect(text + (await readable(id))).not.toContain(trace)
  })

  it('and is not in the circle, is masked in its texts', async () => {
    const id = await carried('family', true)
    await erasePerson(erasing.eraser, linde, id, { person: await idOf(id, 'Herman Vermeulen') })
    const mother = (await personsOf(id)).find(({ name }) => name.includes('moeder') || name.startsWith('Johan'))
    await erasePerson(erasing.eraser, linde, id, { person: mother?.id ?? '' })
    expect((await trajectories.open(id)).record.preparation.questions[0]?.text).toBe('Waar kan ▮▮▮ wonen?')
    expect(await trajectories.replayed(id)).toEqual((await trajectories.open(id)).record)
  })

  it('is asked for by another id when several in the circle have the name', async () => {
    const id = await carried()
    await trajectories.give(id, addPerson('Vermeulen, Edith', { birthDate: '1999-01-01' }), {
      ...asFatima,
      newId: 'e2',
    })
    const [first] = await personsOfCircle(world.store, linde, id)
    expect(first).toEqual({ id: 'quirijn', name: canary })
    const named = await erasePerson(erasing.eraser, linde, id, { person: nameId(id, 'Edith Vermeulen') })
    expect(named).toMatchObject({ kind: 'several-persons', persons: [{ id: 'edith' }, { id: 'e2' }] })
    expect(await erasePerson(erasing.eraser, linde, id, { person: 'e2' })).toEqual({ kind: 'erased' })
    const { people } = (await trajectories.open(id)).record.circle
    expect(people.map(({ name }) => name)).toEqual([canary, 'Edith Vermeulen', 'Herman Vermeulen'])
  })
})

describe('a trajectory, erased with its dossier', () => {
  it.each(['family', 'restorative'] as const)('%s: can be read by nobody, and has no part left', async variant => {
    const id = await carried(variant)
    expect(await eraseDossier(erasing.eraser, linde, id)).toEqual({ kind: 'erased' })
    await expect(trajectories.open(id)).rejects.toThrow(ErasedDossier)
    const left = await itemsOf(id)
    expect(left.filter(({ sk }) => !/^(E#\d{6}|HEAD)$/.test(String(sk)))).toEqual([])
    const head = left.find(({ sk }) => sk === 'HEAD')
    for (const field of ['key', 'private', 'opsPk', 'ownPk', 'listPk', 'person', 'municipality'])
      expect(head, field).not.toHaveProperty(field)
    expect(await eraseDossier(erasing.eraser, linde, id)).toEqual({ kind: 'already-erased' })
  })

  it('is erased again in a backup that is put back, and so is one person', async () => {
    const [whole, some] = [await carried('restorative'), await carried('family', true)]
    const restore = [await backupOf(whole), await backupOf(some)]
    await eraseDossier(erasing.eraser, linde, whole)
    await erasePerson(erasing.eraser, linde, some, { person: 'quirijn' })
    for (const put of restore) await put()
    expect(await readable(whole)).toContain(canary)
    expect((await replayErasures(erasing.eraser)).failed).toEqual([])
    await expect(trajectories.open(whole)).rejects.toThrow(ErasedDossier)
    for (const trace of traces) expect(await readable(some)).not.toContain(trace)
    expect(await replayErasures(erasing.eraser)).toEqual({ again: 0, failed: [] })
  })

  it('after an interruption is erased by the replay, parts and all', async () => {
    const id = await carried('restorative')
    const restore = await backupOf(id)
    await eraseDossier(erasing.eraser, linde, id)
    const erasedHead = (await itemsOf(id)).find(({ sk }) => sk === 'HEAD')
    const erasedEvents = (await itemsOf(id)).filter(({ sk }) => String(sk).startsWith('E#'))
    await restore()
    const { put } = forger(world)
    for (const item of [...erasedEvents, ...(erasedHead === undefined ? [] : [erasedHead])]) await put(item)
    await replayErasures(erasing.eraser)
    expect((await itemsOf(id)).filter(({ sk }) => String(sk).startsWith('PART#'))).toEqual([])
  })
})

describe('the record of a coordinator', () => {
  const roster = () => forRoster(world.store, { role: 'roster', region: oost })
  const ended = {
    type: 'ended',
    on: '2026-04-20',
    reason: 'own-wish',
    at: '2026-04-20T08:00:00.000Z',
    by: fatima,
  } as const

  it('is erased once they left, and in a backup that is put back', async () => {
    await roster().commit({ events: readyHistory })
    const tag = personTag('fatima')
    expect(await eraseCoordinator(erasing.eraser, tag)).toEqual({ kind: 'still-active' })
    const active = (await scan(world)).filter(({ pk }) => String(pk).startsWith('OPS#COORDINATOR#'))
    const before = await roster().coordinator('fatima', true)
    await roster().commit({ before, events: [ended] })
    const backup = (await scan(world)).filter(({ pk }) => String(pk).startsWith('OPS#COORDINATOR#'))
    expect(await eraseCoordinator(erasing.eraser, tag)).toEqual({ kind: 'erased' })
    const isGone = async () => {
      await expect(roster().coordinator('fatima', true)).rejects.toThrow(ErasedDossier)
      expect(await roster().list()).toEqual([])
    }
    await isGone()
    const { put, remove } = forger(world)
    // A backup of after they left, and one of before.
    for (const copy of [backup, active]) {
      for (const item of (await scan(world)).filter(({ pk }) => String(pk).startsWith('OPS#COORDINATOR#')))
        await remove(keyOf(item))
      for (const item of copy) await put(item)
      expect(await replayErasures(erasing.eraser)).toMatchObject({ again: 1, failed: [] })
      await isGone()
    }
    expect(await eraseCoordinator(erasing.eraser, tag)).toEqual({ kind: 'already-erased' })
    expect(await eraseCoordinator(erasing.eraser, personTag('nobody'))).toEqual({ kind: 'not-found' })
  })

  it('the list of erasures holds tags and ids, and no name', async () => {
    const all = await readErasures(erasing.eraser.ledger, world.store.sealing().mac)
    expect(all.filter(one => 'coordinator' in one)).not.toEqual([])
    expect(readFileSync(erasing.list, 'utf8')).not.toMatch(/fatima|Zwaluwstaart/i)
  })
})

async function personsOf(id: string) {
  const examined = await forErasure(world.store, linde, id).examine(id)
  if (examined.kind !== 'whole') throw new Error(examined.kind)
  return personsIn(erasing.eraser, linde, examined.dossier)
}
async function idOf(id: string, name: string): Promise<string> {
  const found = (await personsOf(id)).find(person => person.name === name)
  return found?.id ?? nameId(id, name)
}
const nameId = (id: string, name: string): string => personId(world.store.sealing().mac, linde, id, name)
