import { noParticipants, seenBySide, TenantId, type WithCircle } from '@kring/domain'
import { tenantKeys } from '@kring/functions/data/keys'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { give } from '../support/referrals.ts'
import { restorativeTrajectory } from '../support/restorativeTrajectory.ts'
import { direct, qualifiedCoordinator, trajectory } from '../support/trajectories.ts'
import { openWorld, type World } from '../support/world.ts'

/**
 * A restorative trajectory: the persons of each side lie in a partition of that side, and neither side sees the other's.
 */
const sides = ['didHarm', 'harmed'] as const
type Side = (typeof sides)[number]
type Person = { readonly id: string; readonly name: string; readonly side?: Side }

let world: World
beforeAll(async () => {
  world = await openWorld()
  await qualifiedCoordinator(world, 'ann', { fullName: 'Ann Test' })
})
afterAll(() => world.close())

const restorative = (): Promise<string> => restorativeTrajectory(world)

const known = { since: 'preparation' }
const tell = (id: string, command: string, body: object) => direct(world, id, command, body, 'ann')
const circleOf = async (id: string): Promise<readonly Person[]> =>
  (await trajectory(world, id, 'ann')).body.circle.people
async function add(id: string, name: string, more: object): Promise<Person> {
  const reply = await tell(id, 'add-person', { details: { name, ...more }, part: 'circle', known })
  expect(reply.status, reply.text).toBe(200)
  const person = (await circleOf(id)).find(one => one.name === name)
  if (person === undefined) throw new Error(`${name} is not in the circle`)
  return person
}

/** Where the part of a person lies: the partitions with an item of theirs. */
async function placesOf({ id: person }: Person): Promise<readonly string[]> {
  return (await world.items()).filter(({ sk }) => String(sk).endsWith(person)).map(({ pk }) => String(pk))
}
const partitionOf = (id: string, side?: Side): string => {
  const keys = tenantKeys(TenantId.parse('linde'))
  return side === undefined ? keys.trajectory(id).pk : keys.trajectorySide(id, side).pk
}

