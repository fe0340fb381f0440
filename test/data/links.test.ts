import { randomUUID } from 'node:crypto'
import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import { queryAll } from '@kring/functions/data/calls'
import { VersionConflict } from '@kring/functions/data/index'
import { tenantKeys } from '@kring/functions/data/keys'
import { changeLink, type LinkGeneration, linkItem, parseGeneration, readLink } from '@kring/functions/data/links'
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testNow } from '../support/clock.ts'
import { linde } from '../support/people.ts'
import { openWorld, type World } from '../support/world.ts'

const keys = tenantKeys(linde)
let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

/** A dossier's personal link as two people see it who each read it before they change it. */
async function newDossier() {
  const { table } = world
  const dossier = randomUUID()
  const expiresAt = '2030-01-01T00:00:00Z'
  const secretOf = (generation: number) => `${dossier} ${generation}`
  const first = linkItem(keys, { secret: secretOf(1), dossier, expiresAt })
  await table.client.send(
    new TransactWriteCommand({ TransactItems: [{ Put: { TableName: table.name, Item: first } }] }),
  )
  const read = async (): Promise<LinkGeneration> => {
    const { pk, sk } = keys.linkOf(dossier)
    const [item] = await queryAll(table, 'test', {
      KeyConditionExpression: 'pk = :pk AND sk = :sk',
      ExpressionAttributeValues: { ':pk': pk, ':sk': sk },
      ConsistentRead: true,
    })
    return parseGeneration(item)
  }
  const change = async (before: LinkGeneration, renews: boolean): Promise<boolean> => {
    const next = renews ? { secret: secretOf(before.generation + 1), expiresAt } : undefined
    try {
      await changeLink(table, keys, { dossier, before, endedSecret: secretOf(before.generation), next, at: testNow })
      return true
    } catch (error) {
      if (error instanceof VersionConflict) return false
      throw error
    }
  }
  /** The generations whose secret opens the dossier. */
  const open = async (upTo = 12): Promise<readonly number[]> => {
    const all = Array.from({ length: upTo }, (_, index) => index + 1)
    const found = await Promise.all(all.map(one => readLink(table, keys, secretOf(one), testNow)))
    return all.filter((_, index) => found[index] === dossier)
  }
  return {
    read,
    open,
    revoke: (before: LinkGeneration) => change(before, false),
    renew: (before: LinkGeneration) => change(before, true),
  }
}

describe('a personal link that two change at once', () => {
  it('stays closed when it was revoked between reading and renewing', async () => {
    const link = await newDossier()
    const seen = await link.read()
    expect(await link.revoke(await link.read())).toBe(true)
    expect(await link.renew(seen)).toBe(false)
    expect([await link.read(), await link.open()]).toEqual([{ generation: 1, isOpen: false }, []])
  })

  it('stays closed also when it was renewed before, and so has an item', async () => {
    const link = await newDossier()
    await link.renew(await link.read())
    const seen = await link.read()
    expect(await link.revoke(await link.read())).toBe(true)
    expect(await link.renew(seen)).toBe(false)
    expect([await link.read(), await link.open()]).toEqual([{ generation: 2, isOpen: false }, []])
  })

  it('stays the new one when it was renewed between reading and revoking', async () => {
    const link = await newDossier()
    const seen = await link.read()
    expect(await link.renew(await link.read())).toBe(true)
    expect(await link.revoke(seen)).toBe(false)
    expect([await link.read(), await link.open()]).toEqual([{ generation: 2, isOpen: true }, [2]])
  })

  it('is renewed once by two who renew it, and revoked once by two who revoke it', async () => {
    const link = await newDossier()
    const seen = await link.read()
    expect([await link.renew(seen), await link.renew(seen)]).toEqual([true, false])
    expect(await link.open()).toEqual([2])
    const again = await link.read()
    expect([await link.revoke(again), await link.revoke(again)]).toEqual([true, false])
    expect(await link.open()).toEqual([])
  })

  it('is not revoked by who saw it closed before it was renewed', async () => {
    const link = await newDossier()
    await link.revoke(await link.read())
    const seen = await link.read()
    await link.renew(await link.read())
    expect([await link.revoke(seen), await link.renew(seen)]).toEqual([false, false])
    expect(await link.open()).toEqual([2])
  })

  it('can be renewed by who saw that it was closed', async () => {
    const link = await newDossier()
    await link.revoke(await link.read())
    expect(await link.renew(await link.read())).toBe(true)
    expect(await link.open()).toEqual([2])
  })
})

describe('any interleaving of two who read, revoke and renew', () => {
  const step = fc.record({
    who: fc.constantFrom('citizen', 'manager'),
    does: fc.constantFrom('read', 'revoke', 'renew'),
  })

  it('leaves at most one link open, and none after the last acknowledged command was a revocation', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 9 }), async steps => {
        const link = await newDossier()
        const start = await link.read()
        const seen = new Map([
          ['citizen', start],
          ['manager', start],
        ])
        let last = 'renew'
        for (const { who, does } of steps) {
          const before = seen.get(who) ?? start
          if (does === 'read') seen.set(who, await link.read())
          else if (await link[does](before)) last = does
          const open = await link.open(steps.length + 2)
          expect(open).toHaveLength(last === 'renew' ? 1 : 0)
          expect((await link.read()).isOpen).toBe(last === 'renew')
        }
      }),
      { numRuns: 40 },
    )
  })

  it('at the same moment leaves the link as the table says it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom('revoke', 'renew'), { minLength: 2, maxLength: 5 }), async commands => {
        const link = await newDossier()
        const seen = await link.read()
        const done = await Promise.all(commands.map(command => link[command](seen)))
        expect(done.filter(Boolean)).toHaveLength(1)
        const isRenewed = commands[done.indexOf(true)] === 'renew'
        expect(await link.open()).toEqual(isRenewed ? [2] : [])
        expect(await link.read()).toEqual({ generation: isRenewed ? 2 : 1, isOpen: isRenewed })
      }),
      { numRuns: 30 },
    )
  })
})
