import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { addDays, TenantId } from '@kring/domain'
import { forEffects } from '@kring/functions/data/index'
import { tenantKeys } from '@kring/functions/data/keys'
import { carryOutErasure } from '@kring/functions/erasure/carryOut'
import { eraseDossier } from '@kring/functions/erasure/erase'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testNow } from '../support/clock.ts'
import { openEraser } from '../support/eraser.ts'
import { give as giveTo, submitJohan } from '../support/referrals.ts'
import { openWorld, type World } from '../support/world.ts'

let world: World
let eraser: ReturnType<typeof openEraser>
let now = testNow
const linde = TenantId.parse('linde')

beforeAll(async () => {
  world = await openWorld({ now: () => now })
  eraser = openEraser(world)
})
afterAll(async () => {
  eraser.close()
  await world.close()
})

/** Works what is due on a day, in the morning and after it. */
async function onDay(day: string): Promise<void> {
  now = `${day}T10:00:00.000Z`
  const erasing = { ...eraser.eraser, now: () => now }
  await world.due({ now: () => now, erase: task => carryOutErasure(erasing, task) })(undefined)
}

const pathOf = (id: string) => `/t/linde/referrals/${id}`
const viewOf = async (id: string) => (await world.ask(`${pathOf(id)}/retention`, { as: 'leen' })).body

async function give(id: string, command: string, body: object): Promise<number> {
  const view = await viewOf(id)
  const reply = await giveTo(world, id, command, body, Number(view.version))
  if (reply.status >= 400) throw new Error(`${command}: ${JSON.stringify(reply.body)}`)
  return reply.status
}

async function declined(): Promise<string> {
  now = testNow
  const id = await submitJohan(world)
  const reply = await giveTo(world, id, 'decline', { reason: 'other', explanation: 'Nu niet.' }, 1)
  expect(reply.status).toBe(200)
  await world.drain()
  return id
}

const isThere = async (id: string): Promise<boolean> => {
  try {
    return (await forEffects(world.store, linde).dossier(id, true)) !== undefined
  } catch {
    return false
  }
}

describe('an erasure that was asked', () => {
  it('is carried out after seven days, and not before', async () => {
    const id = await declined()
    await give(id, 'ask-erasure', { askedBy: 'De moeder', reason: 'Zij wil het.' })
    await world.drain()
    await onDay('2026-06-23')
    expect(await isThere(id)).toBe(true)
    await onDay('2026-06-24')
    expect(await isThere(id)).toBe(false)
  })

  it('of one person leaves the dossier, without them, and says that it is done', async () => {
    const id = await declined()
    const person = (await viewOf(id)).persons
    await give(id, 'ask-erasure', { person: person[0].id, askedBy: 'Zijzelf', reason: 'Zij wil het.' })
    await world.drain()
    await onDay('2026-06-24')
    const view = await viewOf(id)
    expect(view.asked).toBeUndefined()
    expect(view.persons).not.toContainEqual(person[0])
  })

  it('waits while the dossier is held, and goes on once it is lifted', async () => {
    const id = await declined()
    await give(id, 'ask-erasure', { askedBy: 'De moeder', reason: 'Zij wil het.' })
    await give(id, 'place-legal-hold', { ground: 'court', reviewOn: '2026-12-01' })
    await world.drain()
    await onDay('2026-06-24')
    expect(await isThere(id)).toBe(true)
    expect(await eraseDossier(eraser.eraser, linde, id)).toEqual({ kind: 'held' })
    const [hold] = (await viewOf(id)).holds
    await give(id, 'lift-legal-hold', { hold: hold.id, why: 'De zaak is voorbij.' })
    await onDay('2026-06-25')
    expect(await isThere(id)).toBe(false)
  })

  it('waits while a complaint is open', async () => {
    const id = await declined()
    await give(id, 'ask-erasure', { askedBy: 'De moeder', reason: 'Zij wil het.' })
    await world.drain()
    const complaint = tenantKeys(linde).hold(id, 'COMPLAINT#1')
    await world.table.client.send(new PutCommand({ TableName: world.table.name, Item: complaint }))
    await onDay('2026-06-24')
    expect(await isThere(id)).toBe(true)
  })

  it('is not carried out once it is taken back', async () => {
    const id = await declined()
    await give(id, 'ask-erasure', { askedBy: 'De moeder', reason: 'Zij wil het.' })
    await give(id, 'take-back-erasure', {})
    await world.drain()
    await onDay('2026-06-24')
    expect(await isThere(id)).toBe(true)
  })
})

describe('the term of a closed dossier', () => {
  it('is warned of sixty days before it is over, and then the dossier is erased', async () => {
    const id = await declined()
    const { eraseOn, warnOn } = (await viewOf(id)).retention
    await onDay(addDays(warnOn, -1))
    expect((await world.mails()).filter(({ kind }) => kind === 'retention-warning')).toEqual([])
    await onDay(warnOn)
    const warned = (await world.mails()).filter(({ kind, text }) => kind === 'retention-warning' && text.includes(id))
    expect(warned.length).toBeGreaterThan(1)
    for (const { text } of warned) expect(text).not.toContain('Johan')
    await onDay(addDays(eraseOn, -1))
    expect(await isThere(id)).toBe(true)
    await onDay(eraseOn)
    expect(await isThere(id)).toBe(false)
    const told = (await world.mails()).filter(({ kind, text }) => kind === 'retention-erased' && text.includes(id))
    expect(told.length).toBeGreaterThan(1)
  })

  it('a hold suspends it, and asks the manager to look again', async () => {
    const id = await declined()
    await give(id, 'place-legal-hold', { ground: 'claim', reviewOn: '2026-12-01' })
    await world.drain()
    const { eraseOn, warnOn } = (await viewOf(id)).retention
    await onDay('2026-12-01')
    const asked = (await world.mails()).filter(({ kind, text }) => kind === 'hold-review' && text.includes(id))
    expect(asked.length).toBeGreaterThan(0)
    await onDay(warnOn)
    await onDay(eraseOn)
    expect(await isThere(id)).toBe(true)
  })
})