describe('the circle of a restorative conference', () => {
  it('lies apart by side, and who is of neither lies with the trajectory', async () => {
    const id = await restorative()
    const kevin = await add(id, 'Kevin Mertens', { side: 'didHarm' })
    const aerts = await add(id, 'Mevrouw Aerts', { side: 'harmed' })
    const reply = await tell(id, 'add-person', { details: { name: 'Amina Tolk' }, part: 'interpreter', known })
    expect(reply.status, reply.text).toBe(200)
    const interpreter = (await circleOf(id)).find(({ side }) => side === undefined)
    expect(await placesOf(kevin)).toEqual([partitionOf(id, 'didHarm')])
    expect(await placesOf(aerts)).toEqual([partitionOf(id, 'harmed')])
    expect(interpreter && (await placesOf(interpreter))).toEqual([partitionOf(id)])
  })

  it('asks for a side, refuses one at any other conference, and nobody on both', async () => {
    const id = await restorative()
    await add(id, 'Kevin Mertens', { side: 'didHarm', birthDate: '1990-02-03' })
    const without = await tell(id, 'add-person', { details: { name: 'Iemand' }, part: 'circle', known })
    expect([without.status, without.body.code]).toEqual([422, 'side-needed'])
    const twice = await tell(id, 'add-person', {
      details: { name: 'Kevin Mertens', birthDate: '1990-02-03', side: 'harmed' },
      part: 'circle',
      known,
    })
    expect([twice.status, twice.body.code]).toEqual([409, 'person-on-both-sides'])
  })

  it('moves somebody whole: nothing of them stays with the other side', async () => {
    const id = await restorative()
    const tom = await add(id, 'Tom Baert', { side: 'didHarm' })
    expect((await tell(id, 'set-way', { person: tom.id, way: 'letter', message: 'Voorlezen' })).status).toBe(200)
    const moved = await tell(id, 'set-person', { person: tom.id, details: { name: 'Tom Baert', side: 'harmed' } })
    expect(moved.status, moved.text).toBe(200)
    expect(await placesOf(tom)).toEqual([partitionOf(id, 'harmed')])
    // It opens as a whole, with what was said of them before.
    expect(await circleOf(id)).toMatchObject([{ name: 'Tom Baert', side: 'harmed', message: 'Voorlezen' }])
    const back = await tell(id, 'set-person', { person: tom.id, details: { name: 'Tom Baert', side: 'didHarm' } })
    expect(back.status).toBe(200)
    expect(await placesOf(tom)).toEqual([partitionOf(id, 'didHarm')])
  })

  it('takes somebody of neither side to the side that they help, and leaves nothing beside it', async () => {
    const id = await restorative()
    const details = { name: 'Amina Tolk' }
    expect((await tell(id, 'add-person', { details, part: 'interpreter', known })).status).toBe(200)
    const [amina] = await circleOf(id)
    if (amina === undefined) throw new Error('nobody is in the circle')
    expect(await placesOf(amina)).toEqual([partitionOf(id)])
    const moved = await tell(id, 'set-person', { person: amina.id, details: { ...details, side: 'harmed' } })
    expect(moved.status, moved.text).toBe(200)
    expect(await placesOf(amina)).toEqual([partitionOf(id, 'harmed')])
  })

  it('stops whole when the referral is withdrawn', async () => {
    const id = await restorative()
    await add(id, 'Kevin Mertens', { side: 'didHarm' })
    await add(id, 'Mevrouw Aerts', { side: 'harmed' })
    const withdrawn = await give(world, id, 'withdraw', {}, 6, 'sara')
    expect(withdrawn.status, withdrawn.text).toBe(200)
    expect(withdrawn.text).not.toMatch(/Kevin|Aerts/)
    expect((await trajectory(world, id)).body).toMatchObject({ state: 'stopped', stop: { reason: 'withdrawn' } })
  })

  it('moves nobody who was invited: their link is of their side', async () => {
    const id = await restorative()
    const tom = await add(id, 'Tom Baert', { side: 'didHarm' })
    expect((await tell(id, 'invite', { person: tom.id })).status).toBe(200)
    const moved = await tell(id, 'set-person', { person: tom.id, details: { name: 'Tom Baert', side: 'harmed' } })
    expect([moved.status, moved.body.code]).toEqual([409, 'side-after-invitation'])
  })

  it('shows each side its own people and no word of the other, whoever moved', async () => {
    const id = await restorative()
    const word = (side: Side, what: string) => `Kanarie${side}${what}`
    for (const side of sides) {
      const details = { side, relation: word(side, 'Relatie'), wishes: word(side, 'Wens'), phone: '0470 11 22 33' }
      const person = await add(id, word(side, 'Naam'), details)
      const way = { person: person.id, way: 'message-read-aloud', message: word(side, 'Boodschap') }
      expect((await tell(id, 'set-way', way)).status).toBe(200)
      const arrangements = [{ kind: 'other', agreed: word(side, 'Veilig') }]
      const safety = { person: person.id, discussedOn: '2026-06-16', arrangements }
      expect((await tell(id, 'discuss-safety', safety)).status).toBe(200)
      const left = await add(id, word(side, 'Niet'), { side })
      const why = { person: left.id, reason: 'other', decidedBy: word(side, 'Beslist') }
      expect((await tell(id, 'not-invite', why)).status).toBe(200)
      const mover = await add(id, word(side, 'Verhuist'), { side: side === 'harmed' ? 'didHarm' : 'harmed' })
      const home = { person: mover.id, details: { name: mover.name, side } }
      expect((await tell(id, 'set-person', home)).status).toBe(200)
      for (const one of [person, mover]) expect((await tell(id, 'invite', { person: one.id })).status).toBe(200)
    }
    const { body } = await trajectory(world, id, 'ann')
    for (const side of sides) {
      const seen = JSON.stringify(seenBySide(asRecord(body), side))
      const other = side === 'harmed' ? 'didHarm' : 'harmed'
      expect(seen).toContain(word(side, 'Naam'))
      expect(seen).toContain(word(side, 'Verhuist'))
      expect(seen).not.toContain(`Kanarie${other}`)
      // Nor what their own side told the coordinator of themselves, or who is not invited.
      for (const what of ['Wens', 'Boodschap', 'Veilig', 'Niet', 'Beslist'])
        expect(seen).not.toContain(word(side, what))
    }
  })

  it('is of nobody else: not of the referrer, the admin, another region or a coordinator without it', async () => {
    const id = await restorative()
    await add(id, 'Kevin Mertens', { side: 'didHarm' })
    for (const as of ['sara', 'bart', 'ruben', 'els', 'paula'] as const) {
      const reply = await trajectory(world, id, as)
      expect([403, 404]).toContain(reply.status)
      expect(reply.text).not.toContain('Kevin')
    }
  })
})

/** What the answer says of a trajectory, as the rules know it. */
const asRecord = (body: Pick<WithCircle, 'state' | 'variant' | 'circle' | 'preparation'>): WithCircle => ({
  ...body,
  participants: noParticipants(body.variant),
})
