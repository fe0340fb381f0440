import { giveCoordinator, registerCoordinator } from './coordinators.ts'
import type { PersonName, TestPerson } from './people.ts'
import { carryToAcceptance, submitJohan } from './referrals.ts'
import { at, once, type Reply, type World } from './world.ts'

/** Registers a coordinator of region Oost who can be assigned: trained, certified, with papers and a supervisor (G8, G9). */
export async function qualifiedCoordinator(world: World, person: string, more: object = {}): Promise<void> {
  await registerCoordinator(world, person, more)
  for (const [index, [command, body]] of qualifying(person, more).entries()) {
    const reply = await giveCoordinator(world, person, command, body, index + 1)
    if (reply.status !== 200) throw new Error(`${command}: ${reply.status} ${reply.text}`)
  }
}

/** The commands, in this order, after which somebody who was registered can be assigned. */
export function qualifying(fullName: string, more: object = {}): readonly (readonly [string, object])[] {
  const attended = ['2023-03-04', '2023-03-05', '2023-03-11'].map(day => ({ day, attended: true }))
  const period = { from: '2023-03-12', until: '2031-03-11' }
  return [
    ['record-attendance', { session: 'voorjaar', days: attended }],
    ['grant-certificate', period],
    ['set-papers', { conduct: period, insurance: period, informationNote: '2023-03-12', secrecy: '2023-03-12' }],
    ['confirm-affiliations', {}],
    [
      'set-details',
      {
        fullName,
        engagement: 'volunteer',
        languages: ['nl'],
        supervisor: { name: 'Leen Test', subject: 'leen' },
        ...more,
      },
    ],
    ['set-availability', { most: 10, away: [] }],
  ]
}

/** An accepted Johan, whose trajectory looks for a coordinator. */
export async function acceptedJohan(world: World): Promise<string> {
  const id = await submitJohan(world)
  await carryToAcceptance(world, id)
  return id
}

export const trajectory = (world: World, id: string, as: PersonName | TestPerson = 'leen', tenant = 'linde') =>
  world.ask(`/t/${tenant}/trajectories/${id}`, { as })

/** Gives a command on a trajectory, for who sees it as it is now. */
export async function direct(
  world: World,
  id: string,
  command: string,
  body: object = {},
  as: PersonName | TestPerson = 'leen',
  tenant = 'linde',
): Promise<Reply> {
  const { version } = (await trajectory(world, id, as, tenant)).body
  const headers = { ...at(version ?? 1), ...once() }
  return world.ask(`/t/${tenant}/trajectories/${id}/${command}`, { as, body, headers })
}

/** A moment by which an offer is to be answered, three days from now. */
export const inThreeDays = (): string => '2026-06-20T15:00:00.000Z'

/** Offers the trajectory to a coordinator, who accepts. */
export async function assign(
  world: World,
  id: string,
  person: PersonName | TestPerson,
  tenant = 'linde',
): Promise<void> {
  const subject = typeof person === 'string' ? person : person.subject
  const offered = await direct(world, id, 'offer', { person: subject, until: inThreeDays() }, 'leen', tenant)
  if (offered.status !== 200) throw new Error(`not offered: ${offered.status} ${offered.text}`)
  const { offer } = (await trajectory(world, id, person, tenant)).body
  const accepted = await direct(world, id, 'accept-offer', { offer: offer.id }, person, tenant)
  if (accepted.status !== 200) throw new Error(`not accepted: ${accepted.status} ${accepted.text}`)
}
