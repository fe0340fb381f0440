import { personalLinkSecret } from '@kring/functions/personalLink'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { linde, people, type TestPerson } from '../support/people.ts'
import { give, harmedSide, openQuestion, submitJohan, youthCareRestorative } from '../support/referrals.ts'
import { assign, direct, qualifiedCoordinator } from '../support/trajectories.ts'
import { once, openWorld, type World } from '../support/world.ts'
import { type Attacker, type AttackHarness, attackerFor, openAttackHarness } from './attackHarness.ts'

/**
 * A restorative conference has two sides, heard apart. Nothing that one said reaches the other, those around them or who
 * referred: only the regional manager reads both, and what she takes along for one side holds no word of the other.
 */
const sides = ['didHarm', 'harmed'] as const
type Side = (typeof sides)[number]
const words: Readonly<Record<Side, string>> = { didHarm: 'KanarieVanKevin', harmed: 'KanarieVanAerts' }
const otherOf = (side: Side): Side => (side === 'harmed' ? 'didHarm' : 'harmed')

let world: World
let harness: AttackHarness
let leen: Attacker
let outsiders: readonly Attacker[]
/** Restorative dossiers: sent by the harmed side itself, and by a referrer. */
let dossiers: readonly string[]
let family: string
/** Prepares both sides of each, and so reads both. */
const ines: TestPerson = {
  subject: 'ines',
  name: 'Ines Test',
  email: 'ines@kring.example',
  memberships: [{ role: 'coordinator' }],
}

beforeAll(async () => {
  world = await openWorld()
  harness = openAttackHarness(world, 'sides')
  const citizens = { form: { id: 'self-referral', version: 1 }, answers: harmedSide, locale: 'nl' }
  const { id, personalLink } = (await world.ask('/t/linde/referrals', { body: citizens, headers: once() })).body
  const referrers = { form: { id: 'referral', version: 1 }, answers: youthCareRestorative, locale: 'nl' }
  const sent = (await world.ask('/t/linde/referrals', { as: 'sara', body: referrers, headers: once() })).body
  dossiers = [id, sent.id]
  await qualifiedCoordinator(world, ines.subject, { fullName: ines.name })
  for (const dossier of dossiers) {
    await prepare(dossier)
    await assign(world, dossier, ines)
    for (const side of sides) await addToCircle(dossier, side)
  }
  family = await submitJohan(world)
  harness.guard(Object.values(words).map(text => ({ text, knownTo: ['leen', ines.subject] })))
  leen = await attackerFor(world, people.leen)
  const link = (secret: string): Attacker => ({
    name: 'citizen',
    headers: { 'Personal-Link': secret },
    roles: ['citizen'],
  })
  const signedIn = Object.values(people).filter(({ subject }) => subject !== 'leen')
  outsiders = [
    ...(await Promise.all(signedIn.map(person => attackerFor(world, person)))),
    link(personalLink),
    link(personalLinkSecret(world.env.KRING_SECRET ?? '', linde, sent.id)),
    { name: 'citizen', headers: {}, roles: ['citizen'] },
  ]
})
afterAll(async () => {
  for (const leak of harness.tally.leaks()) console.log(`leak: ${leak}`)
  harness.report()
  await world.close()
})

/** Hears both sides, each with a word of its own, and accepts. */
async function prepare(dossier: string): Promise<void> {
  const heard = (side: Side) => ({
    heldOn: '2020-01-02',
    side,
    takesPart: 'yes',
    spokenWith: `${side} ${words[side]}`,
    summary: words[side],
    willing: words[side],
  })
  const commands = [
    ['start-intake', {}],
    ['record-intake', heard('didHarm')],
    ['record-intake', heard('harmed')],
    ['set-question', openQuestion],
    ['accept', {}],
  ] as const
  for (const [index, [command, body]] of commands.entries())
    expect((await give(world, dossier, command, body, index + 1)).status, command).toBe(200)
}

/** Somebody of a side in the circle, who said a word of their own. */
async function addToCircle(dossier: string, side: Side): Promise<void> {
  const details = { name: `Iemand ${words[side]}`, side, relation: words[side], wishes: words[side] }
  const known = { since: 'preparation', by: words[side] }
  const added = await direct(world, dossier, 'add-person', { details, part: 'circle', known }, ines)
  expect(added.status, added.text).toBe(200)
}

