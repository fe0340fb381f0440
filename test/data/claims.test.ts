import { claimCommands } from '@kring/domain'
import { claimContext, claimEvents } from '@kring/domain/test-data/claims'
import { readyHistory } from '@kring/domain/test-data/coordinators'
import {
  type ClaimPlace,
  ErasedDossier,
  ForgedItem,
  forCoordinator,
  forRoster,
  personTag,
  VersionConflict,
} from '@kring/functions/data/index'
import { operatorKeys } from '@kring/functions/data/keys'
import { eraseCoordinator } from '@kring/functions/erasure/coordinator'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testNow } from '../support/clock.ts'
import { openEraser } from '../support/eraser.ts'
import { oost, west } from '../support/people.ts'
import { openWorld, type World } from '../support/world.ts'
import { forger, named, scan } from './smallWorld.ts'

let world: World
beforeAll(async () => {
  world = await openWorld({ now: () => testNow })
})
afterAll(() => world.close())

const roster = () => forRoster(world.store, { role: 'roster', region: oost })
const person = 'fatima'
const place: ClaimPlace = { region: oost, year: '2026', person: personTag(person) }
const { pk } = operatorKeys.claims(place.region, place.year, place.person)
const at = (sk: string) => ({ pk, sk })
const begun = { ...claimEvents['sheet-begun'], person }

describe('what a coordinator claims', () => {
  it('is stored as events, and read as they result in', async () => {
    await roster().commit({ events: readyHistory })
    await roster().commitClaims({ place, events: [begun, claimEvents['entry-added']] })
    await expect(roster().commitClaims({ place, events: [begun] })).rejects.toThrow(VersionConflict)
    const before = await roster().claims(person, '2026')
    await roster().commitClaims({ place, before, events: [claimEvents['entries-submitted']] })
    const own = await forCoordinator(world.store, { role: 'coordinator', person: place.person }).claims(oost, '2026')
    expect(own?.sheet).toMatchObject({ region: oost, year: '2026', entries: [{ state: 'submitted', amount: 1250 }] })
    expect(await roster().claimsOf('2026')).toEqual([own?.sheet])
    expect(await roster().claimsOf('2025')).toEqual([])
    expect(await forRoster(world.store, { role: 'roster', region: west }).claimsOf('2026')).toEqual([])
    await world.drain()
  })

  it('says nothing of anybody in plain text', async () => {
    const items = (await scan(world)).filter(item => item.pk === pk)
    expect(items.map(({ sk }) => sk).sort()).toEqual(['E#000001', 'E#000002', 'E#000003', 'HEAD'])
    const plain = JSON.stringify(items, (_, value: unknown) => (value instanceof Uint8Array ? '' : value))
    for (const word of ['trein', '1250', '2026-06-11', 'LIN-2026', '"fatima"']) expect(plain).not.toContain(word)
  })

  it('is checked with everything: by itself, and against what was witnessed', async () => {
    expect(await named(world)).toEqual([])
    const { change, put, read, remove } = forger(world)
    const [head, event] = [await read(at('HEAD')), await read(at('E#000003'))]
    await change(at('E#000002'), item => ({ ...item, at: '2026-06-01T08:00:00.000Z' }))
    expect(await named(world)).toContainEqual({ kind: 'event-altered', of: pk, entry: 'E#000002' })
    await expect(roster().claims(person, '2026')).rejects.toThrow(ForgedItem)
    await change(at('E#000002'), item => ({ ...item, at: claimContext.at }))
    await remove(at('E#000003'))
    expect(await named(world)).toContainEqual({ kind: 'event-absent', of: pk, entry: 'E#000003' })
    await put(event)
    await change(at('HEAD'), item => ({ ...item, ownPk: operatorKeys.claimsOf(west, '2026').ownPk }))
    expect(await named(world)).toContainEqual({ kind: 'head-altered', of: pk })
    await put(head)
    expect(await named(world)).toEqual([])
    const items = (await scan(world)).filter(item => item.pk === pk)
    for (const { sk } of items) await remove(at(String(sk)))
    expect(await named(world)).toContainEqual({ kind: 'claims-absent', of: pk })
    for (const item of items) await put(item)
  })

  it('is erased with the record of its coordinator, and its chain stays whole', async () => {
    const erasing = openEraser(world)
    const before = await roster().coordinator(person, true)
    const by = { role: 'regional-manager', subject: 'leen' } as const
    const ended = { type: 'ended', on: '2026-06-01', reason: 'own-wish', at: testNow, by } as const
    await roster().commit({ before, events: [ended] })
    expect(await eraseCoordinator(erasing.eraser, place.person)).toEqual({ kind: 'erased' })
    await expect(roster().claims(person, '2026')).rejects.toThrow(ErasedDossier)
    expect(await roster().claimsOf('2026')).toEqual([])
    const [head] = (await scan(world)).filter(item => item.pk === pk && item.sk === 'HEAD')
    expect(head).not.toHaveProperty('key')
    expect(head).not.toHaveProperty('private')
    await world.drain()
    // What was put back above was seen to be gone; that stays an alarm.
    expect((await named(world)).filter(({ kind }) => kind !== 'alarm')).toEqual([])
    erasing.close()
  })
})

it('each command names the events that it may cause', () => {
  const caused = Object.values(claimCommands).flatMap(({ events }) => Object.keys(events))
  expect([...new Set(caused), 'erased'].toSorted()).toEqual(Object.keys(claimEvents).toSorted())
})
