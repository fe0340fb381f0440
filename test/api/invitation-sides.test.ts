import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { byLink, invite, linkOf, prepare, settle } from '../support/invitees.ts'
import { restorativeTrajectory } from '../support/restorativeTrajectory.ts'
import { qualifiedCoordinator } from '../support/trajectories.ts'
import { openWorld, type World } from '../support/world.ts'

/**
 * The invitations of a restorative conference: a canary for each side in everything that is told of its people. None may be in
 * any answer to a link of the other side, in any mail to it, or readable in its partition.
 */
const sides = ['didHarm', 'harmed'] as const
type Side = (typeof sides)[number]
const otherOf = (side: Side): Side => (side === 'harmed' ? 'didHarm' : 'harmed')

let world: World
let id: string
const people: Record<Side, readonly string[]> = { didHarm: [], harmed: [] }
const word = (side: Side, what: string): string => `Kanarie${side}${what}`

beforeAll(async () => {
  world = await openWorld()
  await qualifiedCoordinator(world, 'ann', { fullName: 'Ann Test', phone: '0470 00 00 12' })
  id = await restorativeTrajectory(world)
  for (const side of sides) {
    const person = (part: string, name: string) =>
      invite(
        world,
        id,
        'ann',
        {
          name: `${word(side, name)} ${word(side, 'Familie')}`,
          side,
          relation: word(side, 'Relatie'),
          wishes: word(side, 'Wens'),
          email: `${side}.${name}@kanarie.example`,
        },
        { part },
      )
    people[side] = [await person('main-person', 'Hoofd'), await person('circle', 'Steun')]
    for (const one of people[side]) await prepare(world, id, 'ann', ['send-invitation', { person: one, way: 'mail' }])
    const party = { person: people[side][0], informedOn: '2026-06-01', consent: 'yes' }
    await prepare(world, id, 'ann', ['set-party', party])
  }
  await prepare(world, id, 'ann', ['set-choices', { chosenBy: word('harmed', 'Keuze'), food: word('harmed', 'Eten') }])
  await settle(world)
})
afterAll(() => world.close())

/** Every answer that the links of one side get. */
async function answersTo(side: Side): Promise<string> {
  const texts: string[] = []
  for (const person of people[side]) {
    const link = linkOf(world, id, person)
    const given = { answer: 'yes', needs: word(side, 'Nodig'), day: 0 }
    const replies = [
      await byLink(world, link, 'invitation'),
      await byLink(world, link, 'answer', { body: given }),
      await byLink(world, link, 'acknowledge', { body: { version: 1 } }),
      await byLink(world, link, 'calendar'),
    ]
    expect(replies.slice(0, 2).map(({ status }) => status)).toEqual([200, 200])
    texts.push(...replies.map(({ text, headers }) => `${text}${JSON.stringify([...headers])}`))
  }
  await settle(world)
  for (const person of people[side]) texts.push((await byLink(world, linkOf(world, id, person), 'invitation')).text)
  return texts.join('\n')
}

describe('the link of one side', () => {
  it('shows its own people, and no word of the other side in any answer', async () => {
    // Both have answered before the second look.
    for (const side of sides) await answersTo(side)
    for (const side of sides) {
      const heard = await answersTo(side)
      expect(heard).toContain(word(side, 'Hoofd'))
      expect(heard).toContain(word(side, 'Nodig'))
      expect(heard).not.toContain(`Kanarie${otherOf(side)}`)
      // Chosen by one side, so shown to neither.
      expect(heard).not.toContain('Eten')
    }
  })

  it('tells in no mail who the other side is, nor what it is about', async () => {
    const mails = (await world.mails()).filter(mail => mail.id.includes(`${id}-i-`))
    expect(mails.map(({ to }) => to).toSorted()).toEqual(
      sides.flatMap(side => ['Hoofd', 'Steun'].map(name => `${side}.${name}@kanarie.example`)),
    )
    for (const { subject, text, sender } of mails)
      expect(`${subject} ${text} ${sender}`).not.toMatch(/Kanarie|erstel|slachtoffer|conferentie/)
  })

  it('is not that of anybody of the other side, whatever is put beside it', async () => {
    const [mine = '', theirs = ''] = [people.harmed[0], people.didHarm[0]]
    const body = { answer: 'no', day: 0, person: theirs }
    expect((await byLink(world, linkOf(world, id, mine), 'answer', { body })).status).toBe(400)
    // Nor does it open anything of the referral.
    const status = await world.ask('/p/linde/status', { headers: { 'Personal-Link': linkOf(world, id, mine) } })
    expect(status.status).toBe(404)
    const asked = await byLink(world, linkOf(world, id, mine), `invitation?person=${theirs}`)
    expect(asked.text).not.toContain('KanariedidHarm')
    expect((await byLink(world, linkOf(world, `${id}#P#${theirs}`, mine), 'invitation')).status).toBe(404)
  })

  it('leaves nothing readable in the table or the log', async () => {
    const stored = (await world.items()).filter(({ pk }) => String(pk).includes('#P#'))
    expect(stored.length).toBeGreaterThan(3)
    expect(JSON.stringify(stored)).not.toContain('Kanarie')
    expect(world.logged().join('\n')).not.toContain('Kanarie')
  })
})
