import { dayCommandKeys } from '@kring/functions/data/sealing/dayCommands'
import { macWith } from '@kring/functions/data/sealing/mac'
import { Undecipherable } from '@kring/functions/data/sealing/symmetricKey'
import { describe, expect, it } from 'vitest'
import { jsonBytes } from '../store/bytes.ts'
import { fatima, johan } from '../testing.ts'
import { sealForServer } from './sealForServer.ts'

const keys = dayCommandKeys(macWith('a secret of an installation, long enough'), johan.tenant)
const sealedFor = { subject: fatima, tenant: johan.tenant, trajectory: johan.id, number: 7 }
const command = { id: 'c7', command: { name: 'mark-left', person: 'Sara Maes' } }
const seal = () => sealForServer(new Uint8Array(keys.publicKey), jsonBytes(command), sealedFor)

describe('a command that is sealed on a device', () => {
  it('is opened by the server, for its author, at its place', async () => {
    expect(keys.open(await seal(), sealedFor)).toEqual(command)
  })

  it('is another each time, and shows nothing of what is in it', async () => {
    const [one, other] = [await seal(), await seal()]
    expect(one).not.toEqual(other)
    expect(Buffer.from(one).toString('latin1')).not.toMatch(/Sara|mark-left/)
  })

  it.each([
    ['for another person', { subject: 'an' }],
    ['at another partner', { tenant: 'zorg-oost' }],
    ['in another trajectory', { trajectory: 'LIN-2026-000043' }],
    ['in the place of another command', { number: 8 }],
  ])('does not open %s', async (_, change) => {
    const sealed = await seal()
    expect(() => keys.open(sealed, { ...sealedFor, ...change })).toThrow(Undecipherable)
  })

  it('does not open when it was altered, cut off, or sealed to another partner’s key', async () => {
    const sealed = await seal()
    const altered = sealed.with(sealed.length - 1, (sealed.at(-1) ?? 0) ^ 1)
    for (const bad of [altered, sealed.slice(0, 60), new Uint8Array(), sealed.with(0, 2), sealed.with(1, 9)])
      expect(() => keys.open(bad, sealedFor)).toThrow(Undecipherable)
    const others = dayCommandKeys(macWith('a secret of an installation, long enough'), 'zorg-oost')
    expect(() => others.open(sealed, sealedFor)).toThrow(Undecipherable)
  })

  it('finds the same key after two weeks: it is derived, not stored', () => {
    const again = dayCommandKeys(macWith('a secret of an installation, long enough'), johan.tenant)
    expect(again.publicKey).toEqual(keys.publicKey)
    expect(keys.publicKey).toHaveLength(65)
  })
})
