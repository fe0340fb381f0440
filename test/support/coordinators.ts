import { forPlatform } from '@kring/functions/data/index'
import type { PersonName } from './people.ts'
import { at, once, type Reply, type World } from './world.ts'

/** What a manager fills in to register somebody. */
export const asRegistered = (person: string, more: object = {}) => ({
  person,
  region: 'oost',
  country: 'BE',
  fullName: 'Ann Peeters',
  engagement: 'volunteer',
  languages: ['nl'],
  ...more,
})

/** Gives somebody the role of coordinator, as a platform admin did. */
export const makeCoordinator = (world: World, subject: string, name = subject): Promise<void> =>
  forPlatform(world.store).putMember({
    subject,
    name,
    email: `${subject}@kring.example`,
    membership: { role: 'coordinator' },
    since: '2026-01-01T00:00:00.000Z',
  })

/** Registers a new coordinator, by the manager of region Oost. */
export async function registerCoordinator(world: World, person: string, more: object = {}): Promise<void> {
  await makeCoordinator(world, person)
  const body = asRegistered(person, more)
  const reply = await world.ask('/ops/coordinators', { as: 'leen', body, headers: once() })
  if (reply.status !== 201) throw new Error(`not registered: ${reply.status} ${reply.text}`)
}

/** Gives a command on a record, for who saw it at a version. */
export const giveCoordinator = (
  world: World,
  person: string,
  command: string,
  body: object,
  version: number,
  as: PersonName = 'leen',
): Promise<Reply> =>
  world.ask(`/ops/coordinators/${person}/${command}`, { as, body, headers: { ...at(version), ...once() } })
