import { randomUUID } from 'node:crypto'
import { TenantId } from '@kring/domain'
import { invitationSecret } from '@kring/functions/invitationLink'
import type { PersonName, TestPerson } from './people.ts'
import { acceptedJohan, assign, direct, inThreeDays, trajectory } from './trajectories.ts'
import type { Ask, Reply, World } from './world.ts'

/** Commands of the coordinator who prepares a trajectory; each must be allowed. */
export async function prepare(world: World, id: string, as: PersonName | TestPerson, ...commands: readonly Command[]) {
  for (const [command, body = {}] of commands) {
    const reply = await direct(world, id, command, body, as)
    if (reply.status !== 200) throw new Error(`${command}: ${reply.status} ${reply.text}`)
  }
}
type Command = readonly [command: string, body?: object]

/** Adds somebody who may be reached by mail, and invites them. Returns their id. */
export async function invite(
  world: World,
  id: string,
  as: PersonName | TestPerson,
  details: { readonly name: string; readonly [more: string]: unknown },
  more: { readonly part?: string; readonly reach?: object } = {},
): Promise<string> {
  const { part = 'circle', reach = {} } = more
  await prepare(world, id, as, [
    'add-person',
    { details: { language: 'nl', ...details }, part, known: { since: 'preparation' } },
  ])
  const { people } = (await trajectory(world, id, as)).body.circle
  const person = people.at(-1).id
  await prepare(
    world,
    id,
    as,
    ['set-reach', { person, allowed: ['mail'], never: false, ...reach }],
    ['discuss-safety', { person, discussedOn: '2026-06-01', arrangements: [] }],
    ['invite', { person }],
  )
  return person
}

/** Everything that a day needs beside its people. */
export async function prepareDay(world: World, id: string, as: PersonName | TestPerson): Promise<void> {
  await prepare(
    world,
    id,
    as,
    ['set-choices', { chosenBy: 'Johan', time: 'Zaterdag', place: 'Bij oma', language: 'Nederlands', food: 'Soep' }],
    ['set-children', { answer: 'take-part' }],
    ['set-mandate', { legalContext: 'voluntary', holder: 'Els Claes', decidesBy: '2026-12-31' }],
    ['confirm-safety-check', { on: '2026-06-01' }],
  )
}

export const lindeId = TenantId.parse('linde')

/** The secret of the link of somebody's invitation. */
export const linkOf = (world: World, dossier: string, person: string, number = 1): string =>
  invitationSecret(world.env.KRING_SECRET ?? '', { tenant: lindeId, dossier, person, number })

/** Asks as who holds the link. */
export const byLink = (world: World, link: string, path: string, ask: Ask = {}): Promise<Reply> =>
  world.ask(`/i/linde/${path}`, { ...ask, headers: { 'Personal-Link': link, ...ask.headers } })

/** Until what was said is an event, and what follows from that event is done. */
export async function settle(world: World): Promise<void> {
  await world.drain()
  await world.drain()
}

/** A trajectory with its day set, within a day of the clock of tests, in which Edith is invited and was told a minimum requirement; and the code of her letter. */
export async function invitedEdith(
  world: World,
  id: string,
  coordinator: TestPerson,
): Promise<{ readonly link: string; readonly code: string }> {
  const must = async (asked: Promise<Reply>): Promise<Reply> => {
    const reply = await asked
    if (reply.status >= 300) throw new Error(`refused: ${reply.status} ${reply.text}`)
    return reply
  }
  await must(direct(world, id, 'offer', { person: coordinator.subject, until: inThreeDays() }))
  const { offer } = (await trajectory(world, id, coordinator)).body
  await must(direct(world, id, 'accept-offer', { offer: offer.id }, coordinator))
  const main = { name: 'Johan Vermeulen', email: 'johan@familie.example' }
  const johan = await invite(world, id, coordinator, main, { part: 'main-person' })
  const edith = await invite(
    world,
    id,
    coordinator,
    { name: 'Edith Maes', email: 'edith@familie.example', address: 'Dorpsstraat 1' },
    { reach: { allowed: ['mail', 'letter'] } },
  )
  await must(direct(world, id, 'set-requirement', { text: 'Iedereen is nuchter.', reason: 'Voor de rust.' }))
  await prepare(
    world,
    id,
    coordinator,
    ['freeze-requirements'],
    ['disclose-requirements', { person: johan, version: 1 }],
    ['disclose-requirements', { person: edith, version: 1 }],
  )
  await prepareDay(world, id, coordinator)
  await prepare(world, id, coordinator, ['schedule', { day: '2026-06-18', time: '10:00', place: 'Buurthuis Het Sas' }])
  await settle(world)
  const sent = await must(direct(world, id, 'send-invitation', { person: edith, way: 'letter' }, coordinator))
  await settle(world)
  return { link: linkOf(world, id, edith), code: sent.body.letter.code }
}