const nameOf = (side: Side): RegExp => (side === 'harmed' ? /aerts/i : /kevin/i)

describe('what the regional manager takes along for one side', () => {
  it.each(sides)('holds what %s said and nothing of the other: no word, no name', async side => {
    for (const dossier of dossiers) {
      const path = `/t/linde/referrals/${dossier}/export?side=${side}`
      const { status, text } = await harness.fire(leen, { path }, 'side')
      expect(status).toBe(200)
      expect(text).toContain(words[side])
      if (text.includes(words[otherOf(side)]) || nameOf(otherOf(side)).test(text))
        harness.leak(`the sheet of ${side} names the other side`)
    }
    expect(harness.newLeaks()).toEqual([])
  })

  it.each(['both', 'HARMED', 'harmed%20', 'harmed,didHarm', 'harmed%00', 'unplaced', '', '*', '__proto__', '1'])(
    'is refused for a side that is none: %j',
    async side => {
      for (const dossier of [...dossiers, family])
        for (const [path, method] of [
          ['export', 'GET'],
          ['printed', 'POST'],
        ] as const) {
          const attack = { path: `/t/linde/referrals/${dossier}/${path}?side=${side}`, method }
          const { text } = await harness.refused(leen, attack, [400, 422], 'side')
          if (Object.values(words).some(word => text.includes(word))) harness.leak(`a sheet for ${side}`)
        }
      expect(harness.newLeaks()).toEqual([])
    },
  )

  it('is not to be had of a conference without sides, nor can one side’s conversation be put there', async () => {
    for (const side of sides) {
      await harness.refused(leen, { path: `/t/linde/referrals/${family}/export?side=${side}` }, [422], 'side')
      const body = { heldOn: '2020-01-02', spokenWith: 'x', summary: 'x', willing: 'x', side, takesPart: 'yes' }
      const headers = { 'If-Match': '"1"', ...once() }
      const attack = { path: `/t/linde/referrals/${family}/record-intake`, body, headers }
      await harness.refused(leen, attack, [409, 422], 'side')
    }
    expect(harness.newLeaks()).toEqual([])
  })
})

describe('who is not the regional manager', () => {
  it('takes along nothing of either side', async () => {
    for (const attacker of outsiders)
      for (const dossier of dossiers)
        for (const side of sides)
          for (const [path, method] of [
            [`export?side=${side}`, 'GET'],
            [`printed?side=${side}`, 'POST'],
            ['letters', 'GET'],
          ] as const) {
            const attack = { path: `/t/linde/referrals/${dossier}/${path}`, method }
            await harness.refused(attacker, attack, [401, 403, 404], 'side')
          }
    expect(harness.newLeaks()).toEqual([])
  })

  it('hears in no status, list or log what a side said, whichever side they are of', async () => {
    const lists = [
      '/t/linde/referrals',
      '/p/linde/status',
      '/ops/queue',
      '/ops/trajectories',
      '/me/trajectories',
      '/me',
    ]
    const views = lists.concat(
      dossiers.flatMap(id => [
        `/t/linde/referrals/${id}`,
        `/t/linde/referrals/${id}/access-log`,
        ...['', '/history', '/matches'].map(path => `/t/linde/trajectories/${id}${path}`),
      ]),
    )
    for (const attacker of outsiders) for (const path of views) await harness.fire(attacker, { path }, 'side')
    // Who may read them does, so that a word would be heard.
    const reader = await attackerFor(world, ines)
    for (const id of dossiers)
      expect((await harness.fire(reader, { path: `/t/linde/trajectories/${id}` }, 'side')).status).toBe(200)
    harness.readLog()
    expect(harness.newLeaks()).toEqual([])
    expect(harness.unheard()).toEqual([])
  })

  it('puts no conversation of one side in the place of the other’s', async () => {
    for (const attacker of outsiders)
      for (const dossier of dossiers)
        for (const side of sides) {
          const body = { heldOn: '2020-01-03', spokenWith: 'x', summary: 'x', willing: 'x', side, takesPart: 'no' }
          const headers = { 'If-Match': '"6"', ...once() }
          const attack = { path: `/t/linde/referrals/${dossier}/record-intake`, body, headers }
          await harness.refused(attacker, attack, [401, 403, 404], 'side')
        }
    expect(harness.newLeaks()).toEqual([])
  })
})
