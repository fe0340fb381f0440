import { addDays } from '@kring/domain'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { testNow } from '../support/clock.ts'
import { give as giveTo, submitJohan } from '../support/referrals.ts'
import { openWorld, type World } from '../support/world.ts'

let world: World
let now = testNow
beforeAll(async () => {
  world = await openWorld({ now: () => now })
})
afterAll(() => world.close())
beforeEach(() => {
  now = testNow
})

const pathOf = (id: string) => `/t/linde/referrals/${id}`
const dossierOf = async (id: string) => (await world.ask(pathOf(id), { as: 'leen' })).body
const keepingOf = async (id: string) => (await world.ask(`${pathOf(id)}/retention`, { as: 'leen' })).body

async function give(id: string, command: string, body: object): Promise<void> {
  const reply = await giveTo(world, id, command, body, Number((await keepingOf(id)).version))
  expect(reply.status, JSON.stringify(reply.body)).toBe(200)
}

async function declined(): Promise<string> {
  const id = await submitJohan(world)
  await give(id, 'decline', { reason: 'other', explanation: 'Nu niet.' })
  return id
}

describe('a dossier tells its manager what is to be erased of it', () => {
  it('and nothing while there is nothing to tell', async () => {
    expect(await dossierOf(await declined())).not.toHaveProperty('erasing')
  })

  it('with the day, once a manager asked for it, for one person and for all', async () => {
    const id = await declined()
    const [person] = (await keepingOf(id)).persons
    await give(id, 'ask-erasure', { person: person.id, askedBy: 'Zijzelf', reason: 'Zij wil het.' })
    expect((await dossierOf(id)).erasing).toEqual({ what: 'asked-person', on: '2026-06-24', isHeld: false })
    await give(id, 'take-back-erasure', {})
    expect(await dossierOf(id)).not.toHaveProperty('erasing')
    await give(id, 'ask-erasure', { askedBy: 'De moeder', reason: 'Zij wil het.' })
    expect((await dossierOf(id)).erasing).toEqual({ what: 'asked-dossier', on: '2026-06-24', isHeld: false })
  })

  it('that a hold forbids it, also while nothing is to be erased', async () => {
    const id = await declined()
    await give(id, 'place-legal-hold', { ground: 'court', reviewOn: '2026-12-01' })
    expect((await dossierOf(id)).erasing).toEqual({ isHeld: true })
  })

  it('from the day of the warning on, and not a day sooner', async () => {
    const id = await declined()
    const { warnOn, eraseOn } = (await keepingOf(id)).retention
    now = `${addDays(warnOn, -1)}T10:00:00.000Z`
    expect(await dossierOf(id)).not.toHaveProperty('erasing')
    now = `${warnOn}T10:00:00.000Z`
    expect((await dossierOf(id)).erasing).toEqual({ what: 'term', on: eraseOn, isHeld: false })
  })
})