/** Holds the day of `invitedEdith`, with her there, to the end of a plan that was refused; what a device wrote down. */
export async function heldWithEdith(world: World, id: string, coordinator: TestPerson): Promise<void> {
  const device = randomUUID()
  const { people } = (await trajectory(world, id, coordinator)).body.circle
  const edith = people.find(({ name }: { name: string }) => name === 'Edith Maes')?.id
  const commands = [
    { name: 'take-pen', device, number: 1 },
    { name: 'begin-day' },
    { name: 'enter-room', person: edith, way: 'in-room' },
    { name: 'begin-phase', phase: 'information' },
    { name: 'begin-phase', phase: 'private' },
    { name: 'end-private-time' },
    { name: 'begin-phase', phase: 'presentation' },
    { name: 'refuse-plan', ground: 'unsafe', reason: 'Niet veilig.', holder: 'Els Claes' },
  ].map((command, index) => ({
    ...{ id: randomUUID(), number: index + 1, pen: 1, seen: 1, certainty: 'exact', sinceContact: 0 },
    occurredAt: `2026-06-17T06:0${index}:00.000Z`,
    command,
  }))
  const sent = await world.ask(`/t/linde/trajectories/${id}/day-queue`, { as: coordinator, body: { device, commands } })
  const outcomes = sent.body.answers?.map(({ outcome }: { outcome: string }) => outcome)
  if (!outcomes?.every((outcome: string) => outcome.startsWith('stored'))) throw new Error(sent.text)
  await settle(world)
}

/** A trajectory of Johan's family whose plan is told and waits to be accepted: he and Edith were there, Wim was not. */
export async function heldOf(
  world: World,
  as: PersonName | TestPerson,
): Promise<{ readonly id: string; readonly people: Readonly<Record<'johan' | 'edith' | 'wim', string>> }> {
  const id = await acceptedJohan(world)
  await assign(world, id, as)
  const add = (name: string, email: string, part = 'circle', more: object = {}) =>
    invite(world, id, as, { name, email, ...more }, { part, reach: { toChild: true } })
  const johan = await add('Johan Vermeulen', 'johan@familie.example', 'main-person', { birthDate: '2018-02-03' })
  const edith = await add('Edith Maes', 'edith@familie.example')
  const wim = await add('Wim Maes', 'wim@familie.example')
  await prepare(world, id, as, ['set-child-part', { person: johan, supportStays: false, phases: ['private'] }])
  await prepareDay(world, id, as)
  await prepare(world, id, as, ['schedule', { day: '2026-06-17', time: '18:00', place: 'Buurthuis Het Sas' }])
  const some = (...people: string[]) => ({ kind: 'some', people, services: [] })
  await prepare(
    world,
    id,
    as,
    ['begin-day'],
    ['enter-room', { person: johan, way: 'in-room' }],
    ['enter-room', { person: edith, way: 'in-room' }],
    ['begin-phase', { phase: 'information' }],
    ['begin-phase', { phase: 'private' }],
    ['end-private-time'],
    ['begin-phase', { phase: 'presentation' }],
    [
      'write-agreement',
      {
        what: 'gaat elke woensdag naar oma',
        wording: 'follows-who',
        who: some(johan),
        when: { kind: 'always' },
        watches: some(edith),
        requirements: [],
        needs: [],
      },
    ],
    ['set-plan', { initiative: some(edith), texts: [], drawings: [] }],
  )
  await settle(world)
  return { id, people: { johan, edith, wim } }
}
