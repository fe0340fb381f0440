import { type Tenant, type TrajectoryCommand, trajectoryDecider } from '@kring/domain'
import { forPublic, forTrajectory } from '@kring/functions/data/index'
import { lindeId } from './invitees.ts'
import type { World } from './world.ts'

/** People whose events fit in one transaction of 100 items. */
const peopleAtATime = 12

/** Invites many people by mail at once, as their coordinator would one by one; the first is the main person. Returns their ids. */
export async function inviteMany(world: World, id: string, count: number): Promise<readonly string[]> {
  const tenant = await forPublic(world.store, lindeId).settings()
  if (tenant === undefined) throw new Error('no tenant')
  const people = Array.from({ length: count }, (_, index) => `gast${String(index).padStart(3, '0')}`)
  for (let start = 0; start < count; start += peopleAtATime)
    await give(
      world,
      tenant,
      id,
      people.slice(start, start + peopleAtATime).flatMap(person => commandsFor(person, person === people[0])),
    )
  return people
}

type Given = readonly [newId: string, command: TrajectoryCommand]
const commandsFor = (person: string, isMain: boolean): readonly Given[] => [
  [
    person,
    {
      name: 'add-person',
      details: { name: `${person} Test`, email: `${person}@buren.example`, language: 'nl' },
      part: isMain ? 'main-person' : 'circle',
      known: { since: 'preparation' },
    },
  ],
  [person, { name: 'set-reach', person, allowed: ['mail'], never: false }],
  [person, { name: 'discuss-safety', person, discussedOn: '2026-06-01', arrangements: [] }],
  [person, { name: 'invite', person }],
  [person, { name: 'send-invitation', person, way: 'mail' }],
]

/** Gives commands in one transaction. */
async function give(world: World, tenant: Tenant, id: string, commands: readonly Given[]): Promise<void> {
  const data = forTrajectory(world.store, lindeId, id, { role: 'trajectory', tenant: lindeId, dossier: id })
  const before = await data.trajectory(true)
  if (before === undefined) throw new Error('no trajectory')
  type State = Parameters<typeof trajectoryDecider.decide>[0]
  let state: State = before.record
  const events = commands.flatMap(([newId, command]) => {
    const by = { role: 'coordinator', subject: 'ann' }
    const decided = trajectoryDecider.decide(state, command, { tenant, by, at: before.record.updatedAt, newId })
    if (!decided.ok) throw new Error(`${command.name}: ${decided.error.code}`)
    state = decided.events.reduce(trajectoryDecider.evolve, state)
    return decided.events
  })
  await data.commit({ tenant, before, events })
}
